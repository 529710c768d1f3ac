/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.With;
import org.recital.testkit.TestData;

/** VBPR and factorisation machines: gradients, cold items, fall-backs. */
class FactorsTest {

	private static final double SMALL = 1e-3;

	private static ContentRows rows(int items, int width) throws InputException {
		boolean[] learned = new boolean[items];
		java.util.Arrays.fill(learned, true);
		return ContentRows.of(List.of(TestData.features(EntityKind.ITEM, items, width, 3)), learned, "test", true);
	}

	/** Every number a step moves, moves by rate times minus the slope of loss and regularisation, found by differences. */
	@Test
	void aStepOfVbprGoesDownTheGradient() throws Exception {
		ContentRows rows = rows(6, 5);
		VbprModel m = new VbprModel(rows, 3, 4, 2, 7);
		Random random = new Random(5);
		for (float[] all : new float[][] { m.bias, m.contentBias }) {
			for (int k = 0; k < all.length; k++) {
				all[k] = (float) random.nextGaussian();
			}
		}
		double rate = 1e-3;
		double reg = 0.3;
		double contentReg = 0.7;
		VbprModel stepped = m.copy();
		stepped.step(1, 2, 4, rate, reg, contentReg, new VbprModel.Room(m));
		float[][] before = { m.users, m.items, m.bias, m.embedding, m.contentBias };
		float[][] after = { stepped.users, stepped.items, stepped.bias, stepped.embedding, stepped.contentBias };
		int moved = 0;
		for (int a = 0; a < before.length; a++) {
			for (int k = 0; k < before[a].length; k++) {
				float kept = before[a][k];
				before[a][k] = (float) (kept + SMALL);
				double up = loss(m);
				before[a][k] = (float) (kept - SMALL);
				double down = loss(m);
				before[a][k] = kept;
				double slope = (up - down) / (2 * SMALL);
				boolean touched = a >= 3 || slope != 0;
				double expected = touched ? -rate * (slope + (a >= 3 ? contentReg : reg) * kept) : 0;
				assertEquals(expected, (double) after[a][k] - kept, 2e-6, "array " + a + ", number " + k);
				moved += touched ? 1 : 0;
			}
		}
		assertTrue(moved > 25);
	}

	private static double loss(VbprModel m) {
		return Bpr.loss(m.difference(1, 2, 4, new VbprModel.Room(m)));
	}

	/** Equation 1 of the paper with all pairs written out. */
	private static double slowly(FmModel m, FmModel.Side... sides) {
		int n = m.weights.length;
		double[] x = new double[n];
		for (FmModel.Side side : sides) {
			for (int t = 0; t < side.variables().length; t++) {
				x[side.variables()[t]] = side.values()[t];
			}
		}
		double y = m.mean;
		for (int a = 0; a < n; a++) {
			y += m.weights[a] * x[a];
			for (int b = a + 1; b < n; b++) {
				for (int k = 0; k < m.size; k++) {
					y += m.vectors[a * m.size + k] * m.vectors[b * m.size + k] * x[a] * x[b];
				}
			}
		}
		return y;
	}

	private static FmModel machine() {
		FmModel m = new FmModel(9, 3, 4);
		Random random = new Random(8);
		m.mean = 0.3;
		for (float[] all : new float[][] { m.weights, m.vectors }) {
			for (int k = 0; k < all.length; k++) {
				all[k] = (float) random.nextGaussian();
			}
		}
		return m;
	}

	private static final FmModel.Side USER = new FmModel.Side(new int[] { 0, 5 }, new float[] { 1, 0.5f });
	private static final FmModel.Side LIKED = new FmModel.Side(new int[] { 2, 7, 8 }, new float[] { 1, -0.5f, 2 });
	private static final FmModel.Side OTHER = new FmModel.Side(new int[] { 3, 6, 8 }, new float[] { 1, 0.25f, 1 });

	@Test
	void aMachineAddsAllPairs() {
		FmModel m = machine();
		assertEquals(slowly(m, USER, LIKED), m.value(USER, LIKED), 1e-5);
		assertEquals(slowly(m, new FmModel.Side(new int[0], new float[0]), OTHER), m.mean + m.own(OTHER), 1e-5);
	}

	@Test
	void aStepForRatingsGoesDownTheGradient() {
		FmModel m = machine();
		FmModel stepped = m.copy();
		FactorisationMachine.ratingStep(stepped, USER, LIKED, 2, 1e-3, 0);
		// half the squared error, as usual: its slope is the error times the slope of y
		gradient(m, stepped, () -> Math.pow(2 - slowly(m, USER, LIKED), 2) / 2);
	}

