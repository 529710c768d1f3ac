/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import java.util.Arrays;

import org.junit.jupiter.api.Nested;
import org.recital.api.engine.Engine;
import org.recital.engines.internal.Given;
import org.recital.testkit.EngineContract;

/** The contract, for every engine of the package. */
class LinearContractTest {

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
			return with();
		}

		final P with(Object... more) {
			Object[] all = Arrays.copyOf(given, given.length + more.length);
			System.arraycopy(more, 0, all, given.length, more.length);
			return Given.of(type, all);
		}
	}

	@Nested
	class Ease extends Contract<EaseEngine.Parameters> {
		Ease() {
			super(new EaseEngine(), EaseEngine.Parameters.class, "lambda", 10);
		}
	}

	@Nested
	class EaseOfRatings extends Contract<EaseEngine.Parameters> {
		EaseOfRatings() {
			super(new EaseEngine(), EaseEngine.Parameters.class, "lambda", 50, "values", "ratings");
		}
	}

	@Nested
	class BlockEase extends Contract<BlockEaseEngine.Parameters> {
		BlockEase() {
			super(new BlockEaseEngine(), BlockEaseEngine.Parameters.class, "lambda", 10, "together", 16, "weights", 9);
		}

		@Override
		protected BlockEaseEngine.Parameters greedyParameters() {
			return with("together", 40000, "weights", 40000);
		}
	}

	@Nested
	class Slim extends Contract<SlimEngine.Parameters> {
		Slim() {
			super(new SlimEngine(), SlimEngine.Parameters.class);
		}
	}

	@Nested
	class SlimOfRatings extends Contract<SlimEngine.Parameters> {
		SlimOfRatings() {
			super(new SlimEngine(), SlimEngine.Parameters.class, "l1", 5, "l2", 20, "values", "ratings");
		}
	}

	@Nested
	class PureSvd extends Contract<PureSvdEngine.Parameters> {
		PureSvd() {
			super(new PureSvdEngine(), PureSvdEngine.Parameters.class, "factors", 5);
		}

		@Override
		protected PureSvdEngine.Parameters greedyParameters() {
			return with("factors", 200);
		}
	}

	@Nested
	class Ials extends Contract<IalsEngine.Parameters> {
		Ials() {
			super(new IalsEngine(), IalsEngine.Parameters.class, "factors", 6, "sweeps", 5);
		}

		@Override
		protected IalsEngine.Parameters greedyParameters() {
			return with("factors", 70, "sweeps", 2);
		}
	}

	@Nested
	class IalsOfRatings extends Contract<IalsEngine.Parameters> {
		IalsOfRatings() {
			super(new IalsEngine(), IalsEngine.Parameters.class, "factors", 6, "sweeps", 5, "values", "ratings", "exponent", 0,
					"regularisation", 0.1);
		}
	}
}
