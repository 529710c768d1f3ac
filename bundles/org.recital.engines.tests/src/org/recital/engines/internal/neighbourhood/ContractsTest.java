/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.Engine;
import org.recital.api.parameters.None;
import org.recital.engines.internal.Given;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** The contract, for each engine of the package and each way it works. */
class ContractsTest {

	abstract static class Contract<P extends Record> extends EngineContract<P> {
		private final Engine<P> engine;
		private final Class<P> type;
		private final Object[] given;

		Contract(Engine<P> engine, Class<P> type, Object... given) {
			this.engine = engine;
			this.type = type;
			this.given = given;
		}

		@Override
		protected Engine<P> engine() {
			return engine;
		}

		@Override
		protected P parameters() {
			return Given.of(type, given);
		}
	}

	@Nested
	class SlopeOne extends Contract<None> {
		SlopeOne() {
			super(new SlopeOneEngine(), None.class);
		}
	}

	@Nested
	class KnnBaseline extends Contract<KnnBaselineEngine.Parameters> {
		KnnBaseline() {
			super(new KnnBaselineEngine(), KnnBaselineEngine.Parameters.class, "neighbours", 9);
		}

		@Override
		protected KnnBaselineEngine.Parameters greedyParameters() {
			return Given.of(KnnBaselineEngine.Parameters.class, "neighbours", 100000, "shrinkage", 0);
		}
	}

	abstract static class Cluster extends Contract<ClusterEngine.Parameters> {
		Cluster(String filling) {
			super(new ClusterEngine(), ClusterEngine.Parameters.class, "filling", filling, "clusters", 4, "factors", 3);
		}

		@Override
		protected ClusterEngine.Parameters greedyParameters() {
			return Given.of(ClusterEngine.Parameters.class, "clusters", 1000, "neighbours", 10000, "factors", 300);
		}
	}

	@Nested
	class ClusterMean extends Cluster {
		ClusterMean() {
			super("mean");
		}
	}

	@Nested
	class ClusterRegression extends Cluster {
		ClusterRegression() {
			super("regression");
		}
	}

	@Nested
	class ClusterSvd extends Cluster {
		ClusterSvd() {
			super("svd");
		}
	}

	@Nested
	class RulesSummed extends Contract<RuleEngine.Parameters> {
		RulesSummed() {
			super(new RuleEngine(), RuleEngine.Parameters.class);
		}

		@Override
		protected RuleEngine.Parameters greedyParameters() {
			return Given.of(RuleEngine.Parameters.class, "support", 1000000);
		}
	}

	@Nested
	class BestRule extends Contract<RuleEngine.Parameters> {
		BestRule() {
			super(new RuleEngine(), RuleEngine.Parameters.class, "combine", "best", "support", 1, "lift", 0);
		}
	}

	@Nested
	class DemographicOfNothing extends Contract<DemographicEngine.Parameters> {
		DemographicOfNothing() {
			super(new DemographicEngine(), DemographicEngine.Parameters.class);
		}
	}

	@Nested
	class Demographic extends Contract<DemographicEngine.Parameters> {
		Demographic() {
			super(new DemographicEngine(), DemographicEngine.Parameters.class, "neighbours", 8);
		}

		@Override
		protected DemographicEngine.Parameters greedyParameters() {
			return Given.of(DemographicEngine.Parameters.class, "neighbours", 100000, "prior", 0);
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.USER, data.users().size(), 6, 4));
		}
	}

	@Nested
	class TimeKnn extends Contract<TimeKnnEngine.Parameters> {
		TimeKnn() {
			super(new TimeKnnEngine(), TimeKnnEngine.Parameters.class, "half-life", 0.1);
		}

		@Override
		protected TimeKnnEngine.Parameters greedyParameters() {
			return Given.of(TimeKnnEngine.Parameters.class, "neighbours", 100000, "half-life", 0.001);
		}
	}

	@Nested
	class Transition extends Contract<TransitionEngine.Parameters> {
		Transition() {
			super(new TransitionEngine(), TransitionEngine.Parameters.class);
		}

		@Override
		protected TransitionEngine.Parameters greedyParameters() {
			return Given.of(TransitionEngine.Parameters.class, "reach", 1000, "recent", 1000000, "smoothing", 0);
		}
	}

	@Nested
	class Trending extends Contract<TrendingEngine.Parameters> {
		Trending() {
			super(new TrendingEngine(), TrendingEngine.Parameters.class);
		}

		@Override
		protected TrendingEngine.Parameters greedyParameters() {
			return Given.of(TrendingEngine.Parameters.class, "half-life", 0.001);
		}
	}
}
