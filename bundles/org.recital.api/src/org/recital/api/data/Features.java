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
import java.util.List;
import java.util.Objects;

/**
 * For entities of one kind: any number of rows of floats each (0 where nothing is known, several for the segments of a
 * song). Entity e has the rows {@code offsets[e]} (inclusive) to {@code offsets[e + 1]} (exclusive), each of
 * {@link #width()} floats, stored one after another. Immutable; no value is NaN or infinite.
 */
public final class Features {

	private final EntityKind kind;
	private final String extractor;
	private final int[] shape;
	private final int width;
	private final int[] offsets;
	private final float[] data;
	private final List<String> labels;

	/**
	 * @param kind      whose features
	 * @param extractor what made them, as a person calls it
	 * @param shape     shape of a row, e.g. {@code {64}} or {@code {128, 256}}
	 * @param offsets   entities + 1 ascending row offsets, the first 0
	 * @param data      rows, one after another; not copied, must not change
	 * @param labels    names of the values of a row, empty when they have none
	 * @throws IllegalArgumentException when the sizes do not fit together
	 */
	public Features(EntityKind kind, String extractor, int[] shape, int[] offsets, float[] data, List<String> labels) {
		this.kind = Objects.requireNonNull(kind);
		this.extractor = Objects.requireNonNull(extractor);
		this.shape = shape.clone();
		int w = 1;
		for (int s : shape) {
			w = Math.multiplyExact(w, s);
		}
		this.width = w;
		this.offsets = offsets;
		this.data = data;
		this.labels = List.copyOf(labels);
		if (offsets.length == 0 || offsets[0] != 0 || (long) offsets[offsets.length - 1] * width != data.length) {
			throw new IllegalArgumentException("rows of " + width + " floats do not fill " + data.length + " floats"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		if (!labels.isEmpty() && labels.size() != width) {
			throw new IllegalArgumentException(labels.size() + " labels for " + width + " values"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/**
	 * One row an entity at most.
	 *
	 * @param has  who has one; null: everybody
	 * @param rows the rows of those who have one, one after another
	 */
	public static Features single(EntityKind kind, String extractor, int entities, boolean[] has, int width, float[] rows,
			List<String> labels) {
		int[] offsets = new int[entities + 1];
		for (int e = 0; e < entities; e++) {
			offsets[e + 1] = offsets[e] + (has == null || has[e] ? 1 : 0);
		}
		return new Features(kind, extractor, new int[] { width }, offsets, rows, labels);
	}

	public EntityKind kind() {
		return kind;
	}

	/** What made them. */
	public String extractor() {
		return extractor;
	}

	/** Shape of a row (copied). */
	public int[] shape() {
		return shape.clone();
	}

	/** Floats a row. */
	public int width() {
		return width;
	}

	/** Number of entities, with or without rows. */
	public int entities() {
		return offsets.length - 1;
	}

	/** Number of rows of all entities. */
	public int rows() {
		return offsets[offsets.length - 1];
	}

	/** Whether the entity has any. */
	public boolean has(int entity) {
		return offsets[entity] != offsets[entity + 1];
	}

	/** First row of an entity. */
	public int begin(int entity) {
		return offsets[entity];
	}

	/** One past the last row of an entity. */
	public int end(int entity) {
		return offsets[entity + 1];
	}

	/** A row (copied). */
	public float[] row(int row) {
		return Arrays.copyOfRange(data, row * width, (row + 1) * width);
	}

	/** All rows, one after another: row r begins at {@code r * width()}. For kernels to read; nobody changes it. */
	public float[] data() {
		return data;
	}

	/** Row offsets, for kernels to read; nobody changes them. */
	public int[] offsets() {
		return offsets;
	}

	/** Names of the values of a row; empty when they have none. */
	public List<String> labels() {
		return labels;
	}
}
