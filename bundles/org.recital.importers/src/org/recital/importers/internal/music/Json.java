/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.music;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.text.TextFile;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Reads files of JSON piece by piece; what cannot be understood is told with file and line. */
final class Json {

	/** No file of one recording or of an ontology is larger. */
	private static final long MOST = 64L << 20;
	private static final Pattern LINE = Pattern.compile("line ([0-9]{1,9})"); //$NON-NLS-1$

	private Json() {
	}

	/** What takes the pieces. */
	@FunctionalInterface
	interface Taker {
		/** Takes the whole document. */
		void take(JsonReader json) throws IOException;
	}

	/**
	 * Reads a file.
	 *
	 * @throws InputException when it is missing, too large, not JSON or not of the expected shape
	 */
	static void read(Path path, Taker taker) throws IOException, InputException {
		TextFile file = TextFile.of(path);
		if (Files.size(path) > MOST) {
			throw new InputException(path.toString(), 0, NLS.bind(Messages.json_large, MOST >> 20), Messages.json_expected);
		}
		try (Reader text = new InputStreamReader(file.open(), StandardCharsets.UTF_8); JsonReader json = new JsonReader(text)) {
			taker.take(json);
			if (json.peek() != JsonToken.END_DOCUMENT) {
				throw new IllegalStateException("Expected the end of the document at " + json); //$NON-NLS-1$
			}
		} catch (IllegalStateException | NumberFormatException | IOException e) {
			String told = String.valueOf(e.getMessage());
			Matcher line = LINE.matcher(told);
			throw new InputException(path.toString(), line.find() ? Integer.parseInt(line.group(1)) : 0,
					NLS.bind(Messages.json_wrong, told.lines().findFirst().orElse("")), Messages.json_expected); //$NON-NLS-1$
		}
	}
}
