/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.build;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.recital.api.data.Attribute;

/** An attribute while it is being read: entities are added while it grows. */
public abstract sealed class AttributeColumn {

	private final String name;

	AttributeColumn(String name) {
		this.name = name;
	}

	/** Name of the attribute. */
	public String name() {
		return name;
	}

	/** The attribute of {@code size} entities. */
	public abstract Attribute finish(int size);

	/** A text an entity. */
	public static final class Texts extends AttributeColumn {
		private String[] values = new String[64];

		public Texts(String name) {
			super(name);
		}

		/** Sets the text; an empty one is none. */
		public void set(int entity, String text) {
			if (entity >= values.length) {
				values = Arrays.copyOf(values, Math.max(entity + 1, values.length * 2));
			}
			values[entity] = text == null || text.isEmpty() ? null : text;
		}

		@Override
		public Attribute.Text finish(int size) {
			return new Attribute.Text(name(), Arrays.copyOf(values, size));
		}
	}

	/** A number an entity. */
	public static final class Numbers extends AttributeColumn {
		private float[] values = new float[0];

		public Numbers(String name) {
			super(name);
		}

		public void set(int entity, float value) {
			ensure(entity + 1);
			values[entity] = value;
		}

		/** Adds to the number; what was not known counts as 0. */
		public void add(int entity, float value) {
			ensure(entity + 1);
			values[entity] = Float.isNaN(values[entity]) ? value : values[entity] + value;
		}

		private void ensure(int size) {
			int old = values.length;
			if (size > old) {
				values = Arrays.copyOf(values, Math.max(64, Math.max(size, old * 2)));
				Arrays.fill(values, old, values.length, Float.NaN);
			}
		}

		@Override
		public Attribute.Numeric finish(int size) {
			ensure(size);
			return new Attribute.Numeric(name(), Arrays.copyOf(values, size));
		}
	}

	/** Any number of categories an entity; of each entity in order of first appearance of the category. */
	public static final class Labels extends AttributeColumn {
		private final Map<String, Integer> codes = new LinkedHashMap<>();
		private final boolean weighted;
		private long[] pairs = new long[256];
		private int size;

		/**
		 * @param weighted whether it matters how often a category is given to an entity
		 */
		public Labels(String name, boolean weighted) {
			super(name);
			this.weighted = weighted;
		}

		/** Makes a category known before any entity has it, so that categories keep an order of their own. */
		public void declare(String label) {
			codes.computeIfAbsent(label, l -> codes.size());
		}

		/** Gives a category to an entity. */
		public void add(int entity, String label) {
			if (size == pairs.length) {
				pairs = Arrays.copyOf(pairs, size * 2);
			}
			pairs[size++] = (long) entity << 32 | codes.computeIfAbsent(label, l -> codes.size());
		}

		@Override
		public Attribute.Categories finish(int entities) {
			Arrays.sort(pairs, 0, size);
			int[] offsets = new int[entities + 1];
			int[] found = new int[size];
			float[] weights = new float[size];
			int n = 0;
			for (int i = 0; i < size; i++) {
				if (i > 0 && pairs[i] == pairs[i - 1]) {
					weights[n - 1]++;
				} else {
					found[n] = (int) pairs[i];
					weights[n++] = 1;
					offsets[(int) (pairs[i] >>> 32) + 1]++;
				}
			}
			for (int e = 0; e < entities; e++) {
				offsets[e + 1] += offsets[e];
			}
			return new Attribute.Categories(name(), codes.keySet().toArray(String[]::new), offsets, Arrays.copyOf(found, n),
					weighted ? Arrays.copyOf(weights, n) : null);
		}
	}
}
