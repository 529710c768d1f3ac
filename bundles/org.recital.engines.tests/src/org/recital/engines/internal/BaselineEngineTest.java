/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.step.SimpleContext;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

class BaselineEngineTest {

	abstract static class Contract extends EngineContract<BaselineEngine.Parameters> {
		private final String level;

		Contract(String level) {
			this.level = level;
		}

		@Override
		protected Engine<BaselineEngine.Parameters> engine() {
			return new BaselineEngine();
		}

		@Override
		protected BaselineEngine.Parameters parameters() {
			return Given.of(BaselineEngine.Parameters.class, "level", level);
		}
	}

	@Nested
	class Global extends Contract {
		Global() {
			super("global");
		}
	}

	@Nested
	class User extends Contract {
		User() {
			super("user");
		}
	}

	@Nested
	class Item extends Contract {
		Item() {
			super("item");
		}
	}

	@Nested
	class UserItem extends Contract {
		UserItem() {
			super("user-item");
		}
	}

	private static RatingPredictor fit(Split split, Object... given) throws Exception {
		Recommender r = new BaselineEngine().fit(Given.of(BaselineEngine.Parameters.class, given),
				new TrainingData(split, List.of(), List.of()), new SimpleContext(1, 1));
		return (RatingPredictor) r;
	}

	/** u0: i0 = 5, i1 = 3; u1: i0 = 4. Mean 4. Nothing is known of u2 and i2. */
	private static final Dataset SMALL = TestData.dataset(3, 3, new int[] { 0, 0, 1 }, new int[] { 0, 1, 0 },
			new float[] { 5, 3, 4 });

	@Test
	void eachLevelIsAMean() throws Exception {
		Split all = TestData.split(SMALL, 0, 0, 1);
		assertEquals(4, fit(all, "level", "global").predict(0, 1), 1e-6);
		RatingPredictor user = fit(all, "level", "user", "user-regularisation", 0);
		assertEquals(4, user.predict(0, 0), 1e-6);
		assertEquals(4, user.predict(1, 0), 1e-6);
		RatingPredictor item = fit(all, "level", "item", "item-regularisation", 0);
		assertEquals(4.5, item.predict(2, 0), 1e-6);
		assertEquals(3, item.predict(0, 1), 1e-6);
		assertEquals(4, item.predict(0, 2), 1e-6);
	}

	@Test
	void regularisationDrawsToTheMean() throws Exception {
		Split all = TestData.split(SMALL, 0, 0, 1);
		// item 0 is 0.5 above the mean over 2 ratings: (1 + 0) / (2 + 2) = 0.25
		assertEquals(4.25, fit(all, "level", "item", "item-regularisation", 2).predict(1, 0), 1e-6);
		// one sweep of both: b_i0 = 1 / (1 + 2), b_i1 = -1 / (1 + 1); b_u0 = (1 - 1/3 - 1 + 1/2) / (3 + 2)
		RatingPredictor both = fit(all, "sweeps", 1, "item-regularisation", 1, "user-regularisation", 3);
		assertEquals(4 + 1 / 3.0 + (1 / 6.0) / 5, both.predict(0, 0), 1e-6);
		assertEquals(4 - 0.5, both.predict(2, 1), 1e-6);
	}

	@Test
	void manySweepsSolveTheLeastSquares() throws Exception {
		Split split = TestData.split(TestData.ratings(30, 20, 250, 3), 0, 0, 1);
		Bias b = Bias.fit(Matrices.of(split.train()), Matrices.of(split.train()), new Bias.Rule(true, true, 15, 10, 300));
		// at the minimum of the regularised squares the gradient of every deviation is 0
		for (int u = 0; u < 30; u++) {
			double gradient = 15 * b.users()[u];
			int[] items = split.train().columns(u);
			float[] values = split.train().values(u);
			for (int k = 0; k < items.length; k++) {
				gradient -= values[k] - b.predict(u, items[k]);
			}
			assertEquals(0, gradient, 1e-3, "user " + u);
		}
	}
}