	@Test
	void aStepForListsGoesDownTheGradient() {
		FmModel m = machine();
		FmModel stepped = m.copy();
		FactorisationMachine.rankingStep(stepped, USER, LIKED, OTHER, 1e-3, 0);
		// variable 8 is in both items, and its two steps come one after the other: hence the tolerance
		gradient(m, stepped, () -> Bpr.loss(slowly(m, USER, LIKED) - slowly(m, USER, OTHER)));
	}

	private interface Loss {
		double now();
	}

	private static void gradient(FmModel m, FmModel stepped, Loss loss) {
		float[][] before = { m.weights, m.vectors };
		float[][] after = { stepped.weights, stepped.vectors };
		int moved = 0;
		for (int a = 0; a < 2; a++) {
			for (int k = 0; k < before[a].length; k++) {
				float kept = before[a][k];
				before[a][k] = (float) (kept + SMALL);
				double up = loss.now();
				before[a][k] = (float) (kept - SMALL);
				double down = loss.now();
				before[a][k] = kept;
				double slope = (up - down) / (2 * SMALL);
				assertEquals(-1e-3 * slope, (double) after[a][k] - kept, 3e-5 * Math.max(1, Math.abs(slope)), "array " + a + ", number " + k);
				moved += Math.abs(slope) > 1e-3 ? 1 : 0;
			}
		}
		assertTrue(moved > 10);
	}

	/** Items 0 to 4 of every taste are never met. */
	private static Split cold(int users, int items, int unmet) {
		Dataset data = TestData.ratings(users, items, users * items / 4, 12);
		byte[] roles = new byte[data.events().size()];
		for (int r = 0; r < roles.length; r++) {
			roles[r] = (data.events().items().get(r) < unmet ? Role.TEST : Role.TRAIN).code();
		}
		return new Split(data, Part.ONLY, "cold", roles);
	}

	private static Features tastes(int items, float strength, boolean[] has) {
		float[] rows = new float[items * TestData.TASTES];
		Random random = new Random(2);
		int n = 0;
		for (int i = 0; i < items; i++) {
			for (int d = 0; has[i] && d < TestData.TASTES; d++) {
				rows[n++] = (float) (0.3 * random.nextGaussian()) + (d == i % TestData.TASTES ? strength : 0);
			}
		}
		return Features.single(EntityKind.ITEM, "tastes", items, has, TestData.TASTES, java.util.Arrays.copyOf(rows, n), List.of());
	}

	/** The share of pairs of cold items in which the one of the user's taste stands higher. */
	private static double coldAuc(Recommender r, int unmet) {
		float[] row = new float[r.items()];
		double right = 0;
		int pairs = 0;
		for (int u = 0; u < r.users(); u++) {
			r.score(u, row);
			for (int i = u % TestData.TASTES; i < unmet; i += TestData.TASTES) {
				for (int j = 0; j < unmet; j++) {
					if (j % TestData.TASTES != i % TestData.TASTES) {
						right += row[i] > row[j] ? 1 : row[i] == row[j] ? 0.5 : 0;
						pairs++;
					}
				}
			}
		}
		return right / pairs;
	}

	private static <P extends Record> Recommender fit(Engine<P> engine, P parameters, Split split, Features... features) throws InputException {
		return engine.fit(parameters, new TrainingData(split, List.of(features), List.of()), new SimpleContext(3, 2));
	}

	@Test
	void coldItemsAreFoundByWhatTheyLookLike() throws Exception {
		Split split = cold(80, 80, 20);
		boolean[] all = new boolean[80];
		java.util.Arrays.fill(all, true);
		Features telling = tastes(80, 1, all);
		Features silent = tastes(80, 0, all);
		Vbpr.Parameters vbpr = With.of(Vbpr.Parameters.class, "factors", 4, "content-factors", 4, "epochs", 30);
		FactorisationMachine.Parameters fm = With.of(FactorisationMachine.Parameters.class, "factors", 4, "epochs", 30);
		assertTrue(coldAuc(fit(new Vbpr(), vbpr, split, telling), 20) > 0.75);
		assertTrue(coldAuc(fit(new FactorisationMachine(), fm, split, telling), 20) > 0.75);
		assertTrue(coldAuc(fit(new LinearContent(), With.of(LinearContent.Parameters.class, "factors", 4), split, telling), 20) > 0.75);
		assertTrue(coldAuc(fit(new ContentRidge(), With.of(ContentRidge.Parameters.class), split, telling), 20) > 0.75);
		assertTrue(coldAuc(fit(new ContentProfile(), With.of(ContentProfile.Parameters.class), split, telling), 20) > 0.75);
		for (double auc : new double[] { coldAuc(fit(new Vbpr(), vbpr, split, silent), 20),
				coldAuc(fit(new FactorisationMachine(), fm, split, silent), 20) }) {
			assertEquals(0.5, auc, 0.15);
		}
	}

