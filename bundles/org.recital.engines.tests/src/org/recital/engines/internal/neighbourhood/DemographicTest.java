/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.engines.internal.Given;
import org.recital.engines.internal.PopularEngine;
import org.recital.testkit.TestData;

class DemographicTest {

	private static Dataset with(Dataset data, Attribute... attributes) {
		Entities users = new Entities(EntityKind.USER, data.users().ids(), List.of(attributes));
		return new Dataset(data.name(), data.events(), data.items(), users, data.scale(), data.origin());
	}

	private static Attribute.Categories gender(int... codes) {
		int[] offsets = new int[codes.length + 1];
		List<Integer> known = new ArrayList<>();
		for (int u = 0; u < codes.length; u++) {
			if (codes[u] >= 0) {
				known.add(codes[u]);
			}
			offsets[u + 1] = known.size();
		}
		return new Attribute.Categories("gender", new String[] { "F", "M" }, offsets,
				known.stream().mapToInt(k -> k).toArray(), null);
	}

	@Test
	void likenessIsTheMeanOverWhatIsKnownOfBoth() {
		Dataset data = with(TestData.dataset(4, 1, new int[] { 0 }, new int[] { 0 }, new float[] { 3 }),
				new Attribute.Numeric("age", new float[] { 20, 30, 70, Float.NaN }), gender(0, 0, 1, 1),
				new Attribute.Text("name", new String[] { "a", "b", "c", "d" }));
		Gower g = new Gower(data.users(), List.of());
		assertEquals((0.8 + 1) / 2, g.alike(0, 1), 1e-6);
		assertEquals((0 + 0) / 2.0, g.alike(0, 2), 1e-6);
		assertEquals(1, g.alike(2, 3), "only the gender is known of both");
		Features f = Features.single(EntityKind.USER, "taste", 4, null, 2, new float[] { 1, 0, 1, 1, -1, 0, 0, 1 }, List.of());
		Gower also = new Gower(data.users(), List.of(f));
		assertEquals((0.8 + 1 + Math.sqrt(0.5)) / 3, also.alike(0, 1), 1e-6);
		assertEquals(0, also.alike(0, 2), 1e-6);
	}

	@Test
	void scoresTheObviousWay() throws Exception {
		Random random = new Random(5);
		Dataset plain = TestData.ratings(30, 20, 200, 99);
		float[] age = new float[30];
		int[] gender = new int[30];
		for (int u = 0; u < 30; u++) {
			age[u] = random.nextInt(1000) / 10f;
			gender[u] = random.nextInt(3) - 1;
		}
		Dataset data = with(plain, new Attribute.Numeric("age", age), gender(gender));
		Split split = Fits.train(data);
		Gower g = new Gower(data.users(), List.of());
		Recommender r = Fits.fit(new DemographicEngine(), DemographicEngine.Parameters.class, split, "neighbours", 1000,
				"sharpness", 3, "prior", 2);
		for (int u = 0; u < 30; u++) {
			float[] scores = Fits.scores(r, u);
			for (int i = 0; i < 20; i++) {
				double sum = 0;
				double norm = 0;
				double met = 0;
				for (int v = 0; v < 30; v++) {
					boolean has = !Float.isNaN(split.train().value(v, i));
					met += has ? 1 : 0;
					if (v != u && split.train().count(v) > 0 && g.alike(u, v) > 0) {
						sum += has ? Math.pow(g.alike(u, v), 3) : 0;
						norm += Math.pow(g.alike(u, v), 3);
					}
				}
				double expected = (sum + 2 * met / 30) / (norm + 2);
				assertEquals(met == 0 ? Double.NaN : expected, scores[i], 1e-5);
			}
		}
	}

	@Test
	void newUsersGetWhatTheirLikeMet() throws Exception {
		// users 4 and 5 met nothing
		Dataset data = with(TestData.dataset(7, 2, new int[] { 0, 1, 2, 3 }, new int[] { 0, 0, 1, 1 }, new float[] { 4, 4, 4, 4 }),
				gender(0, 0, 1, 1, 0, 1, -1));
		Recommender r = Fits.fit(new DemographicEngine(), DemographicEngine.Parameters.class, Fits.train(data));
		assertTrue(Fits.scores(r, 4)[0] > Fits.scores(r, 4)[1]);
		assertTrue(Fits.scores(r, 5)[1] > Fits.scores(r, 5)[0]);
		assertTrue(((Explainer) r).explain(4, 0).sentence().contains("people like you"));
		assertTrue(((Explainer) r).explain(4, 1).sentence().contains("many"));
		assertArrayEquals(new float[] { 2 / 7f, 2 / 7f }, Fits.scores(r, 6), "of user 6 nothing is known");
	}

	@Test
	void whereNothingIsKnownEverybodyGetsWhatIsPopularAndItSaysSo() throws Exception {
		Split split = Fits.train(TestData.ratings(20, 15, 120, 4));
		SimpleContext context = new SimpleContext(1, 1);
		Recommender r = new DemographicEngine().fit(Given.of(DemographicEngine.Parameters.class),
				new TrainingData(split, List.of(), List.of()), context);
		assertEquals(1, context.warnings().size());
		Recommender popular = Fits.fit(new PopularEngine(), split);
		for (int u = 0; u < 20; u++) {
			assertArrayEquals(Fits.scores(popular, u), Fits.scores(r, u));
		}
	}

	@Test
	void featuresMustBeOfTheUsers() {
		Split split = Fits.train(TestData.ratings(20, 15, 120, 4));
		for (Features f : List.of(TestData.features(EntityKind.ITEM, 20, 3, 1), TestData.features(EntityKind.USER, 19, 3, 1))) {
			InputException e = assertThrows(InputException.class,
					() -> new DemographicEngine().fit(Given.of(DemographicEngine.Parameters.class),
							new TrainingData(split, List.of(f), List.of()), new SimpleContext(1, 1)));
			assertTrue(e.getMessage().contains("generated"), e.getMessage());
		}
	}
}
