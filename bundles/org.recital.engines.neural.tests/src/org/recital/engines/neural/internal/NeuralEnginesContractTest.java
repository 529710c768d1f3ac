/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.Engine;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** The contract, for each engine at small widths. */
class NeuralEnginesContractTest {

	abstract static class Contract<P extends Record> extends EngineContract<P> {
		private final Engine<P> engine;
		private final P small;
		private final P greedy;

		Contract(Engine<P> engine, P small, P greedy) {
			this.engine = engine;
			this.small = small;
			this.greedy = greedy;
		}

		@Override
		protected Engine<P> engine() {
			return engine;
		}

		@Override
		protected P parameters() {
			return small;
		}

		@Override
		protected P greedyParameters() {
			return greedy;
		}
	}

	abstract static class AutoRecContract extends Contract<AutoRecEngine.Parameters> {
		AutoRecContract(String values, String base) {
			super(new AutoRecEngine(),
					Given.of(AutoRecEngine.Parameters.class, "values", values, "base", base, "hidden", 9, "epochs", 6, "batch", 8,
							"learning-rate", 0.02),
					Given.of(AutoRecEngine.Parameters.class, "values", values, "base", base, "hidden", 70, "epochs", 2));
		}
	}

	@Nested
	class AutoRecOfUsers extends AutoRecContract {
		AutoRecOfUsers() {
			super("binary", "user");
		}
	}

	@Nested
	class AutoRecOfUsersForRatings extends AutoRecContract {
		AutoRecOfUsersForRatings() {
			super("ratings", "user");
		}
	}

	@Nested
	class AutoRecOfItemsForRatings extends AutoRecContract {
		AutoRecOfItemsForRatings() {
			super("ratings", "item");
		}
	}

	@Nested
	class NeuMf extends Contract<NeuMfEngine.Parameters> {
		NeuMf() {
			super(new NeuMfEngine(), Given.of(NeuMfEngine.Parameters.class, "factors", 4, "epochs", 3, "batch", 64),
					Given.of(NeuMfEngine.Parameters.class, "factors", 50, "epochs", 2));
		}
	}

	@Nested
	class WideDeep extends Contract<WideDeepEngine.Parameters> {
		WideDeep() {
			super(new WideDeepEngine(),
					Given.of(WideDeepEngine.Parameters.class, "vectors", 5, "hidden", 8, "crosses", 6, "epochs", 3, "batch", 4),
					Given.of(WideDeepEngine.Parameters.class, "crosses", 500, "epochs", 2));
		}
	}

	@Nested
	class WideDeepWithFeatures extends WideDeep {
		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 7, 3));
		}
	}

	@Nested
	class MultVae extends Contract<MultVaeEngine.Parameters> {
		MultVae() {
			super(new MultVaeEngine(),
					Given.of(MultVaeEngine.Parameters.class, "hidden", 12, "code", 5, "epochs", 4, "batch", 16, "annealing", 3),
					Given.of(MultVaeEngine.Parameters.class, "hidden", 100, "code", 90, "epochs", 2));
		}
	}

	@Nested
	class Cdl extends Contract<CdlEngine.Parameters> {
		Cdl() {
			super(new CdlEngine(), Given.of(CdlEngine.Parameters.class, "factors", 5, "hidden", 9, "epochs", 3, "batch", 16),
					Given.of(CdlEngine.Parameters.class, "factors", 80, "hidden", 20, "epochs", 2));
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 7, 3));
		}
	}

	@Nested
	class Gru4Rec extends Contract<RecurrentParameters> {
		Gru4Rec() {
			super(new Gru4RecEngine(),
					Given.of(RecurrentParameters.class, "width", 6, "length", 9, "negatives", 12, "epochs", 3, "batch", 16),
					Given.of(RecurrentParameters.class, "width", 60, "negatives", 5000, "epochs", 1));
		}
	}

	@Nested
	class Rnn extends Contract<RecurrentParameters> {
		Rnn() {
			super(new RnnEngine(),
					Given.of(RecurrentParameters.class, "width", 6, "length", 9, "negatives", 12, "epochs", 3, "batch", 16),
					Given.of(RecurrentParameters.class, "width", 60, "negatives", 5000, "epochs", 1));
		}
	}

	@Nested
	class Lstm extends Contract<RecurrentParameters> {
		Lstm() {
			super(new LstmEngine(),
					Given.of(RecurrentParameters.class, "width", 6, "length", 9, "negatives", 12, "epochs", 3, "batch", 16),
					Given.of(RecurrentParameters.class, "width", 60, "negatives", 5000, "epochs", 1));
		}
	}

	@Nested
	class SasRec extends Contract<SasRecEngine.Parameters> {
		SasRec() {
			super(new SasRecEngine(),
					Given.of(SasRecEngine.Parameters.class, "width", 6, "blocks", 1, "length", 9, "negatives", 12, "epochs", 3, "batch", 16),
					Given.of(SasRecEngine.Parameters.class, "width", 60, "blocks", 3, "negatives", 5000, "epochs", 1));
		}
	}

	@Nested
	class RatingNetworks extends Contract<RatingNetworkEngine.Parameters> {
		RatingNetworks() {
			super(new RatingNetworkEngine(), Given.of(RatingNetworkEngine.Parameters.class, "neighbours", 4, "hidden", 9, "epochs", 4, "batch", 32),
					Given.of(RatingNetworkEngine.Parameters.class, "neighbours", 500, "epochs", 2, "loss", "mae"));
		}
	}

	@Nested
	class RatingNetworksWithFeatures extends RatingNetworks {
		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 7, 3),
					TestData.features(EntityKind.ITEM, data.items().size(), 4, 5));
		}
	}

	@Nested
	class RatingNetworksOfRatingsAlone extends Contract<RatingNetworkEngine.Parameters> {
		RatingNetworksOfRatingsAlone() {
			super(new RatingNetworkEngine(),
					Given.of(RatingNetworkEngine.Parameters.class, "negatives", 0, "loss", "huber", "hidden", 9, "epochs", 4, "batch", 32),
					Given.of(RatingNetworkEngine.Parameters.class, "negatives", 0, "hidden", 200, "epochs", 2));
		}
	}
}
