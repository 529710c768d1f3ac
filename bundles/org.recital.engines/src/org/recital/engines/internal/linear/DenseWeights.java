/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.RowSums;
import org.recital.linalg.SparseRows;

/**
 * Weights between all items.
 *
 * @param matrix   items x items
 * @param diagonal of the inverse they come from
 */
record DenseWeights(float[] matrix, float[] diagonal) implements Weights {

	@Override
	public void sums(int[] items, float[] worths, int from, int to, float[] out) {
		RowSums.of(matrix, diagonal.length, items, worths, from, to, out, 0);
	}

	@Override
	public void sums(SparseRows profiles, int[] rows, int from, int to, float[] out) {
		RowSums.of(matrix, diagonal.length, profiles, rows, from, to, out);
	}

	@Override
	public double weight(int j, int i) {
		return matrix[j * diagonal.length + i];
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		out.put("diagonal", diagonal); //$NON-NLS-1$
		out.put("weights", matrix); //$NON-NLS-1$
	}

	static DenseWeights load(ModelReader in) throws IOException {
		float[] diagonal = in.floats("diagonal"); //$NON-NLS-1$
		float[] matrix = in.floats("weights"); //$NON-NLS-1$
		if (matrix.length != (long) diagonal.length * diagonal.length) {
			throw new IOException("the model is damaged: " + matrix.length + " weights for " + diagonal.length + " items"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return new DenseWeights(matrix, diagonal);
	}
}
