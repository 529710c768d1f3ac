/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.io.IOException;

import org.recital.api.data.Interactions;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/** What arrays read from a file must obey before anybody indexes with them. */
public final class Checks {

	private Checks() {
	}

	/** Offsets begin at 0, never descend and end at the given length. */
	public static void offsets(String name, int[] offsets, int end) throws IOException {
		boolean good = offsets.length > 0 && offsets[0] == 0 && offsets[offsets.length - 1] == end;
		for (int i = 1; good && i < offsets.length; i++) {
			good = offsets[i] >= offsets[i - 1];
		}
		if (!good) {
			throw new IOException("damaged: the offsets of " + name + " do not fit"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** Every value is {@code from} (inclusive) to {@code below} (exclusive). */
	public static void range(String name, int[] values, int from, int below) throws IOException {
		for (int v : values) {
			if (v < from || v >= below) {
				throw new IOException("damaged: " + name + " has the index " + v + ", expected " + from + " to " + (below - 1)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			}
		}
	}

	/** Writes a sparse matrix. */
	public static void write(ModelWriter out, Interactions matrix) throws IOException {
		var all = matrix.all();
		int first = all.rows() == 0 ? 0 : all.begin(0);
		int n = Math.toIntExact(matrix.size());
		int[] offsets = new int[matrix.rows() + 1];
		for (int r = 0; r < matrix.rows(); r++) {
			offsets[r + 1] = all.end(r) - first;
		}
		out.put("shape", matrix.rows(), matrix.columns()); //$NON-NLS-1$
		out.put("offsets", offsets); //$NON-NLS-1$
		out.put("items", java.util.Arrays.copyOfRange(all.items(), first, first + n)); //$NON-NLS-1$
		out.put("values", java.util.Arrays.copyOfRange(all.values(), first, first + n)); //$NON-NLS-1$
	}

	/** Reads a sparse matrix. */
	public static Interactions interactions(ModelReader in) throws IOException {
		int[] shape = in.ints("shape"); //$NON-NLS-1$
		if (shape.length != 2 || shape[0] < 0 || shape[1] < 0) {
			throw new IOException("damaged: a matrix without rows and columns"); //$NON-NLS-1$
		}
		try {
			return Interactions.of(shape[0], shape[1], in.ints("offsets"), in.ints("items"), in.floats("values")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		} catch (IllegalArgumentException | IndexOutOfBoundsException e) {
			throw new IOException("damaged: " + e.getMessage(), e); //$NON-NLS-1$
		}
	}
}
