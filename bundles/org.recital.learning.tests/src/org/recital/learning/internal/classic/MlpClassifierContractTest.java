/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import java.util.List;

import org.recital.api.learning.Trainer;
import org.recital.testkit.LabelledData;
import org.recital.testkit.TrainerContract;

/** MlpClassifier keeps to what every trainer keeps to. */
class MlpClassifierContractTest extends TrainerContract<MlpClassifier.Parameters> {

	@Override
	protected Trainer<MlpClassifier.Parameters> trainer() {
		return new MlpClassifier();
	}

	@Override
	protected MlpClassifier.Parameters parameters() {
		return new MlpClassifier.Parameters(LabelledData.TARGET, List.of(16), 60, 10, 16, 0.01, 0.001, 0.1, true);
	}

	@Override
	protected LabelledData large() {
		return LabelledData.make(List.of("a", "b", "c", "d"), 3000, 2, new int[] { 12 }, 3, 3);
	}
}
