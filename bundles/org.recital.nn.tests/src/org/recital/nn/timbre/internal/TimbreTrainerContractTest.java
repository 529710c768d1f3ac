/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
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
