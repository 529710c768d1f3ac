/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.SparseRows;
import org.recital.nn.Weights;

/** What models of this bundle are made of, to and from the container. */
final class Saved {

	private static final String FORMAT = "format"; //$NON-NLS-1$

	private Saved() {
	}

	static void format(ModelWriter out, int format) throws IOException {
		out.put(FORMAT, format);
	}

	/**
	 * Checks the format number of a model.
	 *
	 * @throws IOException when it is not between 1 and the newest
	 */
	static int format(ModelReader in, String engine, int newest) throws IOException {
		int format = in.intValue(FORMAT);
		if (format < 1 || format > newest) {
			throw new IOException("format " + format + " of a model of the engine '" + engine //$NON-NLS-1$ //$NON-NLS-2$
					+ "'; this version reads formats 1 to " + newest + ": install a newer Recital"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return format;
	}

	static void put(ModelWriter out, List<Weights> weights) throws IOException {
		out.put("count", weights.size()); //$NON-NLS-1$
		for (int k = 0; k < weights.size(); k++) {
			Weights w = weights.get(k);
			ModelWriter part = out.nested(Integer.toString(k));
			part.put("size", w.rows(), w.columns()); //$NON-NLS-1$
			part.put("values", w.value()); //$NON-NLS-1$
		}
	}

	/**
	 * Weights as {@link #put(ModelWriter, List)} wrote them.
	 *
	 * @param expected how many there have to be; negative: any number
	 */
	static List<Weights> weights(ModelReader in, int expected) throws IOException {
		int count = in.intValue("count"); //$NON-NLS-1$
		if (expected >= 0 && count != expected) {
			throw new IOException("the model is damaged: " + count + " matrices of weights, expected " + expected); //$NON-NLS-1$ //$NON-NLS-2$
		}
		List<Weights> weights = new ArrayList<>();
		for (int k = 0; k < count; k++) {
			ModelReader part = in.nested(Integer.toString(k));
			int[] size = part.ints("size"); //$NON-NLS-1$
			try {
				weights.add(new Weights(size[0], size[1], part.floats("values"))); //$NON-NLS-1$
			} catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
				throw new IOException("the model is damaged: " + e.getMessage(), e); //$NON-NLS-1$
			}
		}
		return weights;
	}

	static void put(ModelWriter out, SparseRows m) throws IOException {
		out.put("size", m.rows(), m.columns()); //$NON-NLS-1$
		out.put("offsets", m.offsets()); //$NON-NLS-1$
		out.put("indices", Arrays.copyOf(m.indices(), m.size())); //$NON-NLS-1$
		if (m.values() != null) {
			out.put("values", Arrays.copyOf(m.values(), m.size())); //$NON-NLS-1$
		}
	}

	static SparseRows rows(ModelReader in) throws IOException {
		int[] size = in.ints("size"); //$NON-NLS-1$
		try {
			SparseRows m = new SparseRows(size[0], size[1], in.ints("offsets"), in.ints("indices"), //$NON-NLS-1$ //$NON-NLS-2$
					in.has("values") ? in.floats("values") : null); //$NON-NLS-1$ //$NON-NLS-2$
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
