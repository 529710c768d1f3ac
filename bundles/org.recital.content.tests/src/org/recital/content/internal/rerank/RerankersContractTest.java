/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Reranker;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Partners;
import org.recital.content.internal.With;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** What re-rankers give keeps to the contract of recommenders. */
class RerankersContractTest {

	/** Makes a re-ranked recommender. */
	interface Making {
		Recommender of(TrainingData data, StepContext context) throws InputException;
	}

	abstract static class Contract extends EngineContract<None> {
		private final Making making;
		private final Reranker<?> reranker;
		private final boolean famous;

		Contract(Reranker<?> reranker, boolean famous, Making making) {
			this.making = making;
			this.reranker = reranker;
			this.famous = famous;
		}

		@Override
		protected Engine<None> engine() {
			return new Engine<>() {
				@Override
				public Recommender fit(None parameters, TrainingData data, StepContext context) throws InputException {
					return making.of(data, context);
				}

				@Override
				public Recommender load(ModelReader in) throws java.io.IOException {
					return reranker.load(in);
				}
			};
		}

		@Override
		protected None parameters() {
			return new None();
		}

		@Override
		protected List<RecommenderModel> partners(Split split) throws InputException {
			return split.train().size() == 0 ? List.of() : List.of(famous ? Partners.fame(split) : Partners.tastes(split));
		}

		@Override
		protected Contributions contributions() {
			return Partners.contributions();
		}
	}

	/** Item i has category i % 4, every third also one of two more; every seventh none. */
	static Aspects aspects(int items) {
		int[] offsets = new int[items + 1];
		int[] codes = new int[2 * items];
		int n = 0;
		for (int i = 0; i < items; i++) {
			if (i % 7 != 6) {
				codes[n++] = i % 4;
				if (i % 3 == 0) {
					codes[n++] = 4 + i % 2;
				}
			}
			offsets[i + 1] = n;
		}
		return new Aspects(6, offsets, java.util.Arrays.copyOf(codes, n));
	}

	@Nested
	class VarietyOfCategories extends Contract {
		VarietyOfCategories() {
			super(new Mmr(), false, (data, context) -> Reranking.of(Mmr.ID, data,
					new Mmr.Variety(0.5, new Mmr.ByAspects(aspects(data.items()))), 10, context));
		}
	}

	@Nested
	class VarietyOfFeatures extends Contract {
		VarietyOfFeatures() {
			super(new Mmr(), true, (data, context) -> new Mmr().rerank(With.of(Mmr.Parameters.class, "candidates", 500), data, context));
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 5, 8));
		}
	}

	@Nested
	class AllTastes extends Contract {
		AllTastes() {
			super(new Xquad(), true,
					(data, context) -> Reranking.of(Xquad.ID, data, new Xquad.Intents(0.5, aspects(data.items())), 20, context));
		}
	}

	@Nested
	class CalibratedShares extends Contract {
		CalibratedShares() {
			super(new Calibrated(), true,
					(data, context) -> Reranking.of(Calibrated.ID, data, new Calibrated.Shares(0.7, true, aspects(data.items())), 20, context));
		}
	}

	@Nested
	class Tail extends Contract {
		Tail() {
			super(new LongTail(), true, (data, context) -> new LongTail().rerank(With.of(LongTail.Parameters.class), data, context));
		}
	}

	@Nested
	class TailByOne extends Contract {
		TailByOne() {
			super(new LongTail(), false, (data, context) -> new LongTail()
					.rerank(With.of(LongTail.Parameters.class, "variant", "binary", "candidates", 1), data, context));
		}
	}

	@Nested
	class Propensity extends Contract {
		Propensity() {
			super(new InversePropensity(), false,
					(data, context) -> new InversePropensity().rerank(With.of(InversePropensity.Parameters.class), data, context));
		}
	}

	@Nested
	class LittleKnown extends Contract {
		LittleKnown() {
			super(new Novelty(), false, (data, context) -> new Novelty().rerank(With.of(Novelty.Parameters.class), data, context));
		}
	}
}
