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
