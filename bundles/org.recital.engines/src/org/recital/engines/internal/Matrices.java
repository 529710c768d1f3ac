/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.SparseRows;

/** Sparse matrices to and from what the API calls them, and into models. */
public final class Matrices {

	private Matrices() {
	}

	/** The same arrays as a kernel's matrix. */
	public static SparseRows of(Interactions interactions) {
		Block all = interactions.all();
		int[] offsets = all.offsets();
		if (all.at() != 0 || offsets.length != all.rows() + 1 || offsets[0] != 0) {
			return copy(interactions, all);
		}
		return new SparseRows(all.rows(), interactions.columns(), offsets, all.items(), all.values());
	}

	private static SparseRows copy(Interactions interactions, Block all) {
		int rows = all.rows();
		int[] offsets = new int[rows + 1];
		for (int r = 0; r < rows; r++) {
			offsets[r + 1] = offsets[r] + all.end(r) - all.begin(r);
		}
		int begin = rows == 0 ? 0 : all.begin(0);
		return new SparseRows(rows, interactions.columns(), offsets,
				Arrays.copyOfRange(all.items(), begin, begin + offsets[rows]),
				Arrays.copyOfRange(all.values(), begin, begin + offsets[rows]));
	}

	/** The share of rows that have each column, 0 to 1. */
	public static float[] popularity(SparseRows m) {
		int[] counts = m.columnCounts();
		float[] share = new float[counts.length];
		for (int c = 0; c < counts.length; c++) {
			share[c] = counts[c] / (float) m.rows();
		}
		return share;
	}

	/** Which rows have an entry. */
	public static boolean[] filled(SparseRows m) {
		boolean[] filled = new boolean[m.rows()];
		for (int r = 0; r < filled.length; r++) {
			filled[r] = m.count(r) > 0;
		}
		return filled;
	}

	/** Whether a row is the same in both, values included. */
	public static boolean sameRow(SparseRows a, SparseRows b, int row) {
		return a == b || Arrays.equals(a.indices(), a.begin(row), a.end(row), b.indices(), b.begin(row), b.end(row))
				&& Arrays.equals(a.values(), a.begin(row), a.end(row), b.values(), b.begin(row), b.end(row));
	}

	/** The matrix with some rows replaced: those that are not null. */
	public static SparseRows replaceRows(SparseRows m, int[][] indices, float[][] values) {
		int[] offsets = new int[m.rows() + 1];
		for (int r = 0; r < m.rows(); r++) {
			offsets[r + 1] = offsets[r] + (indices[r] == null ? m.count(r) : indices[r].length);
		}
		int[] allIndices = new int[offsets[m.rows()]];
		float[] allValues = new float[offsets[m.rows()]];
		for (int r = 0; r < m.rows(); r++) {
			boolean same = indices[r] == null;
			int from = same ? m.begin(r) : 0;
			int count = offsets[r + 1] - offsets[r];
			System.arraycopy(same ? m.indices() : indices[r], from, allIndices, offsets[r], count);
			System.arraycopy(same ? m.values() : values[r], from, allValues, offsets[r], count);
		}
		return new SparseRows(m.rows(), m.columns(), offsets, allIndices, allValues);
	}

	/**
	 * What is known and what has been added: new entries, and new values of known ones.
	 *
	 * @param known rows x columns, columns ascending
	 * @param added as many rows and columns as the result, not fewer than known
	 */
	public static SparseRows merge(SparseRows known, Interactions added) {
		SparseRows more = of(added);
		int rows = more.rows();
		int[] offsets = new int[rows + 1];
		int[] indices = new int[Math.addExact(known.size(), more.size())];
		float[] values = new float[indices.length];
		int out = 0;
		for (int r = 0; r < rows; r++) {
			int p = r < known.rows() ? known.begin(r) : 0;
			int endP = r < known.rows() ? known.end(r) : 0;
			int q = more.begin(r);
			int endQ = more.end(r);
			while (p < endP || q < endQ) {
				int a = p < endP ? known.indices()[p] : Integer.MAX_VALUE;
				int b = q < endQ ? more.indices()[q] : Integer.MAX_VALUE;
				indices[out] = Math.min(a, b);
				values[out++] = b <= a ? more.value(q) : known.value(p);
				p += a <= b ? 1 : 0;
				q += b <= a ? 1 : 0;
			}
			offsets[r + 1] = out;
		}
		return new SparseRows(rows, more.columns(), offsets, Arrays.copyOf(indices, out), Arrays.copyOf(values, out));
	}

	public static void save(SparseRows m, ModelWriter out) throws IOException {
		out.put("size", m.rows(), m.columns()); //$NON-NLS-1$
		out.put("offsets", m.offsets()); //$NON-NLS-1$
		out.put("indices", Arrays.copyOf(m.indices(), m.size())); //$NON-NLS-1$
		out.put("values", Arrays.copyOf(m.values(), m.size())); //$NON-NLS-1$
	}

	public static SparseRows load(ModelReader in) throws IOException {
		int[] size = in.ints("size"); //$NON-NLS-1$
		try {
			SparseRows m = new SparseRows(size[0], size[1], in.ints("offsets"), in.ints("indices"), in.floats("values")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			for (int p = 0; p < m.size(); p++) {
				if (m.indices()[p] < 0 || m.indices()[p] >= m.columns()) {
					throw new IllegalArgumentException("column " + m.indices()[p] + " of " + m.columns()); //$NON-NLS-1$ //$NON-NLS-2$
				}
			}
			return m;
		} catch (IllegalArgumentException | IndexOutOfBoundsException e) {
			throw new IOException("the model is damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}
}
