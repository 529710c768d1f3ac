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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.recital.api.problem.InputException;
import org.recital.importers.internal.Messages;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** One document of AcousticBrainz as plain numbers and texts, each by the names on the way to it with dots between. */
final class BrainzDocument {

	/** Parts that describe. */
	static final String HIGH = "highlevel"; //$NON-NLS-1$
	private static final Set<String> LOW = Set.of("lowlevel", "rhythm", "tonal"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/** Longest list of numbers that is kept: bands, coefficients, pitch classes in thirds of a semitone. Beats and covariances are no such lists. */
	private static final int LONGEST = 64;
	/** A list that is as long as the music. */
	private static final String BEATS = "beats_position"; //$NON-NLS-1$

	private final Map<String, Float> numbers = new LinkedHashMap<>();
	private final Map<String, String> texts = new LinkedHashMap<>();
	private boolean low;
	private boolean high;

	private BrainzDocument() {
	}

	/**
	 * Reads a document.
	 *
	 * @throws InputException when it cannot be read or says nothing of a recording
	 */
	static BrainzDocument read(Path path) throws IOException, InputException {
		BrainzDocument document = new BrainzDocument();
		Json.read(path, document::take);
		if (!document.low && !document.high) {
			throw new InputException(path.toString(), 0, Messages.brainz_other, Messages.brainz_expected);
		}
		return document;
	}

	/** Whether it has what was measured. */
	boolean low() {
		return low;
	}

	/** Whether it has what models said. */
	boolean high() {
		return high;
	}

	/** All numbers; lists have one for each place, from 0. */
	Map<String, Float> numbers() {
		return numbers;
	}

	/** All texts; of a list the first. */
	Map<String, String> texts() {
		return texts;
	}

	private void take(JsonReader json) throws IOException {
		json.beginObject();
		while (json.hasNext()) {
			String name = json.nextName();
			boolean object = json.peek() == JsonToken.BEGIN_OBJECT;
			low |= object && LOW.contains(name);
			high |= object && name.equals(HIGH);
			take(name, json);
		}
		json.endObject();
	}

	private void take(String name, JsonReader json) throws IOException {
		switch (json.peek()) {
		case BEGIN_OBJECT -> {
			json.beginObject();
			while (json.hasNext()) {
				take(name + '.' + json.nextName(), json);
			}
			json.endObject();
		}
		case BEGIN_ARRAY -> list(name, json);
		case NUMBER -> number(name, json);
		case STRING -> texts.putIfAbsent(name, json.nextString());
		default -> json.skipValue();
		}
	}

	private void number(String name, JsonReader json) throws IOException {
		float value = (float) json.nextDouble();
		if (!Float.isNaN(value) && !Float.isInfinite(value)) {
			numbers.put(name, value);
		}
	}

	private void list(String name, JsonReader json) throws IOException {
		int place = 0;
		boolean kept = !name.endsWith(BEATS);
		json.beginArray();
		while (json.hasNext()) {
			if (json.peek() == JsonToken.NUMBER && kept && place < LONGEST) {
				number(name + '.' + place, json);
			} else if (json.peek() == JsonToken.STRING) {
				texts.putIfAbsent(name, json.nextString());
			} else {
				json.skipValue();
			}
			place++;
		}
		json.endArray();
		for (int i = 0; place > LONGEST && i < LONGEST; i++) {
			numbers.remove(name + '.' + i);
		}
	}
}
