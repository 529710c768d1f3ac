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

/** KnnClassifier keeps to what every trainer keeps to. */
class KnnClassifierContractTest extends TrainerContract<KnnClassifier.Parameters> {

	@Override
	protected Trainer<KnnClassifier.Parameters> trainer() {
		return new KnnClassifier();
	}

	@Override
	protected KnnClassifier.Parameters parameters() {
		return new KnnClassifier.Parameters(LabelledData.TARGET, List.of(1, 3, 5), KnnClassifier.Distance.EUCLIDEAN, true, true);
	}

	@Override
	protected LabelledData large() {
		return LabelledData.make(List.of("a", "b", "c", "d"), 3000, 2, new int[] { 12 }, 3, 3);
	}
}
