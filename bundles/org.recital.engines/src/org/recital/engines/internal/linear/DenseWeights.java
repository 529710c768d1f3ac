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
import java.util.Arrays;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.RowSums;
import org.recital.linalg.SparseRows;

/** Weights between all items. */
final class DenseWeights implements Weights {

	/**
	 * Up to so many items each row is an array of its own, which halves the time of sums (see {@link RowSums}); while they are
	 * made there are two copies (256 MB each at most). Beyond, the matrix stays in one piece.
	 */
	static final int MOST_ROWS = 8192;

	private final float[] matrix;
	private final float[][] rows;
	private final float[] diagonal;

	/**
	 * @param matrix   items x items
	 * @param diagonal of the inverse they come from
	 */
	DenseWeights(float[] matrix, float[] diagonal) {
		int n = diagonal.length;
		this.diagonal = diagonal;
		this.matrix = n > MOST_ROWS ? matrix : null;
		this.rows = n > MOST_ROWS ? null : new float[n][];
		for (int j = 0; j < n && rows != null; j++) {
			rows[j] = Arrays.copyOfRange(matrix, j * n, (j + 1) * n);
		}
	}

	/** Of the inverse they come from; nobody changes it. */
	float[] diagonal() {
		return diagonal;
	}

	@Override
	public void sums(int[] items, float[] worths, int from, int to, float[] out) {
		if (rows == null) {
			RowSums.of(matrix, diagonal.length, items, worths, from, to, out, 0);
		} else {
			RowSums.of(rows, diagonal.length, items, worths, from, to, out);
		}
	}

	@Override
	public void sums(SparseRows profiles, int[] users, int from, int to, float[] out) {
		if (rows == null) {
			RowSums.of(matrix, diagonal.length, profiles, users, from, to, out);
		} else {
			RowSums.of(rows, diagonal.length, profiles, users, from, to, out);
		}
	}

	@Override
	public double weight(int j, int i) {
		return rows == null ? matrix[j * diagonal.length + i] : rows[j][i];
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		int n = diagonal.length;
		float[] all = matrix;
		if (rows != null) {
			all = new float[n * n];
			for (int j = 0; j < n; j++) {
				System.arraycopy(rows[j], 0, all, j * n, n);
			}
		}
		out.put("diagonal", diagonal); //$NON-NLS-1$
		out.put("weights", all); //$NON-NLS-1$
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
