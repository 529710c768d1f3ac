/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.Strictness;

/** Results as JSON for machines. The number under {@code recital} is raised when the meaning of a field changes. */
public final class Json {

	/** Version of what commands write with {@code --json}. */
	public static final int VERSION = 1;

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls()
			.setStrictness(Strictness.STRICT)
			.registerTypeAdapter(Double.class, (JsonSerializer<Double>) (d, type, context) -> d.isNaN() || d.isInfinite()
					? com.google.gson.JsonNull.INSTANCE : new JsonPrimitive(d)) // JSON knows no NaN: what is not known is null
			.registerTypeAdapter(Instant.class, (JsonSerializer<Instant>) (i, type, context) -> new JsonPrimitive(i.toString()))
			.registerTypeAdapter(Duration.class, (JsonSerializer<Duration>) (d, type, context) -> new JsonPrimitive(d.toMillis() / 1000.0))
			.registerTypeHierarchyAdapter(Path.class, (JsonSerializer<Path>) (p, type, context) -> new JsonPrimitive(p.toString()))
			.create();

	private Json() {
	}

	/** One document. */
	public static String document(String kind, Map<String, ?> content) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("recital", VERSION); //$NON-NLS-1$
		document.put("kind", kind); //$NON-NLS-1$
		document.putAll(content);
		return GSON.toJson(document);
	}
}
