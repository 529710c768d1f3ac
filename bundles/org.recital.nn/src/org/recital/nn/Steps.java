/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

/** Sequences stored one after another, the longest first, gone through step by step. */
final class Steps {

	private final int[] offsets;
	private final int[] active;

	Steps(int sequences, int[] offsets) {
		this.offsets = offsets;
		int longest = offsets[1] - offsets[0];
		active = new int[longest];
		for (int t = 0; t < longest; t++) {
			int s = t == 0 ? sequences : active[t - 1];
			while (s > 0 && offsets[s] - offsets[s - 1] <= t) {
				s--;
			}
			active[t] = s;
		}
		for (int s = 1; s < sequences; s++) {
			if (offsets[s + 1] - offsets[s] > offsets[s] - offsets[s - 1]) {
				throw new IllegalArgumentException("sequence " + s + " is longer than the one before"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		rows = offsets[sequences];
	}

	private final int rows;

	/** Rows of all sequences. */
	int rows() {
		return rows;
	}

	/** Steps of the longest. */
	int count() {
		return active.length;
	}

	/** How many sequences have a step t: the first ones. */
	int active(int t) {
		return active[t];
	}

	/** The row of step t of a sequence. */
	int row(int sequence, int t) {
		return offsets[sequence] + t;
	}
}
