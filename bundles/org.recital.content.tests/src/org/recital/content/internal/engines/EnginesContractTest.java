/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.util.List;

import org.junit.jupiter.api.Nested;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.Engine;
import org.recital.content.internal.With;
import org.recital.testkit.EngineContract;
import org.recital.testkit.TestData;

/** The contract, for every engine here. */
class EnginesContractTest {

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
			return With.of(type, given);
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.ITEM, data.items().size(), 6, 4), TestData.features(EntityKind.ITEM, data.items().size(), 3, 5));
		}
	}

	@Nested
	class Profile extends Contract<ContentProfile.Parameters> {
		Profile() {
			super(new ContentProfile(), ContentProfile.Parameters.class);
		}
	}

	@Nested
	class ProfileOfRatings extends Contract<ContentProfile.Parameters> {
		ProfileOfRatings() {
			super(new ContentProfile(), ContentProfile.Parameters.class, "values", "ratings", "centre", false);
		}
	}

	@Nested
	class RidgeOfOnes extends Contract<ContentRidge.Parameters> {
		RidgeOfOnes() {
			super(new ContentRidge(), ContentRidge.Parameters.class);
		}
	}

	@Nested
	class RidgeOfRatings extends Contract<ContentRidge.Parameters> {
		RidgeOfRatings() {
			super(new ContentRidge(), ContentRidge.Parameters.class, "values", "ratings", "regularisation", 0.01);
		}
	}

	@Nested
	class Linear extends Contract<LinearContent.Parameters> {
		Linear() {
			super(new LinearContent(), LinearContent.Parameters.class, "factors", 5);
		}

		@Override
		protected LinearContent.Parameters greedyParameters() {
			return With.of(LinearContent.Parameters.class, "factors", 1000, "values", "ratings");
		}
	}

	@Nested
	class Visual extends Contract<Vbpr.Parameters> {
		Visual() {
			super(new Vbpr(), Vbpr.Parameters.class, "factors", 4, "content-factors", 3, "epochs", 5);
		}

		@Override
		protected Vbpr.Parameters greedyParameters() {
			return With.of(Vbpr.Parameters.class, "factors", 90, "content-factors", 70, "epochs", 3);
		}
	}

	@Nested
	class MachineForLists extends Contract<FactorisationMachine.Parameters> {
		MachineForLists() {
			super(new FactorisationMachine(), FactorisationMachine.Parameters.class, "factors", 4, "epochs", 5);
		}

		@Override
		protected FactorisationMachine.Parameters greedyParameters() {
			return With.of(FactorisationMachine.Parameters.class, "factors", 90, "epochs", 3);
		}
	}

	@Nested
	class MachineForRatings extends Contract<FactorisationMachine.Parameters> {
		MachineForRatings() {
			super(new FactorisationMachine(), FactorisationMachine.Parameters.class, "factors", 4, "epochs", 20, "loss", "rating");
		}
	}

	@Nested
	class MachineWithUsers extends Contract<FactorisationMachine.Parameters> {
		MachineWithUsers() {
			super(new FactorisationMachine(), FactorisationMachine.Parameters.class, "factors", 4, "epochs", 5);
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of(TestData.features(EntityKind.USER, data.users().size(), 5, 6), TestData.features(EntityKind.ITEM, data.items().size(), 3, 5));
		}

		@Override
		protected boolean knowsOnlyEvents() {
			return false;
		}
	}

	@Nested
	class MachineWithoutFeatures extends Contract<FactorisationMachine.Parameters> {
		MachineWithoutFeatures() {
			super(new FactorisationMachine(), FactorisationMachine.Parameters.class, "factors", 4, "epochs", 5);
		}

		@Override
		protected List<Features> features(Dataset data) {
			return List.of();
		}
	}
}
