/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.trec;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;

/** The lines of a TREC file: columns between white space, comments from {@code #} at the beginning, no line without end. */
final class TrecLines {

	/** Longest line; a longer one is no such file. */
	static final int LONGEST = 1 << 16;

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private TrecLines() {
	}

	/** Takes the columns of one line. */
	@FunctionalInterface
	interface Taker {
		/**
		 * @param line from 1
		 */
		void take(int line, String[] columns) throws InputException;
	}

	/**
	 * Reads.
	 *
	 * @param least    fewest columns
	 * @param expected the columns, for the message when there are fewer
	 */
	static void read(Path file, int least, String expected, Taker taker) throws InputException, IOException {
		StringBuilder text = new StringBuilder();
		int line = 1;
		boolean any = false;
		try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			for (int c = in.read();; c = in.read()) {
				if (c == '\n' || c < 0) {
					any |= line(file, line++, text, least, expected, taker);
					text.setLength(0);
					if (c < 0) {
						break;
					}
				} else if (text.length() == LONGEST) {
					throw new InputException(file.toString(), line, NLS.bind(Messages.Trec_long, LONGEST), expected);
				} else {
					text.append((char) c);
				}
			}
		} catch (MalformedInputException e) {
			throw new InputException(file.toString(), line, Messages.Trec_encoding, Messages.Trec_encoding_expected);
		}
		if (!any) {
			throw new InputException(file.toString(), 1, Messages.Trec_empty, expected);
		}
	}

	private static boolean line(Path file, int number, CharSequence text, int least, String expected, Taker taker) throws InputException {
		String stripped = text.toString().strip();
		if (stripped.isEmpty() || stripped.charAt(0) == '#') {
			return false;
		}
		String[] columns = SPACE.split(stripped);
		if (columns.length < least) {
			throw new InputException(file.toString(), number, NLS.bind(Messages.Trec_columns, columns.length), expected);
		}
		taker.take(number, columns);
		return true;
	}
}
