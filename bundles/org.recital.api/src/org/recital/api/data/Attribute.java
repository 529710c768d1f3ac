/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.util.Arrays;

/**
 * What is known of every entity of a kind: a number, a text, or any number of categories. Shape: one entry an entity.
 */
public sealed interface Attribute {

	/** Name as in the source, lower case ({@code title}, {@code genres}, {@code age}). */
	String name();

	/** Number of entities. */
	int size();

	/** What a person reads for that entity; empty when nothing is known. */
	String text(int entity);

	/**
	 * A number an entity.
	 *
	 * @param values {@link Float#NaN} where nothing is known
	 */
	record Numeric(String name, float[] values) implements Attribute {
		@Override
		public int size() {
			return values.length;
		}

		@Override
		public String text(int entity) {
			float v = values[entity];
			return Float.isNaN(v) ? "" : v == Math.rint(v) && Math.abs(v) < 1e7 ? Integer.toString((int) v) : Float.toString(v); //$NON-NLS-1$
		}
	}

	/**
	 * A text an entity.
	 *
	 * @param values null where nothing is known
	 */
	record Text(String name, String[] values) implements Attribute {
		@Override
		public int size() {
			return values.length;
		}

		@Override
		public String text(int entity) {
			return values[entity] == null ? "" : values[entity]; //$NON-NLS-1$
		}
	}

	/**
	 * Any number of categories an entity (genres, tags, occupation).
	 *
	 * @param labels  the categories' names
	 * @param offsets entity e has the codes at {@code offsets[e]} (inclusive) to {@code offsets[e + 1]} (exclusive)
	 * @param codes   indices into labels
	 * @param weights how strongly (number of times a tag was given), parallel to codes; null: all 1
	 */
	record Categories(String name, String[] labels, int[] offsets, int[] codes, float[] weights) implements Attribute {
		@Override
		public int size() {
			return offsets.length - 1;
		}

		@Override
		public String text(int entity) {
			StringBuilder text = new StringBuilder();
			for (int c = offsets[entity]; c < offsets[entity + 1]; c++) {
				text.append(text.isEmpty() ? "" : ", ").append(labels[codes[c]]); //$NON-NLS-1$ //$NON-NLS-2$
			}
			return text.toString();
		}

		/** The codes of one entity (copied). */
		public int[] codes(int entity) {
			return Arrays.copyOfRange(codes, offsets[entity], offsets[entity + 1]);
		}
	}
}
