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
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.engine.BeforeValidation;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Contributions;
import org.recital.api.step.SimpleContext;
import org.recital.testkit.TestData;

/** What is known of a person when an engine of sequences recommends. */
class HistoryTest {

	private static final int USERS = 40;
	private static final int ITEMS = 20;

	/** User u meets u, u + 1, ... u + 6 (round the circle of items), one a day; the last two are validation and test. */
	private static Split split(Role fifth) {
		int[] user = new int[USERS * 7];
		int[] item = new int[USERS * 7];
		byte[] roles = new byte[USERS * 7];
		for (int k = 0; k < user.length; k++) {
			user[k] = k / 7;
			item[k] = (k / 7 + k % 7) % ITEMS;
			roles[k] = (k % 7 == 6 ? Role.TEST : k % 7 == 5 ? fifth : Role.TRAIN).code();
		}
		Dataset data = TestData.dataset(USERS, ITEMS, user, item, new float[user.length]);
		return new Split(data, Part.ONLY, "last two", roles);
	}

	private static Recommender fit(Split split) throws Exception {
		// so few epochs and no patience that the validation side has no say in the weights
		return new Gru4RecEngine().fit(
				Given.of(RecurrentParameters.class, "width", 8, "epochs", 1, "negatives", 10, "dropout", 0.0, "learning-rate", 0.01, "hold-out", 0.0),
				new TrainingData(split, List.of(), List.of()), new SimpleContext(3, 1));
	}

	private static float[] scores(Recommender r, int user) {
		float[] scores = new float[r.items()];
		r.score(user, scores);
		return scores;
	}

	@Test
	void endsWithTheValidationEventWhenTheTestIsRecommendedFor() throws Exception {
		Recommender r = fit(split(Role.VALIDATION));
		Recommender folded = fit(split(Role.KNOWN));
		Recommender without = fit(split(Role.TEST));
		for (int u = 0; u < USERS; u++) {
			// the same training events, so the same weights: only what is known when recommending differs
			assertArrayEquals(scores(folded, u), scores(r, u), "as if it were folded in");
			assertFalse(Arrays.equals(scores(without, u), scores(r, u)), "the history is longer by the validation event");
			assertArrayEquals(scores(without, u), scores(BeforeValidation.of(r), u), "as it was before");
		}
	}

	@Test
	void isSavedBothWays() throws Exception {
		Recommender r = fit(split(Role.VALIDATION));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			r.save(out);
		}
		Recommender loaded = new Gru4RecEngine().load(ModelReader.open("model", bytes.toByteArray(), Contributions.NONE));
		for (int u = 0; u < USERS; u++) {
			assertArrayEquals(scores(r, u), scores(loaded, u));
			assertArrayEquals(scores(BeforeValidation.of(r), u), scores(BeforeValidation.of(loaded), u));
		}
	}

	@Test
	void trainingLearnsFromNothingButTrainingEvents() throws Exception {
		TrainingData data = new TrainingData(split(Role.VALIDATION), List.of(), List.of());
		assertEquals(USERS * 5, data.trainEvents().size());
		assertEquals(USERS * 5, data.knownEvents().size());
		assertEquals(USERS * 6, data.seenEvents().size());
		Material m = Material.of(data, 0.1, 3);
		assertEquals(USERS * 5, Sequences.of(data.trainEvents(), data.users(), m.learn()).items().length);
	}
}
