/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;

/** The loop over epochs: when it ends, and what it keeps. */
class TrainingTest {

	/** Its only weight is the number of the epoch. */
	private static class Counting implements Training.Learner {
		private final Weights weights = Weights.zero(1, 1);
		private final double[] losses;
		private final double[] judgements;
		private int epoch;

		Counting(double[] losses, double[] judgements) {
			this.losses = losses;
			this.judgements = judgements;
		}

		@Override
		public double epoch(int number) {
			epoch = number;
			weights.value()[0] = number;
			return losses[number - 1];
		}

		@Override
		public double judge() {
			return judgements == null ? Double.NaN : judgements[epoch - 1];
		}

		@Override
		public List<Weights> weights() {
			return List.of(weights);
		}
	}

	private static final double[] FALLING = { 9, 8, 7, 6, 5, 4 };

	@Test
	void keepsTheBestEpochAndEndsWhenPatienceDoes() throws Exception {
		Counting learner = new Counting(FALLING, new double[] { 1, 3, 2, 2.5, 9, 9 });
		Training.Outcome outcome = Training.run(new Training.Plan(6, 2, "rate"), learner, new SimpleContext(1, 1));
		assertEquals(new Training.Outcome(4, 2, 3, 6, 0, outcome.seconds()), outcome);
		assertTrue(outcome.seconds() >= 0);
		assertEquals(2, learner.weights.value()[0]);
	}

	@Test
	void withoutPatienceItGoesOnToTheEndAndKeepsTheBest() throws Exception {
		Counting learner = new Counting(FALLING, new double[] { 1, 3, 2, 2.5, 9, 8 });
		assertEquals(6, Training.run(new Training.Plan(6, 0, "rate"), learner, new SimpleContext(1, 1)).epochs());
		assertEquals(5, learner.weights.value()[0]);
	}

	/** Weights after epochs are 1, 2, 3; their means 1, 1.25, 1.6875. */
	@Test
	void whatIsKeptIsTheMeanOfEpochsWhereThatIsAskedFor() throws Exception {
		Counting judged = new Counting(FALLING, new double[] { 1, 3, 2 });
		Training.run(new Training.Plan(3, 0, "rate", 0.75), judged, new SimpleContext(1, 1));
		assertEquals(1.25f, judged.weights.value()[0]);
		Counting last = new Counting(FALLING, null);
		Training.run(new Training.Plan(3, 0, "rate", 0.75), last, new SimpleContext(1, 1));
		assertEquals(1.6875f, last.weights.value()[0]);
	}

	@Test
	void whatWasThereBeforeIsKeptWhenNoEpochIsBetter() throws Exception {
		Counting learner = new Counting(FALLING, new double[] { 1, 3, 2, 1, 1, 1 }) {
			@Override
			public boolean isPretrained() {
				return true;
			}

			@Override
			public double judge() {
				return weights().getFirst().value()[0] == 7 ? 3.5 : super.judge();
			}
		};
		learner.weights.value()[0] = 7;
		Training.Outcome outcome = Training.run(new Training.Plan(6, 2, "rate"), learner, new SimpleContext(1, 1));
		assertEquals(0, outcome.kept());
		assertEquals(2, outcome.epochs());
		assertEquals(7, learner.weights.value()[0]);
	}

	@Test
	void withNothingToJudgeOnItKeepsTheLastEpoch() throws Exception {
		Counting learner = new Counting(FALLING, null);
		assertEquals(6, Training.run(new Training.Plan(6, 1, "rate"), learner, new SimpleContext(1, 1)).kept());
		assertEquals(6, learner.weights.value()[0]);
	}

	@Test
	void anExplosionKeepsTheEpochBeforeAndWarns() throws Exception {
		for (double bad : new double[] { Double.NaN, Double.POSITIVE_INFINITY, 901 }) {
			Counting learner = new Counting(new double[] { 9, 8, bad, 1, 1, 1 }, null);
			SimpleContext context = new SimpleContext(1, 1);
			assertEquals(2, Training.run(new Training.Plan(6, 1, "rate"), learner, context).epochs());
			assertEquals(2, learner.weights.value()[0]);
			assertTrue(context.warnings().getFirst().toString().contains("rate"), context.warnings().toString());
		}
	}

	@Test
	void anExplosionAtOnceIsAnError() {
		Counting learner = new Counting(new double[] { Double.NaN }, null);
		InputException e = assertThrows(InputException.class,
				() -> Training.run(new Training.Plan(6, 1, "rate"), learner, new SimpleContext(1, 1)));
		assertTrue(e.problems().getFirst().expected().contains("rate"));
	}

	@Test
	void adamGoesAgainstTheGradientByTheRateAtFirstAndSumsRowsNamedTwice() {
		Weights table = Weights.zero(3, 2);
		Adam adam = new Adam(0.1, 0.999, 0);
		adam.begin();
		adam.moveRows(Work.alone(), table, new RowGroups(3), new int[] { 2, -1, 0, 2 }, 4, new float[] { 5, 1, 9, 9, -2, 0, -9, -4 });
		// the first step of each number is the rate, against the sign of its sum: row 0 (-2, 0), row 2 (-4, -3)
		assertArrayEquals(new float[] { 0.1f, 0, 0, 0, 0.1f, 0.1f }, table.value(), 1e-6f);
		Weights other = Weights.zero(3, 2);
		Adam second = new Adam(0.1, 0.999, 0);
		second.begin();
		second.moveRows(Work.alone(), other, new RowGroups(3), new int[] { 2, 0, 2 }, 3, new int[] { 0, 1, 1 }, new float[] { 1, 1, -2 },
				new float[] { 5, 1, -2, 0 });
		// row 2: (5, 1) - 2 (-2, 0)
		assertArrayEquals(new float[] { 0.1f, 0, 0, 0, -0.1f, -0.1f }, other.value(), 1e-6f);
	}
}
