/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A film, a song, whatever is recommended.
 *
 * @param id         its name in files and lists; not blank
 * @param title      what people read
 * @param attributes artist, style, mood, tempo ...: one or several values each; never empty lists
 */
public record Item(String id, String title, Map<String, List<String>> attributes) {

	public Item {
		if (id.isBlank()) {
			throw new IllegalArgumentException("an item needs an id"); //$NON-NLS-1$
		}
		Objects.requireNonNull(title);
		attributes = Map.copyOf(attributes);
	}

	/** The first value of an attribute; empty when there is none. */
	public String first(String attribute) {
		List<String> values = attributes.getOrDefault(attribute, List.of());
		return values.isEmpty() ? "" : values.getFirst(); //$NON-NLS-1$
	}
}
