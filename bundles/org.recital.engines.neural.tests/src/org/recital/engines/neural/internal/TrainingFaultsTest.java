/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Split;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.nn.Adam;
import org.recital.nn.Elman;
import org.recital.nn.Gru;
import org.recital.nn.Lstm;
import org.recital.nn.SequenceLayer;
import org.recital.nn.Attention;
import org.recital.nn.Training;
import org.recital.nn.Weights;
import org.recital.testkit.TestData;

/** A weight of any learner that is no number any more is noticed by the loss, and the epoch before is kept. */
class TrainingFaultsTest {

	private static final Split SPLIT = TestData.split(TestData.ratings(60, 45, 900, 1), 0.1, 0.2, 2);
	private static final Training.Plan PLAN = new Training.Plan(4, 0, "learning-rate");

	/** Makes a learner. */
	interface Maker {
		Training.Learner of(TrainingData data, Material m, SimpleContext context) throws InputException;
	}

	record Case(String name, Maker maker) {
		Training.Learner learner(SimpleContext context) throws InputException {
			TrainingData data = new TrainingData(SPLIT, List.of(TestData.features(EntityKind.ITEM, 45, 7, 3)), List.of());
			return maker.of(data, Material.of(data, 0, 1), context);
		}

		@Override
		public String toString() {
			return name;
		}
	}

	private static Training.Learner sequence(TrainingData data, Material m, SimpleContext context, SequenceLayer layer) {
		SequenceParameters s = new SequenceParameters(9, 1, 0.2, 12, 0.01, 0, 16, 4, 0, 0);
		return new SequenceLearner(6, s, m, Sequences.of(data.trainEvents(), data.users(), m.learn()), layer, context);
	}

	static Stream<Case> learners() {
		return Stream.of(
				new Case("autorec", (d, m, c) -> new AutoRecLearner(Given.of(AutoRecEngine.Parameters.class, "hidden", 9, "batch", 8), m, c)),
				new Case("autorec ratings", (d, m, c) -> new AutoRecLearner(
						Given.of(AutoRecEngine.Parameters.class, "hidden", 9, "batch", 8, "values", "ratings", "base", "item"), m, c)),
				new Case("neumf", (d, m, c) -> new NeuMfLearner(Given.of(NeuMfEngine.Parameters.class, "factors", 4, "batch", 64), m, c)),
				new Case("wide-deep", (d, m, c) -> new WideDeepLearner(
						Given.of(WideDeepEngine.Parameters.class, "vectors", 5, "hidden", 8, "crosses", 6, "batch", 4), m, ItemRows.of(d), c)),
				new Case("mult-vae", (d, m, c) -> new MultVaeLearner(
						Given.of(MultVaeEngine.Parameters.class, "hidden", 12, "code", 5, "batch", 16), m, c)),
				new Case("cdl", (d, m, c) -> new CdlLearner(Given.of(CdlEngine.Parameters.class, "factors", 5, "hidden", 9, "batch", 16), m,
						ItemRows.of(d), c)),
				new Case("rating-network", (d, m, c) -> new RatingNetworkLearner(
						Given.of(RatingNetworkEngine.Parameters.class, "neighbours", 4, "hidden", 9, "batch", 64), m, ItemRows.of(d), new int[] { 7 },
						d.scale(), c)),
				new Case("gru4rec", (d, m, c) -> sequence(d, m, c, Gru.of(6, 1))),
				new Case("lstm", (d, m, c) -> sequence(d, m, c, Lstm.of(6, 1))),
				new Case("rnn", (d, m, c) -> sequence(d, m, c, Elman.of(6, 1))),
				new Case("sasrec", (d, m, c) -> sequence(d, m, c, Attention.of(6, 1, 9, 1))));
	}

	/** Spoils one matrix at the beginning of an epoch. */
	private record Poisoned(Training.Learner learner, int matrix, int at) implements Training.Learner {
		@Override
		public double epoch(int epoch) throws InputException {
			if (epoch == at) {
				Arrays.fill(learner.weights().get(matrix).value(), Float.NaN);
			}
			return learner.epoch(epoch);
		}

		/** Nothing to judge on: what is kept is the epoch before, and no best one is gone back to anyway. */
		@Override
		public double judge() {
			return Double.NaN;
		}

		@Override
		public List<Weights> weights() {
			return learner.weights();
		}

		@Override
		public List<Adam> optimisers() {
			return learner.optimisers();
		}
	}

	/** Users' factors of cdl are solved anew from those of items in every epoch. */
	private static boolean isWorkedOutAnew(Case c, Training.Learner learner, int matrix) {
		return c.name.equals("cdl") && matrix == learner.weights().size() - 2;
	}

	@ParameterizedTest
	@MethodSource("learners")
	void theEpochBeforeIsKept(Case c) throws Exception {
		SimpleContext same = new SimpleContext(5, 2);
		Training.Learner one = c.learner(same);
		Training.run(new Training.Plan(1, 0, "learning-rate"), new Poisoned(one, 0, 9), same);
		for (int matrix = 0; matrix < one.weights().size(); matrix++) {
			if (isWorkedOutAnew(c, one, matrix)) {
				continue;
			}
			SimpleContext context = new SimpleContext(5, 2);
			Training.Learner learner = c.learner(context);
			Training.Outcome outcome = Training.run(PLAN, new Poisoned(learner, matrix, 2), context);
			assertEquals(1, outcome.epochs(), "matrix " + matrix);
			for (int k = 0; k < one.weights().size(); k++) {
				assertArrayEquals(one.weights().get(k).value(), learner.weights().get(k).value(), "matrix " + k);
			}
			String warning = context.warnings().toString();
			assertTrue(warning.contains("epoch 2") && warning.contains("learning-rate"), warning);
		}
	}

	@ParameterizedTest
	@MethodSource("learners")
	void inTheFirstEpochItIsAnError(Case c) throws Exception {
		SimpleContext context = new SimpleContext(5, 2);
		Training.Learner learner = c.learner(context);
		InputException e = assertThrows(InputException.class, () -> Training.run(PLAN, new Poisoned(learner, 0, 1), context));
		assertTrue(e.problems().getFirst().message().contains("epoch 1"), e.problems().toString());
		assertTrue(e.problems().getFirst().expected().contains("learning-rate"), e.problems().toString());
	}
}
