/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.hybrids;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Split;
import org.recital.api.engine.BeforeValidation;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.Partners;
import org.recital.content.internal.With;
import org.recital.testkit.TestData;

/** Hybrids choose by what partners say that know no validation event, and pass the question on. */
class BeforeValidationTest {

	private static final Split SPLIT = TestData.split(TestData.ratings(120, 60, 2500, 21), 0.15, 0.15, 22);

	/** Says chance, and once it knows validation events, those. */
	private record Told(boolean knows) implements Recommender, BeforeValidation {
		@Override
		public Recommender beforeValidation() {
			return new Told(false);
		}

		@Override
		public int users() {
			return SPLIT.dataset().users().size();
		}

		@Override
		public int items() {
			return SPLIT.dataset().items().size();
		}

		@Override
		public void score(int user, float[] scores) {
			Random random = new Random(user);
			for (int i = 0; i < scores.length; i++) {
				scores[i] = random.nextFloat();
			}
			for (int i : knows ? SPLIT.validation().columns(user) : new int[0]) {
				scores[i] += 1;
			}
		}

		@Override
		public void save(ModelWriter out) {
			throw new UnsupportedOperationException();
		}
	}

	private record Made(Recommender recommender, List<String> notes) {
		float[] scores(boolean before) {
			Recommender r = before ? BeforeValidation.of(recommender) : recommender;
			float[] all = new float[r.users() * r.items()];
			float[] row = new float[r.items()];
			for (int u = 0; u < r.users(); u++) {
				r.score(u, row);
				System.arraycopy(row, 0, all, u * row.length, row.length);
			}
			return all;
		}
	}

	private static <P extends Record> Made fit(Engine<P> engine, Class<P> type, boolean knows, Object... given) throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		RecommenderModel told = Partners.model(SPLIT, "given", new Told(knows));
		return new Made(engine.fit(With.of(type, given), new TrainingData(SPLIT, List.of(), List.of(told, Partners.tastes(SPLIT))), context),
				context.notes());
	}

	private static <P extends Record> void same(Engine<P> engine, Class<P> type, Object... given) throws Exception {
		Made telling = fit(engine, type, true, given);
		Made honest = fit(engine, type, false, given);
		assertEquals(honest.notes, telling.notes, "what was chosen");
		assertArrayEquals(honest.scores(false), telling.scores(true), "asked as before validation");
	}

	@Test
	void stackingChoosesWithoutBeingTold() throws Exception {
		same(new Stacking(), Stacking.Parameters.class);
	}

	@Test
	void switchingChoosesWithoutBeingTold() throws Exception {
		same(new Switching(), Switching.Parameters.class);
	}

	@Test
	void aCascadePassesTheQuestionOn() throws Exception {
		same(new Cascade(), Cascade.Parameters.class, "candidates", 12);
		assertFalse(Arrays.equals(fit(new Cascade(), Cascade.Parameters.class, true, "candidates", 12).scores(false),
				fit(new Cascade(), Cascade.Parameters.class, false, "candidates", 12).scores(false)), "it knows it for the test");
	}
}
