/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/** How records become JSON here: times as ISO 8601, numbers that are not finite by name, unknown members ignored. */
public final class Json {

	/** Longest text that is read: a record that is longer is damaged or not ours. */
	private static final long LIMIT = 256L << 20;

	private static final TypeAdapter<Instant> INSTANT = new TypeAdapter<>() {
		@Override
		public void write(JsonWriter out, Instant value) throws IOException {
			out.value(value == null ? null : value.toString());
		}

		@Override
		public Instant read(JsonReader in) throws IOException {
			if (in.peek() == JsonToken.NULL) {
				in.nextNull();
				return null;
			}
			String text = in.nextString();
			try {
				return Instant.parse(text);
			} catch (java.time.DateTimeException e) {
				throw new JsonParseException("not a time: " + text, e); //$NON-NLS-1$
			}
		}
	};

	private static final GsonBuilder BUILDER = new GsonBuilder().registerTypeAdapter(Instant.class, INSTANT).disableHtmlEscaping()
			.serializeSpecialFloatingPointValues().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE);

	/** One line a value. */
	public static final Gson LINE = BUILDER.create();
	/** Indented, for files that people open. */
	public static final Gson FILE = BUILDER.setPrettyPrinting().create();

	private Json() {
	}

	/** Reads a whole file; whatever is wrong with it is an IOException that names it. */
	public static <T> T read(Path file, Class<T> type) throws IOException {
		if (Files.size(file) > LIMIT) {
			throw new IOException(file + ": longer than " + (LIMIT >> 20) + " MiB, expected a small JSON file"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			T value = FILE.fromJson(in, type);
			if (value == null) {
				throw new IOException(file + ": empty, expected a JSON object"); //$NON-NLS-1$
			}
			return value;
		} catch (JsonParseException e) {
			// what the parser says is for programmers, and stays in the cause
			throw new IOException(file + ": damaged: it is not the JSON that was written", e); //$NON-NLS-1$
		} catch (RuntimeException e) {
			// a record that refuses what it is given
			throw new IOException(file + ": damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}

	/** Writes a file in UTF-8. */
	public static void write(Path file, Object value) throws IOException {
		Files.writeString(file, FILE.toJson(value) + '\n', StandardCharsets.UTF_8);
	}
}