	@Test
	void coldItemsWithoutFeaturesAllStandAlike() throws Exception {
		Split split = cold(40, 40, 10);
		boolean[] has = new boolean[40];
		java.util.Arrays.fill(has, 10, 40, true);
		float[] row = new float[40];
		fit(new Vbpr(), With.of(Vbpr.Parameters.class, "epochs", 3), split, tastes(40, 1, has)).score(3, row);
		for (int i = 0; i < 10; i++) {
			assertEquals(0, row[i], "VBPR, item " + i);
		}
		fit(new ContentProfile(), With.of(ContentProfile.Parameters.class), split, tastes(40, 1, has)).score(3, row);
		for (int i = 0; i < 40; i++) {
			assertEquals(i < 10, Float.isNaN(row[i]), "profile, item " + i);
		}
		fit(new LinearContent(), With.of(LinearContent.Parameters.class, "factors", 4), split, tastes(40, 1, has)).score(3, row);
		assertArrayEquals(new float[10], java.util.Arrays.copyOf(row, 10));
	}

	@Test
	void ratingsAreForetoldBetterThanByTheirMean() throws Exception {
		Split split = TestData.split(TestData.ratings(300, 60, 8000, 4), 0, 0.2, 5);
		RatingPredictor p = (RatingPredictor) fit(new FactorisationMachine(),
				With.of(FactorisationMachine.Parameters.class, "loss", "rating", "factors", 4, "regularisation", 0.2), split);
		double mean = 0;
		for (int u = 0; u < 300; u++) {
			for (float v : split.train().values(u)) {
				mean += v / split.train().size();
			}
		}
		double error = 0;
		double plain = 0;
		for (int u = 0; u < 300; u++) {
			int[] items = split.test().columns(u);
			for (int i : items) {
				float v = split.test().value(u, i);
				error += Math.pow(v - p.predict(u, i), 2);
				plain += Math.pow(v - mean, 2);
			}
		}
		assertTrue(error < 0.95 * plain, error + " against " + plain);
	}

	@Test
	void ratingsOrListsIsAChoiceOfWhatCanBeAsked() throws Exception {
		Split split = TestData.split(TestData.ratings(20, 20, 150, 4), 0, 0.2, 5);
		assertTrue(fit(new FactorisationMachine(), With.of(FactorisationMachine.Parameters.class, "loss", "rating", "epochs", 2), split) instanceof RatingPredictor);
		assertFalse(fit(new FactorisationMachine(), With.of(FactorisationMachine.Parameters.class, "epochs", 2), split) instanceof RatingPredictor);
	}

	@Test
	void anExplodingLossNamesWhatToLookAt() {
		Split split = TestData.split(TestData.ratings(60, 60, 900, 4), 0, 0.2, 5);
		InputException e = assertThrows(InputException.class, () -> fit(new FactorisationMachine(),
				With.of(FactorisationMachine.Parameters.class, "loss", "rating", "learning-rate", 10.0), split));
		assertTrue(e.getMessage().contains("learning-rate"), e.getMessage());
	}

	@Test
	void withoutFeaturesOrWithThoseOfOthersItSaysSo() {
		Split split = TestData.split(TestData.ratings(20, 20, 150, 4), 0, 0.2, 5);
		assertThrows(InputException.class, () -> fit(new Vbpr(), With.of(Vbpr.Parameters.class), split));
		assertThrows(InputException.class, () -> fit(new Vbpr(), With.of(Vbpr.Parameters.class), split, TestData.features(EntityKind.USER, 20, 3, 1)));
		assertThrows(InputException.class, () -> fit(new ContentRidge(), With.of(ContentRidge.Parameters.class), split, TestData.features(EntityKind.ITEM, 19, 3, 1)));
	}
}
