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
 * What is searched for. All that is asked must hold; case and accents do not matter.
 *
 * @param words   each is in the title or in an attribute; empty: any
 * @param having  attributes and a text that is in one of their values
 * @param between attributes and a range that one of their values is in
 * @param limit   the most that are wanted
 */
public record ItemQuery(String words, Map<String, String> having, Map<String, Range> between, int limit) {

	/** From the least to the most, both included. */
	public record Range(double least, double most) {
	}

	public ItemQuery {
		Objects.requireNonNull(words);
		having = Map.copyOf(having);
		between = Map.copyOf(between);
		if (limit < 1) {
			throw new IllegalArgumentException("at least one is wanted: " + limit); //$NON-NLS-1$
		}
	}

	/** By words alone. */
	public static ItemQuery of(String words, int limit) {
		return new ItemQuery(words, Map.of(), Map.of(), limit);
	}
}
