/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.graph;

import org.junit.jupiter.api.Nested;
import org.recital.api.engine.Engine;
import org.recital.engines.internal.Given;
import org.recital.testkit.EngineContract;

/** The contract, for each way to walk from item to item. */
class ItemSumContractTest {

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

		@Override
		protected P greedyParameters() {
			return Given.of(type, "neighbours", 100000);
		}
	}

	@Nested
	class P3Alpha extends Contract<P3AlphaEngine.Parameters> {
		P3Alpha() {
			super(new P3AlphaEngine(), P3AlphaEngine.Parameters.class);
		}
	}

	@Nested
	class P3AlphaOfRatings extends Contract<P3AlphaEngine.Parameters> {
		P3AlphaOfRatings() {
			super(new P3AlphaEngine(), P3AlphaEngine.Parameters.class, "values", "ratings", "alpha", 1.7, "neighbours", 7);
		}
	}

	@Nested
	class Rp3Beta extends Contract<Rp3BetaEngine.Parameters> {
		Rp3Beta() {
			super(new Rp3BetaEngine(), Rp3BetaEngine.Parameters.class);
		}
	}

	@Nested
	class Spreading extends Contract<SpreadingEngine.Parameters> {
		Spreading() {
			super(new SpreadingEngine(), SpreadingEngine.Parameters.class, "neighbours", 9);
		}
	}

	@Nested
	class LogLikelihood extends Contract<LogLikelihoodEngine.Parameters> {
		LogLikelihood() {
			super(new LogLikelihoodEngine(), LogLikelihoodEngine.Parameters.class, "neighbours", 9);
		}
	}
}
