/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

/**
 * One of the parts a splitter yields: a fold of a repeat.
 *
 * @param fold    0 (inclusive) to folds (exclusive)
 * @param folds   1 or more
 * @param repeat  0 (inclusive) to repeats (exclusive)
 * @param repeats 1 or more
 */
public record Part(int fold, int folds, int repeat, int repeats) implements Comparable<Part> {

	/** The only part there is. */
	public static final Part ONLY = new Part(0, 1, 0, 1);

	public Part {
		if (fold < 0 || fold >= folds || repeat < 0 || repeat >= repeats) {
			throw new IllegalArgumentException("fold " + fold + " of " + folds + ", repeat " + repeat + " of " + repeats); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
	}

	/** Place among all parts, repeats outside, folds inside. */
	public int index() {
		return repeat * folds + fold;
	}

	/** All parts of so many folds and repeats, in the order of {@link #index()}. */
	public static java.util.List<Part> all(int folds, int repeats) {
		java.util.List<Part> parts = new java.util.ArrayList<>();
		for (int r = 0; r < repeats; r++) {
			for (int f = 0; f < folds; f++) {
				parts.add(new Part(f, folds, r, repeats));
			}
		}
		return parts;
	}

	@Override
	public int compareTo(Part other) {
		return Integer.compare(index(), other.index());
	}

	/** {@code r0f1}: as in file names. */
	@Override
	public String toString() {
		return "r" + repeat + "f" + fold; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
