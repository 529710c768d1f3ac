/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.Engine;
import org.recital.content.internal.With;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** The contract of engines. */
class BeliefFusionContractTest {

	abstract static class Contract extends EngineContract<BeliefFusion.Parameters> {
		private final Object[] given;

		Contract(Object... given) {
			this.given = given;
		}

		@Override
		protected Engine<BeliefFusion.Parameters> engine() {
			return new BeliefFusion();
		}

		@Override
		protected BeliefFusion.Parameters parameters() {
			return With.of(BeliefFusion.Parameters.class, given);
		}

		@Override
		protected BeliefFusion.Parameters greedyParameters() {
			return With.of(BeliefFusion.Parameters.class, "audio-units", 80, "behaviour-units", 90, "epochs", 2, "pretraining", 2, "batch", 1000);
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 6, 4));
		}
	}

	@Nested
	class Fused extends Contract {
		Fused() {
			super("audio-units", 6, "behaviour-units", 5, "joint", List.of(7), "epochs", 3, "pretraining", 3);
		}
	}

	@Nested
	class OfSoundsAlone extends Contract {
		OfSoundsAlone() {
			super("sources", "audio", "likes", "values", "audio-units", 6, "joint", List.of(7, 4), "epochs", 3, "pretraining", 2, "steps", 3);
		}
	}

	@Nested
	class OfBehaviourAlone extends Contract {
		OfBehaviourAlone() {
			super("sources", "behaviour", "likes", "all", "behaviour-units", 5, "joint", List.of(7), "epochs", 3, "pretraining", 0);
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of();
		}
	}
}
