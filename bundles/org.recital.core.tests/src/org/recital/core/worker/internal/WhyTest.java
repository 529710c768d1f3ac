/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.IdIndex;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Kind;
import org.recital.core.store.internal.EntitiesFile;

class WhyTest {

	private static final Entities FILMS = new Entities(EntityKind.ITEM, IdIndex.of("1", "2", "3"),
			List.of(new Attribute.Text("title", new String[] { "One {0}", "Two's", "Three" }), new Attribute.Text("plot", new String[] { "a", "b", "c" }),
					new Attribute.Categories("genres", new String[] { "Drama", "War" }, new int[] { 0, 2, 2, 3 }, new int[] { 0, 1, 1 }, null)));
	private static final Entities PEOPLE = new Entities(EntityKind.USER, IdIndex.of("7"));

	private static RecommenderModel model(Recommender recommender) {
		return new RecommenderModel(Kind.ENGINE, "fake", recommender, PEOPLE, FILMS, null, null);
	}

	/** Explains as told. */
	private record Fake(RuntimeException fails, long millis, Explanation says) implements Recommender, Explainer {

		@Override
		public int users() {
			return 1;
		}

		@Override
		public int items() {
			return 3;
		}

		@Override
		public void score(int user, float[] scores) {
			throw new IllegalStateException("not asked");
		}

		@Override
		public void save(ModelWriter out) {
			throw new IllegalStateException("not asked");
		}

		@Override
		public Explanation explain(int user, int item) {
			if (fails != null) {
				throw fails;
			}
			long end = System.nanoTime() + millis * 1_000_000;
			while (System.nanoTime() < end) {
				Thread.onSpinWait();
			}
			return says;
		}
	}

	private static final Explainer.Explanation SAYS = new Explainer.Explanation("it's like {0} and {1}, {2}",
			List.of(new Explainer.Cause("item", 0, 2), new Explainer.Cause("item", 1, 1), new Explainer.Cause("user", 0, 0.5)));

	@Test
	void namesTheCausesByTheirTitles() {
		assertEquals("it's like One {0} and Two's, 7", new Why(model(new Fake(null, 0, SAYS)), 0).of(2));
	}

	@Test
	void saysNoMoreWhenTheTimeIsUp() {
		Why why = new Why(model(new Fake(null, 500, SAYS)), 0);
		assertEquals("it's like One {0} and Two's, 7", why.of(2));
		assertEquals("", why.of(1));
	}

	@Test
	void anEngineThatFailsToExplainCostsTheReasonOnly() {
		assertEquals("", new Why(model(new Fake(new IllegalStateException("no"), 0, SAYS)), 0).of(2));
	}

	@Test
	void aModelKeepsTitlesAndGenresOfItsItemsAndNoMore() {
		Entities kept = EntitiesFile.reduced(FILMS);
		assertEquals(List.of("title", "genres"), List.copyOf(kept.attributes().keySet()));
		assertEquals("Two's", kept.label(1));
		assertEquals("Drama, War", kept.attribute("genres").orElseThrow().text(0));
	}
}
