/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Split;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.TrainingData;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.engines.internal.Matrices;
import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;
import org.recital.testkit.TestData;

/** Implicit ALS against its loss written down pair by pair. */
class IalsTest {

	private static final Split SPLIT = TestData.split(TestData.ratings(40, 25, 300, 3), 0, 0.1, 4);
	private static final IalsSettings SETTINGS = new IalsSettings(6, 1, 0.05, 0.2, 1, 200, false);

	private static float[] random(int count, int seed) {
		Random random = new Random(seed);
		float[] x = new float[count];
		for (int k = 0; k < count; k++) {
			x[k] = (float) (0.3 * random.nextGaussian());
		}
		return x;
	}

	/** The loss of {@link IalsSettings}, pair by pair. */
	private static double loss(IalsSettings s, SparseRows events, float[] x, float[] y) {
		int f = s.factors();
		double sum = 0;
		int[] met = new int[events.columns()];
		for (int u = 0; u < events.rows(); u++) {
			float[] c = new float[events.columns()];
			for (int p = events.begin(u); p < events.end(u); p++) {
				c[events.indices()[p]] = events.value(p);
				met[events.indices()[p]]++;
			}
			for (int i = 0; i < events.columns(); i++) {
				double score = 0;
				for (int k = 0; k < f; k++) {
					score += (double) x[u * f + k] * y[i * f + k];
				}
				sum += c[i] * (1 - score) * (1 - score) + s.weight() * score * score;
			}
			sum += s.regularisation() * Math.pow(events.count(u) + s.weight() * events.columns(), s.exponent()) * squares(x, u, f);
		}
		for (int i = 0; i < met.length; i++) {
			sum += s.regularisation() * Math.pow(met[i] + s.weight() * events.rows(), s.exponent()) * squares(y, i, f);
		}
		return sum;
	}

	private static double squares(float[] x, int row, int f) {
		double sum = 0;
		for (int k = row * f; k < (row + 1) * f; k++) {
			sum += (double) x[k] * x[k];
		}
		return sum;
	}

	@Test
	void solvesForTheLeastLoss() {
		SparseRows events = Matrices.of(SPLIT.train());
		float[] x = random(events.rows() * 6, 1);
		float[] y = random(events.columns() * 6, 2);
		double told = new IalsSolver(SETTINGS, y, events.columns(), events.rows(), 200, Loop.SEQUENTIAL).solve(events, null, x, Loop.SEQUENTIAL)
				+ IalsSolver.penalty(SETTINGS, events.transpose(), events.rows(), y);
		double least = loss(SETTINGS, events, x, y);
		assertEquals(least, told, 1e-4 * least);
		// wherever one moves, the loss grows
		for (int k = 0; k < x.length; k++) {
			for (float step : new float[] { -0.03f, 0.03f }) {
				float before = x[k];
				x[k] += step;
				assertTrue(loss(SETTINGS, events, x, y) > least, "element " + k);
				x[k] = before;
			}
		}
	}

	@Test
	void everySweepLowersTheLoss() throws Exception {
		List<Double> told = new ArrayList<>();
		for (int sweeps : new int[] { 1, 3, 10 }) {
			SimpleContext context = new SimpleContext(42, Parallel.of(2), new NullProgressMonitor(), Contributions.NONE);
			new IalsEngine().fit(Given.of(IalsEngine.Parameters.class, "sweeps", sweeps, "factors", 6),
					new TrainingData(SPLIT, List.of(), List.of()), context);
			told.add(Double.parseDouble(context.notes().get(0).replaceAll("^ials: loss ([0-9.]+) .*$", "$1")));
		}
		assertTrue(told.get(0) > told.get(1) && told.get(1) > told.get(2), told.toString());
	}

	/** Hu et al. 2008, section 5: what the items add makes up the whole score. */
	@Test
	void reasonsAddUpToTheScore() {
		int[] items = { 2, 9 };
		SparseRows train = Matrices.of(SPLIT.train());
		SparseRows profiles = new SparseRows(40, 25, offsets(items.length), items, new float[] { 4, 2 });
		float[] y = random(25 * 6, 5);
		IalsRecommender r = new IalsRecommender(SETTINGS, train, profiles, new float[40 * 6], y).withHeldOut(Loop.SEQUENTIAL);
		float[] scores = new float[25];
		r.score(0, scores);
		int both = 0;
		for (int i = 0; i < 25; i++) {
			Explainer.Explanation why = r.explain(0, i);
			if (why.causes().size() == 2) {
				assertEquals(scores[i], why.causes().get(0).weight() + why.causes().get(1).weight(), 1e-4);
				both++;
			}
		}
		assertTrue(both > 2, both + " items have two reasons");
	}

	private static int[] offsets(int first) {
		int[] offsets = new int[41];
		Arrays.fill(offsets, 1, 41, first);
		return offsets;
	}
}
