/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.Engine;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** The contract, for each way to be alike. */
class UserKnnContractTest {

	abstract static class Contract extends EngineContract<UserKnnEngine.Parameters> {
		private final Object[] given;

		Contract(Object... given) {
			this.given = given;
		}

		@Override
		protected Engine<UserKnnEngine.Parameters> engine() {
			return new UserKnnEngine();
		}

		@Override
		protected UserKnnEngine.Parameters parameters() {
			return with("neighbours", 7);
		}

		@Override
		protected UserKnnEngine.Parameters greedyParameters() {
			return with("neighbours", 5000);
		}

		private UserKnnEngine.Parameters with(Object... more) {
			Object[] all = Arrays.copyOf(given, given.length + more.length);
			System.arraycopy(more, 0, all, given.length, more.length);
			return Given.of(UserKnnEngine.Parameters.class, all);
		}
	}

	@Nested
	class Cosine extends Contract {
	}

	@Nested
	class CosineOfRatings extends Contract {
		CosineOfRatings() {
			super("values", "ratings", "shrinkage", 5);
		}
	}

	@Nested
	class TfIdf extends Contract {
		TfIdf() {
			super("weighting", "tf-idf");
		}
	}

	@Nested
	class Bm25OfRatings extends Contract {
		Bm25OfRatings() {
			super("weighting", "bm25", "values", "ratings", "shrinkage", 3);
		}
	}

	@Nested
	class AdjustedCosine extends Contract {
		AdjustedCosine() {
			super("similarity", "adjusted-cosine", "values", "ratings", "min-overlap", 2);
		}
	}

	@Nested
	class Pearson extends Contract {
		Pearson() {
			super("similarity", "pearson", "values", "ratings", "significance-weighting", 10);
		}
	}

	@Nested
	class Jaccard extends Contract {
		Jaccard() {
			super("similarity", "jaccard");
		}
	}

	/** Alike by features of items as much as by events. */
	@Nested
	class Mixed extends Contract {
		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 8, 1),
					TestData.features(EntityKind.ITEM, data.items().size(), 3, 2));
		}
	}

	/** Alike by features alone. */
	@Nested
	class Content extends Contract {
		Content() {
			super("content", 1, "values", "ratings");
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 8, 3));
		}
	}

	/** Alike by features of their own. */
	@Nested
	class OwnFeatures extends Contract {
		OwnFeatures() {
			super("content", 0.7);
		}

		@Override
		protected boolean knowsOnlyEvents() {
			return false;
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.USER, data.users().size(), 6, 4));
		}
	}

	/** Alike by features of their own and by what they met. */
	@Nested
	class AllFeatures extends Contract {
		AllFeatures() {
			super("content", 1, "centre", false, "values", "ratings");
		}

		@Override
		protected boolean knowsOnlyEvents() {
			return false;
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.USER, data.users().size(), 6, 4),
					TestData.features(EntityKind.ITEM, data.items().size(), 5, 5));
		}
	}
}
