/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.recital.recency;

import org.recital.api.engine.Engine;
import org.recital.testkit.EngineContract;

/** Our engine keeps to what Recital asks of every engine. */
class RecencyEngineTest extends EngineContract<RecencyEngine.Parameters> {

	@Override
	protected Engine<RecencyEngine.Parameters> engine() {
		return new RecencyEngine();
	}

	@Override
	protected RecencyEngine.Parameters parameters() {
		return new RecencyEngine.Parameters(30);
	}
}
