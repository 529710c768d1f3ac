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

/** Statistics are what they are said to be, each voter is what its equations say, and together they tell clips apart. */
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
		int modulation = 60 + 192;
		int best = 0;
		for (int r = 1; r < 9; r++) {
			best = s[modulation + r] > s[modulation + best] ? r : best;
		}
		assertEquals(3, best, "2 to 3 Hz"); // the rates begin at 0.3, 0.7, 1.2, 2, 3
		int onsets = modulation + 72;
		assertEquals(31 * 30.0 / 255, s[onsets], 1e-6, "mean rise");
		assertEquals(0, (Math.round(40 * s[onsets + 10]) + 8) % 8, "the interval is a multiple of eight frames");
		assertTrue(s[onsets + 7] > 0.8, "regular");
		assertEquals(-30 + 30 * 32.0 / 256, s[60], 1e-5, "mean level below the loudest");
	}

	@Test
	void cepstraAreTheTransformOfTheBands() {
		float[] x = new float[40 * 16];
		for (int b = 0; b < 40; b++) {
			for (int f = 0; f < 16; f++) {
				x[b * 16 + f] = (float) Math.cos(Math.PI * 3 * (b + 0.5) / 40) * (1 + f);
			}
		}
		double[] s = new double[SegmentStatistics.SIZE];
		new SegmentStatistics(40, 16, 43).of(x, 0, s, 0);
		assertEquals(Math.sqrt(20) * 8.5, s[3], 1e-4); // one cosine alone
		assertEquals(0, s[4], 1e-4);
		assertEquals(Math.sqrt(20) * Math.sqrt(255.0 / 12), s[23], 1e-4);
		assertEquals(0, s[43], 1e-4, "a straight slope does not change");
	}

	@Test
	void votersSolveTheirEquations() {
		Random random = new Random(3);
		int n = 40;
		int p = 5;
		double[][] x = new double[n][p];
		int[] y = new int[n];
		for (int i = 0; i < n; i++) {
			y[i] = i % 3;
			for (int j = 0; j < p; j++) {
				x[i][j] = random.nextGaussian() + (j == y[i] ? 1 : 0);
			}
		}
		Runnable free = () -> {
			// not cancelled
		};
		// the gradient of the logistic loss is zero where it ended
		Linear logistic = Linear.logistic(x, y, 3, 0.5, free);
		double[] s = new double[3];
		double[][] gradient = new double[3][p + 1];
		for (int i = 0; i < n; i++) {
			logistic.score(x[i], s);
			Voter.softmax(s);
			for (int c = 0; c < 3; c++) {
				double d = s[c] - (y[i] == c ? 1 : 0);
				for (int j = 0; j < p; j++) {
					gradient[c][j] += d * x[i][j];
				}
				gradient[c][p] += d;
			}
		}
		for (int c = 0; c < 3; c++) {
			for (int j = 0; j <= p; j++) {
				assertEquals(0, gradient[c][j] + (j < p ? 0.5 * logistic.weights()[c][j] : 0), 1e-5);
			}
		}
		// kernel ridge: (K + ridge) weights = targets
		Kernel kernel = Kernel.fit(x, y, 3, 0.2, free);
		for (int i = 0; i < n; i++) {
			kernel.score(x[i], s);
			for (int c = 0; c < 3; c++) {
				double target = (y[i] == c ? 1 : 0);
				assertEquals(target, s[c] / 6 + 0.2 * kernel.weights()[i][c], 1e-9);
			}
		}
		// two round clouds of equal size: the border of the discriminant lies in the middle, across the line between the means
		double[][] clouds = { { 1, 1 }, { 1, -1 }, { -1, 1 }, { -1, -1 }, { 3, 1 }, { 3, -1 }, { 5, 1 }, { 5, -1 } };
		Linear discriminant = Linear.discriminant(clouds, new int[] { 0, 0, 0, 0, 1, 1, 1, 1 }, 2, 0.3, free);
		double[] two = new double[2];
		discriminant.score(new double[] { 2, 5 }, two);
		assertEquals(two[0], two[1], 1e-9);
		discriminant.score(new double[] { 2.5, 5 }, two);
		// means at 0 and 4, variance 1: ln of the ratio is 4 (x - 2)
		assertEquals(2, two[1] - two[0], 1e-6);
	}
}
