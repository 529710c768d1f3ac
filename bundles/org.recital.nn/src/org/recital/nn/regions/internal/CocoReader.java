/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nd4j.shade.jackson.core.JsonFactory;
import org.nd4j.shade.jackson.core.JsonParser;
import org.nd4j.shade.jackson.core.JsonProcessingException;
import org.nd4j.shade.jackson.core.JsonToken;
import org.recital.api.problem.InputException;

/** Reads the boxes of a COCO file: images, categories, and annotations with a bbox of left, top, width and height in pixels. */
final class CocoReader {

	private final Path file;
	private final Map<Long, String> images = new HashMap<>();
	private final Map<Long, String> kinds = new HashMap<>();
	private final List<Found> found = new ArrayList<>();

	private record Found(long id, long image, long kind, double[] box, int line) {
	}

	private CocoReader(Path file) {
		this.file = file;
	}

	/** Reads. */
	static void read(Path file, Boxes to) throws IOException, InputException {
		Boxes.limit(file);
		CocoReader reader = new CocoReader(file);
		try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
			reader.whole(json);
		} catch (JsonProcessingException e) {
			throw new InputException(file.toString(), e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
					MessageFormat.format(Messages.Import_json, e.getOriginalMessage()), Messages.Import_json_expected);
		}
		reader.give(to);
	}

	private void whole(JsonParser json) throws IOException, InputException {
		if (json.nextToken() != JsonToken.START_OBJECT) {
			throw new InputException(file.toString(), 1, MessageFormat.format(Messages.Import_json, String.valueOf(json.currentToken())),
					Messages.Import_json_expected);
		}
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String name = json.getCurrentName();
			boolean wanted = name.equals("images") || name.equals("categories") || name.equals("annotations");
			if (json.nextToken() != JsonToken.START_ARRAY || !wanted) {
				json.skipChildren();
				continue;
			}
			while (json.nextToken() == JsonToken.START_OBJECT) {
				entry(name, json);
			}
		}
	}

	private void entry(String list, JsonParser json) throws IOException {
		int line = json.getTokenLocation().getLineNr();
		long id = -1;
		long image = -1;
		long kind = -1;
		String text = null;
		double[] box = new double[0];
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String name = json.getCurrentName();
			JsonToken value = json.nextToken();
			switch (name) {
			case "id" -> id = json.getValueAsLong(-1);
			case "image_id" -> image = json.getValueAsLong(-1);
			case "category_id" -> kind = json.getValueAsLong(-1);
			case "file_name", "name" -> text = json.getValueAsString();
			case "bbox" -> box = value == JsonToken.START_ARRAY ? numbers(json) : box;
			default -> json.skipChildren();
			}
		}
		switch (list) {
		case "images" -> images.put(id, String.valueOf(text));
		case "categories" -> kinds.put(id, String.valueOf(text));
		default -> found.add(new Found(id, image, kind, box, line));
		}
	}

	private static double[] numbers(JsonParser json) throws IOException {
		double[] values = new double[4];
		int n = 0;
		for (JsonToken t = json.nextToken(); t != null && t != JsonToken.END_ARRAY; t = json.nextToken()) {
			if (n < 4) {
				values[n] = json.getValueAsDouble(Double.NaN);
			}
			n++;
		}
		return n == 4 ? values : new double[0];
	}

	private void give(Boxes to) throws IOException {
		Map<Long, Integer> places = new HashMap<>();
		images.forEach((id, name) -> {
			int image = to.image(name, file.toString(), 0);
			if (image >= 0) {
				to.annotated(image);
				places.put(id, image);
			}
		});
		for (Found f : found) {
			String kind = kinds.get(f.kind);
			if (kind == null || !images.containsKey(f.image)) {
				to.wrong(file.toString(), f.line, MessageFormat.format(Messages.Import_reference, Long.toString(f.id), kind == null ? "category" : "image",
						Long.toString(kind == null ? f.kind : f.image)), Messages.Import_reference_expected);
			} else if (f.box.length != 4 || Double.isNaN(f.box[0] + f.box[1] + f.box[2] + f.box[3])) {
				to.wrong(file.toString(), f.line, MessageFormat.format(Messages.Import_number, "bbox"), Messages.Import_number_expected);
			} else if (places.containsKey(f.image)) {
				to.add(places.get(f.image), kind, f.box[0], f.box[1], f.box[0] + f.box[2], f.box[1] + f.box[3], file.toString(), f.line);
			}
		}
	}
}
