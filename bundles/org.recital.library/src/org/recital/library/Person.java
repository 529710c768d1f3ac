/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.util.Map;
import java.util.Objects;

/**
 * Somebody to whom things are recommended.
 *
 * @param id         the name in files and lists; not blank
 * @param name       what people read
 * @param attributes age, gender, occupation ...
 */
public record Person(String id, String name, Map<String, String> attributes) {

	public Person {
		if (id.isBlank()) {
			throw new IllegalArgumentException("a person needs an id"); //$NON-NLS-1$
		}
		Objects.requireNonNull(name);
		attributes = Map.copyOf(attributes);
	}
}
