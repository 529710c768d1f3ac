/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.nn.Mix;
import org.recital.testkit.TestData;

/** On people with one of four tastes each engine finds more than twice of what was held out that popularity does. */
class LearnsTest {

	private static final int TASTES = 4;
	private static final Split SPLIT = TestData.split(tastes(240, 80), 0.1, 0.2, 4);

	/** A user meets twelve of the twenty items of one taste and likes them, and three others, which they like less. */
	private static Dataset tastes(int users, int items) {
		int[] user = new int[users * 15];
		int[] item = new int[users * 15];
		float[] value = new float[users * 15];
		for (int u = 0; u < users; u++) {
			int n = u * 15;
			int[] order = Mix.order(items, u);
			int own = 12;
			int others = 3;
			for (int i : order) {
				boolean suits = i % TASTES == u % TASTES;
				if (suits ? own-- > 0 : others-- > 0) {
					user[n] = u;
					item[n] = i;
					value[n++] = suits ? 4 + Mix.below(3, u, i) / 2f : 2 + Mix.below(3, u, i) / 2f;
				}
			}
		}
		return TestData.dataset(users, items, user, item, value);
	}

	/** An engine with parameters that suit small data. */
	record Case<P extends Record>(Engine<P> engine, P parameters) {
		static <P extends Record> Case<P> of(Engine<P> engine, Class<P> type, Object... given) {
			return new Case<>(engine, Given.of(type, given));
		}

		Recommender fit(SimpleContext context) throws InputException {
			return engine.fit(parameters,
					new TrainingData(SPLIT, engine instanceof CdlEngine ? List.of(TestData.features(EntityKind.ITEM, 80, 8, 3)) : List.of(),
							List.of()),
					context);
		}

		@Override
		public String toString() {
			return engine.getClass().getSimpleName();
		}
	}

	static Stream<Case<?>> engines() {
		return Stream.of(
				Case.of(new AutoRecEngine(), AutoRecEngine.Parameters.class, "hidden", 16, "learning-rate", 0.02, "epochs", 60, "patience", 0),
				Case.of(new NeuMfEngine(), NeuMfEngine.Parameters.class, "factors", 8, "learning-rate", 0.01, "batch", 512, "epochs", 20),
				Case.of(new WideDeepEngine(), WideDeepEngine.Parameters.class, "vectors", 8, "hidden", 16, "crosses", 20, "epochs", 20,
						"learning-rate", 0.005),
				Case.of(new MultVaeEngine(), MultVaeEngine.Parameters.class, "hidden", 32, "code", 8, "learning-rate", 0.01, "epochs", 40),
				Case.of(new CdlEngine(), CdlEngine.Parameters.class, "factors", 6, "hidden", 16, "learning-rate", 0.01, "epochs", 20),
				Case.of(new RatingNetworkEngine(), RatingNetworkEngine.Parameters.class, "hidden", 16, "learning-rate", 0.005, "epochs", 40),
				Case.of(new Gru4RecEngine(), RecurrentParameters.class, "width", 16, "horizon", 20, "learning-rate", 0.01, "epochs", 20),
				Case.of(new LstmEngine(), RecurrentParameters.class, "width", 16, "horizon", 20, "learning-rate", 0.01, "epochs", 20),
				Case.of(new RnnEngine(), RecurrentParameters.class, "width", 16, "horizon", 20, "learning-rate", 0.01, "epochs", 20),
				Case.of(new SasRecEngine(), SasRecEngine.Parameters.class, "width", 16, "horizon", 20, "learning-rate", 0.01, "epochs", 30));
	}

	/** Mean share of held-out items among the first ten. */
	private static double found(Recommender r) {
		double sum = 0;
		int users = 0;
		for (int u = 0; u < r.users(); u++) {
			int[] wanted = SPLIT.test().columns(u);
			int[] items = new int[10];
			r.recommend(new int[] { u }, 10, SPLIT.seen(), items, new float[10]);
			if (wanted.length > 0) {
				sum += Arrays.stream(items).filter(i -> Arrays.binarySearch(wanted, i) >= 0).count() / (double) Math.min(10, wanted.length);
				users++;
			}
		}
		return sum / users;
	}

	private static double popular() throws InputException {
		Material m = Material.of(new TrainingData(SPLIT, List.of(), List.of()), 0, 0);
		float[] share = m.popularity();
		return found(new NeuralRecommender(NeuralRecommender.Base.of(m)) {
			@Override
			void scoreKnown(int user, float[] scores) {
				System.arraycopy(share, 0, scores, 0, share.length);
			}

			@Override
			public Explanation explain(int user, int item) {
				throw new UnsupportedOperationException();
			}

			@Override
			public void save(org.recital.api.model.ModelWriter out) {
				throw new UnsupportedOperationException();
			}
		});
	}

	@ParameterizedTest
	@MethodSource("engines")
	void findsMoreThanPopularity(Case<?> engine) throws Exception {
		double popular = popular();
		double found = found(engine.fit(new SimpleContext(5, 2)));
		assertTrue(found > 2 * popular, engine + " finds " + found + ", popularity " + popular);
	}

	@Test
	void autoRecPredictsRatingsBetterThanTheirMean() throws Exception {
		for (String base : List.of("user", "item")) {
			Recommender r = new AutoRecEngine().fit(
					Given.of(AutoRecEngine.Parameters.class, "values", "ratings", "base", base, "hidden", 20, "learning-rate", 0.01),
					new TrainingData(SPLIT, List.of(), List.of()), new SimpleContext(5, 2));
			double mean = mean();
			double own = 0;
			double others = 0;
			for (int u = 0; u < r.users(); u++) {
				int[] items = SPLIT.test().columns(u);
				float[] values = SPLIT.test().values(u);
				for (int k = 0; k < items.length; k++) {
					own += Math.pow(((RatingPredictor) r).predict(u, items[k]) - values[k], 2);
					others += Math.pow(mean - values[k], 2);
				}
			}
			assertTrue(own < 0.7 * others, base + ": squared error " + own + ", that of the mean " + others);
		}
	}

	private static double mean() {
		double sum = 0;
		for (int u = 0; u < SPLIT.train().rows(); u++) {
			for (float v : SPLIT.train().values(u)) {
				sum += v;
			}
		}
		return sum / SPLIT.train().size();
	}

	@Test
	void stopsWhenItGetsNoBetterAndSaysSo() throws Exception {
		SimpleContext context = new SimpleContext(5, 2);
		Case.of(new NeuMfEngine(), NeuMfEngine.Parameters.class, "factors", 8, "learning-rate", 0.02, "batch", 512, "epochs", 500,
				"patience", 2).fit(context);
		String note = context.notes().getFirst();
		assertFalse(note.startsWith("neumf: 500 "), note);
		assertTrue(note.contains("kept that of epoch"), note);
	}
}
