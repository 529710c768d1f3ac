package org.recital.nn.timbre.internal;

import org.recital.api.learning.Trainer;
import org.recital.api.parameters.ParameterSchema;
import org.recital.testkit.TrainerContract;

/** TimbreTrainer keeps to what every trainer keeps to. */
class TimbreTrainerContractTest extends TrainerContract<TimbreTrainer.Parameters> {

	@Override
	protected Trainer<TimbreTrainer.Parameters> trainer() {
		return new TimbreTrainer();
	}

	@Override
	protected TimbreTrainer.Parameters parameters() {
		return ParameterSchema.of(TimbreTrainer.Parameters.class).defaults();
	}

	@Override
	protected int[] shape() {
		return new int[] { 1, 32, 16 };
	}
}
