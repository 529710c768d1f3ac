/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.audio.internal.Close.assertClose;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recital.audio.Samples;

/** The resampler against a slow one in double, and against what it promises. */
class ResamplerTest {

	@ParameterizedTest
	@CsvSource({ "44100,22050", "48000,22050", "22050,44100", "8000,22050", "192000,22050", "16000,48000", "44101,22050", "22050,22051", "96000,1000" })
	void samplesAreThoseOfTheSlowVersion(int from, int to) {
		Random random = new Random(from);
		float[] x = new float[3 * from / 100];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) random.nextGaussian();
		}
		Samples y = Resampler.resample(new Samples(x, from), to);
		assertEquals(to, y.rate());
		assertEquals(Math.ceilDiv((long) x.length * to, from), y.length());
		assertClose(slow(x, from, to, y.length()), y.data(), 3e-6, from + " to " + to);
	}

	/** Kaiser's window under a sinc, every output from all inputs. */
	private static double[] slow(float[] x, int from, int to, int n) {
		double ratio = Math.min(1, to / (double) from);
		double beta = 0.1102 * (100 - 8.7);
		double cutoff = ratio * (1 - (100 - 7.95) / (2.285 * Math.PI * 128) / 2);
		double width = 64 / ratio;
		double[] y = new double[n];
		for (int j = 0; j < n; j++) {
			double at = (double) j * from / to;
			double all = 0;
			for (int k = (int) Math.floor(at - width); k <= at + width; k++) {
				double u = at - k;
				if (Math.abs(u) < width) {
					double s = u == 0 ? 1 : Math.sin(Math.PI * cutoff * u) / (Math.PI * cutoff * u);
					double h = s * bessel(beta * Math.sqrt(1 - u * u / width / width));
					all += h;
					y[j] += k < 0 || k >= x.length ? 0 : h * x[k];
				}
			}
			y[j] /= all;
		}
		return y;
	}

	private static double bessel(double x) {
		// the integral that defines it, by the trapezoid rule over a period, where it is exact to rounding
		double sum = 0;
		for (int k = 0; k < 40; k++) {
			sum += Math.exp(x * Math.cos(Math.PI * (k + 0.5) / 40));
		}
		return sum / 40;
	}

	private static Samples tone(double hz, int rate, int n) {
		float[] x = new float[n];
		for (int i = 0; i < n; i++) {
			x[i] = (float) Math.sin(2 * Math.PI * hz * i / rate);
		}
		return new Samples(x, rate);
	}

	/** Largest value away from the ends. */
	private static double middle(float[] y) {
		double max = 0;
		for (int i = y.length / 4; i < y.length * 3 / 4; i++) {
			max = Math.max(max, Math.abs(y[i]));
		}
		return max;
	}

	@Test
	void tonesOfThePassBandStayWhatTheyAreWhereTheyAre() {
		for (double hz : new double[] { 0, 100, 1000, 5000, 9000, 0.9 * 11025 }) {
			for (int from : new int[] { 44_100, 48_000, 32_000, 96_000, 11_025 * 4 + 1 }) {
				Samples y = Resampler.resample(hz == 0 ? constant(from) : tone(hz, from, from / 4), 22_050);
				double worst = 0;
				for (int i = y.length() / 4; i < y.length() * 3 / 4; i++) {
					double exact = hz == 0 ? 1 : Math.sin(2 * Math.PI * hz * i / 22_050);
					worst = Math.max(worst, Math.abs(exact - y.data()[i]));
				}
				assertTrue(worst < 2e-5, hz + " Hz from " + from + ": off by " + worst);
			}
		}
	}

	private static Samples constant(int rate) {
		float[] x = new float[rate / 4];
		java.util.Arrays.fill(x, 1);
		return new Samples(x, rate);
	}

	@Test
	void tonesAboveTheBandAreGone() {
		for (int from : new int[] { 44_100, 48_000, 96_000, 192_000, 44_101 }) {
			for (double hz : new double[] { 11_030, 11_500, 13_000, 16_000, 20_000 }) {
				double left = middle(Resampler.resample(tone(hz, from, from / 4), 22_050).data());
				assertTrue(left < 1e-5, hz + " Hz from " + from + ": " + 20 * Math.log10(left) + " dB");
			}
		}
	}

	@Test
	void nothingChangesAtTheSameRateAndNothingStaysNothing() {
		Samples x = tone(440, 8000, 100);
		assertSame(x, Resampler.resample(x, 8000));
		assertEquals(0, Resampler.resample(new Samples(new float[0], 8000), 22_050).length());
		assertEquals(1, Resampler.resample(new Samples(new float[] { 1 }, 44_100), 22_050).length());
	}
}
