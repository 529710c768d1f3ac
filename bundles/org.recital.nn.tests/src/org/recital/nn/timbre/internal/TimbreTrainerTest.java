/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.timbre.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.SimpleContext;
import org.recital.nn.conv.Clips;
import org.recital.testkit.LabelledData;

/** Statistics are what they are said to be, the regression is what its equations say, and together they tell clips apart. */
class TimbreTrainerTest {

	private static final TimbreTrainer.Parameters DEFAULTS = ParameterSchema.of(TimbreTrainer.Parameters.class).defaults();

	@Test
	void tellsClipsApartAndIsTheSameForAnyNumberOfThreadsAndAfterItWasKept() throws Exception {
		LearningData data = Clips.data(60, 1, 32, 64, 1);
		Network network = new TimbreTrainer().train(DEFAULTS, data, new SimpleContext(1, 1));
		int n = 30;
		float[] rows = new float[n * 32 * 64];
		for (int i = 0; i < n; i++) {
			System.arraycopy(Clips.clip(i % 3, 32, 64, 9000 + i), 0, rows, i * 32 * 64, 32 * 64);
		}
		float[] p = new float[3 * n];
		network.predict(rows, n, p);
		int right = 0;
		for (int i = 0; i < n; i++) {
			right += p[3 * i + i % 3] > 0.5 ? 1 : 0;
			assertEquals(1, p[3 * i] + p[3 * i + 1] + p[3 * i + 2], 1e-5);
		}
		assertTrue(right >= 28, right + " of " + n);
		assertTrue(network.curve().points().getFirst().validationAccuracy() > 0.8);
		float[] again = new float[p.length];
		new TimbreTrainer().train(DEFAULTS, data, new SimpleContext(2, 3)).predict(rows, n, again);
		assertArrayEquals(p, again);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			network.save(out);
		}
		new TimbreTrainer().load(ModelReader.open("test", bytes.toByteArray(), Contributions.NONE)).predict(rows, n, again);
		assertArrayEquals(p, again);
		assertEquals(SegmentStatistics.SIZE * 2, network.activations("statistics", rows, 2).length);
	}

	@Test
	void refusesWhatIsTooSmallAndWarnsOfWhatIsNotInDecibels() throws Exception {
		LearningData small = Clips.data(12, 1, 16, 64, 1);
		assertThrows(InputException.class, () -> new TimbreTrainer().train(DEFAULTS, small, new SimpleContext(1, 1)));
		LabelledData standard = LabelledData.make(List.of("a", "b"), 8, 1, new int[] { 32, 16 }, 0.5, 1);
		SimpleContext context = new SimpleContext(1, 1);
		new TimbreTrainer().train(DEFAULTS, LearningData.of(standard.split(), standard.features(), LabelledData.TARGET), context);
		assertTrue(context.warnings().getFirst().expected().contains("decibels"));
	}

	@Test
	void statisticsOfASteadyPulseSayHowOftenItComes() {
		int frames = 256;
		float[] x = new float[32 * frames];
		for (int b = 0; b < 32; b++) {
			for (int f = 0; f < frames; f++) {
				// a stroke every eight frames, at twenty frames a second: 2.5 a second
				x[b * frames + f] = f % 8 == 0 ? 0 : -30;
			}
		}
		double[] s = new double[SegmentStatistics.SIZE];
		new SegmentStatistics(32, frames, 20).of(x, 0, s, 0);
		int modulation = 192;
		int best = 0;
		for (int r = 1; r < 9; r++) {
			best = s[modulation + r] > s[modulation + best] ? r : best;
		}
		assertEquals(3, best, "2 to 3 Hz"); // the rates begin at 0.3, 0.7, 1.2, 2, 3
		int onsets = modulation + 72;
		assertEquals(31 * 30.0 / 255, s[onsets], 1e-6, "mean rise");
		assertEquals(0, (Math.round(40 * s[onsets + 10]) + 8) % 8, "the interval is a multiple of eight frames");
		assertTrue(s[onsets + 7] > 0.8, "regular");
		assertEquals(-30 + 30 * 32.0 / 256, s[0], 1e-5, "mean level below the loudest");
	}

	@Test
	void cepstraAreTheTransformOfTheBands() {
		float[] x = new float[40 * 16];
		for (int b = 0; b < 40; b++) {
			for (int f = 0; f < 16; f++) {
				x[b * 16 + f] = (float) Math.cos(Math.PI * 3 * (b + 0.5) / 40) * (1 + f);
			}
		}
		double[][] c = Cepstra.of(Cepstra.transform(40), x, 0, 40, 16).values();
		assertEquals(Math.sqrt(20) * 8, c[3][7], 1e-4); // one cosine alone
		assertEquals(0, c[4][7], 1e-4);
	}

	@Test
	void motionIsTheLogarithmOfACovarianceAndNoFilterChangesIt() {
		int bands = 32;
		int frames = 80;
		Random random = new Random(4);
		float[] x = new float[bands * frames];
		float[] filtered = new float[x.length];
		for (int b = 0; b < bands; b++) {
			for (int f = 0; f < frames; f++) {
				x[b * frames + f] = (float) (random.nextGaussian() * (1 + b % 5) + 3 * Math.sin(f * 0.4 + b));
				filtered[b * frames + f] = x[b * frames + f] + 7 - b * 0.5f; // as a filter adds to each band
			}
		}
		Cepstra cepstra = Cepstra.of(Cepstra.transform(bands), x, 0, bands, frames);
		double[] motion = new double[Cepstra.MOTION];
		cepstra.motion(motion, 0);
		double[] same = new double[Cepstra.MOTION];
		Cepstra.of(Cepstra.transform(bands), filtered, 0, bands, frames).motion(same, 0);
		assertArrayEquals(motion, same, 1e-4);
		// back to the matrix, and its exponential by the limit of (I + A / 2^k)^(2^k), beside the covariance by its definition
		double[][] power = new double[20][20];
		int at = 0;
		for (int i = 0; i < 20; i++) {
			for (int j = i; j < 20; j++) {
				double v = motion[at++] / (i == j ? 1 : Math.sqrt(2));
				power[i][j] = v / (1 << 24);
				power[j][i] = v / (1 << 24);
			}
			power[i][i] += 1;
		}
		for (int k = 0; k < 24; k++) {
			power = times(power, power);
		}
		double[][] c = cepstra.values();
		double[][] slope = new double[20][frames];
		for (int i = 0; i < 20; i++) {
			for (int f = 0; f < frames; f++) {
				slope[i][f] = f == 0 ? c[i][1] - c[i][0] : f == frames - 1 ? c[i][f] - c[i][f - 1] : (c[i][f + 1] - c[i][f - 1]) / 2;
			}
		}
		for (int i = 0; i < 20; i++) {
			for (int j = 0; j < 20; j++) {
				double sum = 0;
				for (int f = 0; f < frames; f++) {
					for (int g = 0; g < frames; g++) {
						sum += (slope[i][f] - slope[i][g]) * (slope[j][f] - slope[j][g]);
					}
				}
				double covariance = sum / (2.0 * frames * (frames - 1)) + (i == j ? 0.1 : 0);
				assertEquals(covariance, power[i][j], 1e-4 * 50, i + ", " + j);
			}
		}
	}

	private static double[][] times(double[][] a, double[][] b) {
		double[][] product = new double[a.length][a.length];
		for (int i = 0; i < a.length; i++) {
			for (int j = 0; j < a.length; j++) {
				for (int k = 0; k < a.length; k++) {
					product[i][j] += a[i][k] * b[k][j];
				}
			}
		}
		return product;
	}

	@Test
	void cepstraThatRiseAndFallSayHowFast() {
		int frames = 200;
		float[] x = new float[32 * frames];
		for (int b = 0; b < 32; b++) {
			for (int f = 0; f < frames; f++) {
				x[b * frames + f] = (float) (5 * Math.cos(Math.PI * 2 * (b + 0.5) / 32) * Math.sin(2 * Math.PI * 5.5 * f / 40));
			}
		}
		double[] s = new double[SegmentStatistics.SIZE];
		new SegmentStatistics(32, frames, 40).of(x, 0, s, 0);
		int second = SegmentStatistics.SIZE - Cepstra.MODULATION + 2 * Modulation.SIZE;
		for (int r = 0; r < Modulation.SIZE; r++) {
			assertTrue(r == 5 || s[second + 5] > s[second + r] + 0.5, "5.5 a second is in the sixth part, 4.5 to 7 Hz: " + r);
			assertEquals(-3, s[second + Modulation.SIZE + r], 0.01, "the third stands still");
		}
	}

	@Test
	void theRegressionSolvesItsEquations() {
		Random random = new Random(3);
		int n = 40;
		int[] families = { 2, 3 };
		double[][] x = new double[n][5];
		int[] y = new int[n];
		for (int i = 0; i < n; i++) {
			y[i] = i % 3;
			for (int j = 0; j < 5; j++) {
				x[i][j] = random.nextGaussian() + (j == y[i] ? 1 : 0);
			}
		}
		Kernel kernel = Kernel.fit(families, 0.8, x, y, 3, 0.2, () -> {
			// not cancelled
		});
		double[] s = new double[3];
		for (int i = 0; i < n; i++) {
			kernel.score(x[i], s);
			// (K + ridge) weights = targets
			for (int c = 0; c < 3; c++) {
				assertEquals(y[i] == c ? 1 : 0, s[c] / 12 + 0.2 * kernel.weights()[i][c], 1e-9);
			}
			double[] p = kernel.probabilities(x[i]);
			assertEquals(Math.exp(s[1] - s[0]), p[1] / p[0], 1e-9 * p[1] / p[0]);
		}
		// two alike in one family and far apart in the other are half alike, however many numbers a family has
		double[][] two = { { 0, 0, 0, 0, 0 }, { 0, 0, 900, 900, 900 } };
		Kernel pair = Kernel.fit(families, 0.8, two, new int[] { 0, 1 }, 2, 1, () -> {
			// not cancelled
		});
		// shares of a half; K + 1 = ((2, 1/2), (1/2, 2)) and targets +-1/2: weights +-1/3
		assertEquals(1 / 3.0, pair.weights()[0][0], 1e-12);
		assertEquals(-1 / 3.0, pair.weights()[1][0], 1e-12);
	}
}
