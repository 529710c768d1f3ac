/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.learning;

import java.util.Objects;

import org.recital.api.data.Features;

/**
 * Rows of features with their classes: one side of a {@link LearningData}. An item with several rows (a track with several
 * segments) is as many examples, in the order of its rows; items ascend. Immutable.
 */
public final class Examples {

	private final Features features;
	private final int[] rows;
	private final int[] items;
	private final int[] labels;

	/** @param sources which items, ascending, each with a class */
	Examples(Features features, int[] sources, ClassLabels classes) {
		this.features = Objects.requireNonNull(features);
		int n = 0;
		for (int item : sources) {
			n += features.end(item) - features.begin(item);
		}
		rows = new int[n];
		items = new int[n];
		labels = new int[n];
		int at = 0;
		for (int item : sources) {
			for (int r = features.begin(item); r < features.end(item); r++) {
				rows[at] = r;
				items[at] = item;
				labels[at++] = classes.of(item);
			}
		}
	}

	/** Number of examples; may be 0. */
	public int size() {
		return rows.length;
	}

	/** Floats an example. */
	public int width() {
		return features.width();
	}

	/** Class of an example, see {@link LearningData#classes()}. */
	public int label(int example) {
		return labels[example];
	}

	/** The item an example is a row of, an index into the items of the data set. */
	public int item(int example) {
		return items[example];
	}

	/** Copies the floats of an example. */
	public void copy(int example, float[] to, int at) {
		System.arraycopy(features.data(), rows[example] * features.width(), to, at, features.width());
	}

	/** All examples, one after another (copied): size x width floats. */
	public float[] toArray() {
		float[] all = new float[Math.multiplyExact(size(), width())];
		for (int e = 0; e < size(); e++) {
			copy(e, all, e * width());
		}
		return all;
	}

	/** The classes of all examples (copied). */
	public int[] labels() {
		return labels.clone();
	}

	/** The items of all examples (copied), ascending. */
	public int[] items() {
		return items.clone();
	}

	/** Number of examples of each class. */
	public int[] counts(int classes) {
		int[] counts = new int[classes];
		for (int label : labels) {
			counts[label]++;
		}
		return counts;
	}
}
