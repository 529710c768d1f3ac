/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.Arrays;

import org.recital.linalg.SparseRows;
import org.recital.nn.Mix;

/** Items drawn for users. */
final class Draws {

	private static final int TRIES = 20;

	private Draws() {
	}

	/** The user of each entry. */
	static int[] owners(SparseRows m) {
		int[] owners = new int[m.size()];
		for (int u = 0; u < m.rows(); u++) {
			Arrays.fill(owners, m.begin(u), m.end(u), u);
		}
		return owners;
	}

	/** An item the user did not meet, each as likely; where nearly all were met, after {@value #TRIES} draws any. */
	static int unmet(SparseRows m, int user, long noise) {
		int item = 0;
		for (int t = 0; t < TRIES; t++) {
			item = Mix.below(m.columns(), noise, t);
			if (Arrays.binarySearch(m.indices(), m.begin(user), m.end(user), item) < 0) {
				return item;
			}
		}
		return item;
	}
}
