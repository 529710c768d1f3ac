/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import java.util.concurrent.ConcurrentHashMap;

import org.recital.audio.internal.Bluestein;
import org.recital.audio.internal.Stockham;

/**
 * The discrete Fourier transform of complex signals of any length, real and imaginary parts in two arrays, in place.
 * {@code X[k] = sum over t of x[t] exp(-2 pi i k t / n)}; the inverse divides by n. Powers of two by Stockham's radix-4
 * algorithm, other lengths by Bluestein's (about eight times slower). Error: below 1e-6 of the largest value.
 *
 * <p>
 * Tables are shared by all transforms of one length, working memory is not: use one object a thread.
 */
public final class ComplexFft {

	private static final ConcurrentHashMap<Integer, Stockham.Tables> TABLES = new ConcurrentHashMap<>();

	private final int n;
	private final Stockham stockham;
	private final Bluestein bluestein;

	/**
	 * @param n length, 1 or more
	 */
	public ComplexFft(int n) {
		if (n < 1) {
			throw new IllegalArgumentException("length of a transform: " + n); //$NON-NLS-1$
		}
		this.n = n;
		boolean power = Integer.bitCount(n) == 1;
		stockham = power ? new Stockham(tables(n)) : null;
		bluestein = power ? null : new Bluestein(n, new Stockham(tables(Bluestein.padded(n))));
	}

	private static Stockham.Tables tables(int n) {
		return TABLES.computeIfAbsent(n, Stockham.Tables::new);
	}

	/** Length. */
	public int size() {
		return n;
	}

	/** The transform of the first {@link #size()} values, in place. */
	public void forward(float[] re, float[] im) {
		if (stockham != null) {
			stockham.forward(re, im);
		} else {
			bluestein.forward(re, im);
		}
	}

	/** The inverse transform of the first {@link #size()} values, in place, divided by the length. */
	public void inverse(float[] re, float[] im) {
		// exchanging the parts before and after turns one direction into the other
		forward(im, re);
		float scale = 1f / n;
		for (int i = 0; i < n; i++) {
			re[i] *= scale;
			im[i] *= scale;
		}
	}
}
