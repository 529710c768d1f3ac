/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.util.Arrays;

import org.junit.jupiter.api.Nested;
import org.recital.api.engine.Engine;
import org.recital.engines.internal.Given;
import org.recital.testkit.EngineContract;

/** The contract, for each engine that learns factors. */
class FactorEnginesContractTest {

	abstract static class Contract<P extends Record> extends EngineContract<P> {
		private final Class<P> type;
		private final Object[] given;

		Contract(Class<P> type, Object... given) {
			this.type = type;
			this.given = given;
		}

		@Override
		protected P parameters() {
			return with("factors", 5, "epochs", 8);
		}

		@Override
		protected P greedyParameters() {
			return with("factors", 70, "epochs", 3);
		}

		final P with(Object... more) {
			Object[] all = Arrays.copyOf(given, given.length + more.length);
			System.arraycopy(more, 0, all, given.length, more.length);
			return Given.of(type, all);
		}
	}

	@Nested
	class BiasedMf extends Contract<BiasedMfEngine.Parameters> {
		BiasedMf() {
			super(BiasedMfEngine.Parameters.class);
		}

		@Override
		protected Engine<BiasedMfEngine.Parameters> engine() {
			return new BiasedMfEngine();
		}
	}

	@Nested
	class SvdPlusPlus extends Contract<SvdPlusPlusEngine.Parameters> {
		SvdPlusPlus() {
			super(SvdPlusPlusEngine.Parameters.class);
		}

		@Override
		protected Engine<SvdPlusPlusEngine.Parameters> engine() {
			return new SvdPlusPlusEngine();
		}
	}

	@Nested
	class NmfOfRatings extends Contract<NmfEngine.Parameters> {
		NmfOfRatings() {
			super(NmfEngine.Parameters.class);
		}

		@Override
		protected Engine<NmfEngine.Parameters> engine() {
			return new NmfEngine();
		}
	}

	@Nested
	class NmfOfLists extends Contract<NmfEngine.Parameters> {
		NmfOfLists() {
			super(NmfEngine.Parameters.class, "missing", "zero");
		}

		@Override
		protected Engine<NmfEngine.Parameters> engine() {
			return new NmfEngine();
		}
	}

	@Nested
	class Bpr extends Contract<BprEngine.Parameters> {
		Bpr() {
			super(BprEngine.Parameters.class);
		}

		@Override
		protected Engine<BprEngine.Parameters> engine() {
			return new BprEngine();
		}
	}

	@Nested
	class Warp extends Contract<WarpEngine.Parameters> {
		Warp() {
			super(WarpEngine.Parameters.class);
		}

		@Override
		protected Engine<WarpEngine.Parameters> engine() {
			return new WarpEngine();
		}
	}

	@Nested
	class TimeSvdPlusPlus extends Contract<TimeSvdPlusPlusEngine.Parameters> {
		TimeSvdPlusPlus() {
			super(TimeSvdPlusPlusEngine.Parameters.class, "bins", 4);
		}

		@Override
		protected Engine<TimeSvdPlusPlusEngine.Parameters> engine() {
			return new TimeSvdPlusPlusEngine();
		}
	}

	@Nested
	class LightGcn extends Contract<LightGcnEngine.Parameters> {
		LightGcn() {
			super(LightGcnEngine.Parameters.class, "steps", 2);
		}

		@Override
		protected Engine<LightGcnEngine.Parameters> engine() {
			return new LightGcnEngine();
		}
	}

	@Nested
	class Metric extends Contract<MetricEngine.Parameters> {
		Metric() {
			super(MetricEngine.Parameters.class);
		}

		@Override
		protected Engine<MetricEngine.Parameters> engine() {
			return new MetricEngine();
		}
	}

	@Nested
	class BayesianMf extends Contract<BayesianMfEngine.Parameters> {
		BayesianMf() {
			super(BayesianMfEngine.Parameters.class, "draws", 3);
		}

		@Override
		protected Engine<BayesianMfEngine.Parameters> engine() {
			return new BayesianMfEngine();
		}

		@Override
		protected BayesianMfEngine.Parameters parameters() {
			return with("factors", 4, "burn-in", 5);
		}

		@Override
		protected BayesianMfEngine.Parameters greedyParameters() {
			return with("factors", 30, "burn-in", 0);
		}
	}
}
