/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IntColumn;
import org.recital.api.data.TimeColumn;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

class TimeSvdPlusPlusTest {

	private static final long DAY = 86_400;
	private static final SparseRows M = new SparseRows(2, 5, new int[] { 0, 3, 5 }, new int[] { 0, 2, 4, 1, 3 },
			new float[] { 4, 2, 5, 1, 3 });

	private static Events events(long... times) {
		return new Events(IntColumn.of(new int[] { 0, 0, 0, 1, 1 }), IntColumn.of(new int[] { 0, 2, 4, 1, 3 }),
				FloatColumn.of(new float[] { 4, 2, 5, 1, 3 }), TimeColumn.of(times), Map.of());
	}

	@Test
	void countsTimeAsThePaperDoes() {
		// user 0 on days 0, 0 and 9: mean 3; user 1 on days 10 and 18: mean 14
		Times t = Times.of(M, events(0, 0, 9 * DAY, 10 * DAY, 18 * DAY), 3, Loop.SEQUENTIAL).orElseThrow();
		double most = Math.pow(6, 0.4);
		assertArrayEquals(new float[] { (float) (-Math.pow(3, 0.4) / most), (float) (-Math.pow(3, 0.4) / most), 1,
				(float) (-Math.pow(4, 0.4) / most), (float) (Math.pow(4, 0.4) / most) }, t.deviation(), 1e-5f);
		assertArrayEquals(new int[] { 0, 0, 1, 1, 2 }, t.bin());
		assertEquals(4, t.days());
		assertEquals(t.day()[0], t.day()[1]);
		assertTrue(t.day()[2] != t.day()[1] && t.day()[3] != t.day()[2]);
		assertEquals(1, t.lastDeviation()[0], 1e-6);
		assertArrayEquals(new int[] { 1, 2 }, t.lastBin());
	}

	@Test
	void anEventWithoutATimeIsAtTheMeanOfItsUser() {
		Times t = Times.of(M, events(DAY, TimeColumn.MISSING, 3 * DAY, 0, TimeColumn.MISSING), 2, Loop.SEQUENTIAL).orElseThrow();
		assertEquals(0, t.deviation()[1]);
		assertTrue(Times.of(M, events(TimeColumn.MISSING, TimeColumn.MISSING, TimeColumn.MISSING, TimeColumn.MISSING,
				TimeColumn.MISSING), 2, Loop.SEQUENTIAL).isEmpty());
	}

	/** User by user, straight from the formulas, in double precision; the two users share no item. */
	@Test
	void anEpochIsTheObviousLoop() {
		int width = 3;
		int stride = Vectors.stride(width);
		int bins = 3;
		double lambda = 0.2;
		Times t = Times.of(M, events(0, 0, 9 * DAY, 10 * DAY, 18 * DAY), bins, Loop.SEQUENTIAL).orElseThrow();
		TimeSgd sgd = new TimeSgd(M, t, width, bins, 0.5, lambda, 4);
		// one epoch with no effect on what is compared would hide a drift that is not used
		sgd.epoch(Loop.SEQUENTIAL, 0.3f);
		double[][] x = new double[9][];
		for (int a = 0; a < 9; a++) {
			x[a] = new double[sgd.learned()[a].length];
			for (int k = 0; k < x[a].length; k++) {
				x[a][k] = sgd.learned()[a][k];
			}
		}
		double rate = 0.05;
		double loss = sgd.epoch(Loop.SEQUENTIAL, (float) rate);
		double expected = 0;
		for (int u = 0; u < 2; u++) {
			double scale = 1 / Math.sqrt(M.count(u));
			double[] sum = new double[width];
			double[] y = new double[width];
			double[] errors = new double[5];
			for (int p = M.begin(u); p < M.end(u); p++) {
				for (int f = 0; f < width; f++) {
					sum[f] += scale * x[8][M.indices()[p] * stride + f];
				}
			}
			for (int p = M.begin(u); p < M.end(u); p++) {
				int i = M.indices()[p];
				double d = t.deviation()[p];
				int day = t.day()[p];
				double e = M.value(p) - 3 - x[0][u] - d * x[1][u] - x[2][day] - x[3][i] - x[4][i * bins + t.bin()[p]];
				for (int f = 0; f < width; f++) {
					e -= (x[5][u * stride + f] + d * x[6][u * stride + f] + sum[f]) * x[7][i * stride + f];
				}
				errors[p] = e;
				expected += e * e / 5;
				x[0][u] += rate * (e - lambda * x[0][u]);
				x[1][u] += rate * (e * d - lambda * x[1][u]);
				x[2][day] += rate * (e - lambda * x[2][day]);
				for (int f = 0; f < width; f++) {
					double q = x[7][i * stride + f];
					y[f] += scale * e * q;
					x[5][u * stride + f] += rate * (e * q - lambda * x[5][u * stride + f]);
					x[6][u * stride + f] += rate * (e * d * q - lambda * x[6][u * stride + f]);
				}
			}
			for (int p = M.begin(u); p < M.end(u); p++) {
				int i = M.indices()[p];
				int bin = i * bins + t.bin()[p];
				x[3][i] += rate * (errors[p] - lambda * x[3][i]);
				x[4][bin] += rate * (errors[p] - lambda * x[4][bin]);
				for (int f = 0; f < width; f++) {
					double z = x[5][u * stride + f] + t.deviation()[p] * x[6][u * stride + f] + sum[f];
					x[7][i * stride + f] += rate * (errors[p] * z - lambda * x[7][i * stride + f]);
					x[8][i * stride + f] += rate * (y[f] - lambda * x[8][i * stride + f]);
				}
			}
		}
		assertEquals(expected, loss, 1e-4);
		for (int a = 0; a < 9; a++) {
			for (int k = 0; k < x[a].length; k++) {
				assertEquals(x[a][k], sgd.learned()[a][k], 1e-4, "array " + a + ", number " + k);
			}
		}
		// the model is that of the last time of each user
		FactorModel m = sgd.model(M, true);
		double d = t.lastDeviation()[1];
		double score = 3 + x[0][1] + d * x[1][1] + x[2][t.day()[4]] + x[3][4] + x[4][4 * bins + t.lastBin()[1]];
		for (int f = 0; f < width; f++) {
			double met = (x[8][1 * stride + f] + x[8][3 * stride + f]) / Math.sqrt(2);
			score += (x[5][stride + f] + d * x[6][stride + f] + met) * x[7][4 * stride + f];
		}
		assertEquals(score, m.score(1, 4), 1e-3);
	}

