/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import org.junit.jupiter.api.BeforeAll;
import org.recital.api.learning.Trainer;
import org.recital.nn.conv.Block;
import org.recital.testkit.LabelledData;
import org.recital.testkit.TrainerContract;

/** ZhangTrainer, and with it what all convolutional trainers share, keeps to what every trainer keeps to. */
class ZhangTrainerContractTest extends TrainerContract<ZhangTrainer.Parameters> {

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		Native.assume();
	}

	@Override
	protected Trainer<ZhangTrainer.Parameters> trainer() {
		return new ZhangTrainer();
	}

	@Override
	protected ZhangTrainer.Parameters parameters() {
		return new ZhangTrainer.Parameters(LabelledData.TARGET, 0.125, Block.Activation.RELU, false, new Schooling(Settings.Optimiser.ADAM, 0.005,
				Settings.Schedule.COSINE, 0, 0, 0.1, 0, 0, 0, 0, 0, 0, true, 36, 6, 0));
	}

	@Override
	protected ZhangTrainer.Parameters largeParameters() {
		return new ZhangTrainer.Parameters(LabelledData.TARGET, 0.125, Block.Activation.RELU, false, new Schooling(Settings.Optimiser.SGD, 0.0001,
				Settings.Schedule.CONSTANT, 0, 0, 0.1, 0, 0, 0, 0, 0, 0, true, 36, 1000, 0));
	}

	@Override
	protected int[] shape() {
		return new int[] { 16, 16 };
	}

	@Override
	protected int[] threads() {
		return new int[] { 1, 1 };
	}
}
