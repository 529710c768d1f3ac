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

/** LogisticRegression keeps to what every trainer keeps to. */
class LogisticRegressionContractTest extends TrainerContract<LogisticRegression.Parameters> {

	@Override
	protected Trainer<LogisticRegression.Parameters> trainer() {
		return new LogisticRegression();
	}

	@Override
	protected LogisticRegression.Parameters parameters() {
		return new LogisticRegression.Parameters(LabelledData.TARGET, List.of(0.001, 0.01, 0.1), true, false, true);
	}

	@Override
	protected LabelledData large() {
		return LabelledData.make(List.of("a", "b", "c", "d"), 6000, 2, new int[] { 12 }, 3, 3);
	}
}