	@Test
	void theMeanMomentIsTheMeanOverTheUsersTimes() {
		Times t = Times.of(M, events(0, 0, 9 * DAY, 10 * DAY, 18 * DAY), 3, Loop.SEQUENTIAL).orElseThrow();
		TimeSgd sgd = new TimeSgd(M, t, 2, 3, 0.5, 0.1, 4);
		for (int e = 0; e < 5; e++) {
			sgd.epoch(Loop.SEQUENTIAL, 0.2f);
		}
		// user 0 has two ratings early and one later: predictions of an item at the three times, on average
		float[][] x = sgd.learned();
		double sum = 0;
		for (int p = 0; p < 3; p++) {
			double d = t.deviation()[p];
			double score = 3 + x[0][0] + d * x[1][0] + x[2][t.day()[p]] + x[3][1] + x[4][1 * 3 + t.bin()[p]];
			for (int f = 0; f < 2; f++) {
				double met = (x[8][f] + x[8][2 * 8 + f] + x[8][4 * 8 + f]) / Math.sqrt(3);
				score += (x[5][f] + d * x[6][f] + met) * x[7][8 + f];
			}
			sum += score / 3;
		}
		assertEquals(sum, sgd.model(M, false).score(0, 1), 1e-4);
	}

	/** An item that pleased early and does not late is predicted low to those who came late. */
	@Test
	void anItemMayChangeInTime() throws Exception {
		int n = 200;
		int[] users = new int[2 * n];
		int[] items = new int[2 * n];
		float[] values = new float[2 * n];
		for (int k = 0; k < n; k++) {
			users[2 * k] = k;
			users[2 * k + 1] = k;
			items[2 * k] = 0;
			items[2 * k + 1] = 1;
			values[2 * k] = k < n / 2 ? 5 : 1;
			values[2 * k + 1] = 3;
		}
		Dataset data = TestData.dataset(n, 2, users, items, values); // a minute from event to event
		RatingFactors r = (RatingFactors) new TimeSvdPlusPlusEngine().fit(
				Given.of(TimeSvdPlusPlusEngine.Parameters.class, "factors", 2, "bins", 4, "epochs", 60, "learning-rate", 0.02),
				new TrainingData(TestData.split(data, 0, 0, 1), List.of(), List.of()), new SimpleContext(1, 2));
		assertTrue(r.predict(5, 0) > 4 && r.predict(n - 5, 0) < 2, r.predict(5, 0) + " and " + r.predict(n - 5, 0));
		float[] folded = new float[2];
		r.score(new int[] { 1 }, new float[] { 3 }, folded);
		assertTrue(folded[0] < 2.7, "somebody new comes last: " + folded[0]);
	}

	@Test
	void saysThatItNeedsTimes() {
		Dataset data = TestData.ratings(20, 20, 100, 3);
		Events e = data.events();
		Dataset timeless = new Dataset("timeless", new Events(e.users(), e.items(), e.values(), null, Map.of()), data.items(),
				data.users(), data.scale(), data.origin());
		InputException x = assertThrows(InputException.class, () -> new TimeSvdPlusPlusEngine().fit(
				Given.of(TimeSvdPlusPlusEngine.Parameters.class),
				new TrainingData(TestData.split(timeless, 0, 0, 1), List.of(), List.of()), new SimpleContext(1, 1)));
		assertTrue(x.problems().getFirst().expected().contains("svdpp"));
	}
}
