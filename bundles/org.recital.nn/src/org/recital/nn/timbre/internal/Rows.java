/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

import java.io.IOException;
import java.util.Arrays;

/** Rows as one array and back, for models. */
final class Rows {

	private Rows() {
	}

	static double[] flat(double[][] rows) {
		int width = rows.length == 0 ? 0 : rows[0].length;
		double[] all = new double[rows.length * width];
		for (int r = 0; r < rows.length; r++) {
			System.arraycopy(rows[r], 0, all, r * width, width);
		}
		return all;
	}

	static double[][] of(double[] all, int rows, int width) throws IOException {
		if (all.length != (long) rows * width) {
			throw new IOException("the model is damaged: " + all.length + " numbers for " + rows + " rows of " + width); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		double[][] made = new double[rows][];
		for (int r = 0; r < rows; r++) {
			made[r] = Arrays.copyOfRange(all, r * width, (r + 1) * width);
		}
		return made;
	}
}
