/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import static org.recital.audio.internal.Close.assertClose;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transforms against the sum that defines them, in double. */
class FftTest {

	private static float[] noise(int n, long seed) {
		Random random = new Random(seed);
		float[] x = new float[n];
		for (int i = 0; i < n; i++) {
			x[i] = (float) random.nextGaussian();
		}
		return x;
	}

	private static double[][] slow(float[] re, float[] im) {
		int n = re.length;
		double[][] out = new double[2][n];
		double[] cos = new double[n];
		double[] sin = new double[n];
		for (int a = 0; a < n; a++) {
			cos[a] = Math.cos(2 * Math.PI * a / n);
			sin[a] = Math.sin(2 * Math.PI * a / n);
		}
		for (int k = 0; k < n; k++) {
			for (int t = 0; t < n; t++) {
				int a = (int) ((long) k * t % n);
				out[0][k] += re[t] * cos[a] + im[t] * sin[a];
				out[1][k] += im[t] * cos[a] - re[t] * sin[a];
			}
		}
		return out;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 8, 12, 16, 31, 32, 64, 100, 128, 441, 512, 1000, 1024, 2048 })
	void complexTransformsAreTheSumAndComeBack(int n) {
		float[] re = noise(n, 1);
		float[] im = noise(n, 2);
		float[] r = re.clone();
		float[] i = im.clone();
		ComplexFft fft = new ComplexFft(n);
		fft.forward(r, i);
		double[][] exact = slow(re, im);
		assertClose(exact[0], r, 2e-6, "re of " + n);
		assertClose(exact[1], i, 2e-6, "im of " + n);
		fft.inverse(r, i);
		assertClose(doubles(re), r, 2e-6, "inverse re of " + n);
		assertClose(doubles(im), i, 2e-6, "inverse im of " + n);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 6, 7, 8, 16, 50, 64, 128, 255, 441, 882, 1024, 2048 })
	void realTransformsAreTheSumAndComeBack(int n) {
		float[] x = noise(n + 3, 3);
		Fft fft = new Fft(n);
		float[] re = new float[fft.bins()];
		float[] im = new float[fft.bins()];
		fft.forward(x, 3, re, im);
		float[] part = java.util.Arrays.copyOfRange(x, 3, n + 3);
		double[][] exact = slow(part, new float[n]);
		double[] all = new double[2 * fft.bins()];
		System.arraycopy(exact[0], 0, all, 0, fft.bins());
		System.arraycopy(exact[1], 0, all, fft.bins(), fft.bins());
		float[] got = java.util.Arrays.copyOf(re, all.length);
		System.arraycopy(im, 0, got, fft.bins(), fft.bins());
		assertClose(all, got, 2e-6, "spectrum of " + n);
		float[] back = new float[n + 1];
		fft.inverse(re, im, back, 1);
		assertClose(doubles(part), java.util.Arrays.copyOfRange(back, 1, n + 1), 2e-6, "signal of " + n);
	}

	private static double[] doubles(float[] x) {
		double[] d = new double[x.length];
		for (int i = 0; i < d.length; i++) {
			d[i] = x[i];
		}
		return d;
	}
}
