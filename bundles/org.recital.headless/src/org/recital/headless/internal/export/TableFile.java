/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.recital.api.problem.InputException;

/** A file of lines with columns, written under another name and renamed when it is whole. */
final class TableFile implements AutoCloseable {

	private final Path file;
	private final Path part;
	private final BufferedWriter out;
	private final char delimiter;
	private boolean whole;

	/** @param delimiter between columns; where it is a blank, no column may have white space in it */
	TableFile(Path file, char delimiter) throws IOException {
		this.file = file;
		this.part = file.resolveSibling(file.getFileName() + ".part"); //$NON-NLS-1$
		this.delimiter = delimiter;
		Files.createDirectories(file.getParent());
		this.out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
	}

	/**
	 * Writes a line.
	 *
	 * @throws InputException when a column has a character that would end it
	 */
	void line(String... columns) throws IOException, InputException {
		for (int c = 0; c < columns.length; c++) {
			check(columns[c]);
			if (c > 0) {
				out.write(delimiter);
			}
			out.write(columns[c]);
		}
		out.write('\n');
	}

	private void check(String column) throws InputException {
		for (int i = 0; i < column.length(); i++) {
			char c = column.charAt(i);
			if (c == '\t' || c == '\n' || c == '\r' || delimiter == ' ' && Character.isWhitespace(c)) {
				throw new InputException(Messages.bind(Messages.Export_white, column), Messages.Export_whiteExpected);
			}
		}
		if (column.isEmpty()) {
			throw new InputException(Messages.Export_empty, Messages.Export_whiteExpected);
		}
	}

	/** A number as short as it can be read back, whole ones without a point. */
	static String number(float value) {
		return value == Math.rint(value) && Math.abs(value) < 1e7f ? Integer.toString((int) value) : Float.toString(value);
	}

	/** Says that nothing is missing: the file gets its name when it is closed. */
	Path done() {
		whole = true;
		return file;
	}

	@Override
	public void close() throws IOException {
		out.close();
		if (whole) {
			Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		} else {
			Files.deleteIfExists(part);
		}
	}
}
