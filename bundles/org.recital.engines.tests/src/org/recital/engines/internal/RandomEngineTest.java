/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import org.recital.api.engine.Engine;
import org.recital.api.parameters.None;
import org.recital.testkit.EngineContract;

class RandomEngineTest extends EngineContract<None> {

	@Override
	protected Engine<None> engine() {
		return new RandomEngine();
	}

	@Override
	protected None parameters() {
		return new None();
	}
}
