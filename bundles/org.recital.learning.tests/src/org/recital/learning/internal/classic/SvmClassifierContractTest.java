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

/** SvmClassifier keeps to what every trainer keeps to. */
class SvmClassifierContractTest extends TrainerContract<SvmClassifier.Parameters> {

	@Override
	protected Trainer<SvmClassifier.Parameters> trainer() {
		return new SvmClassifier();
	}

	@Override
	protected SvmClassifier.Parameters parameters() {
		return new SvmClassifier.Parameters(LabelledData.TARGET, SvmClassifier.Kernel.RBF, List.of(1.0, 10.0), 0, true, true);
	}

	@Override
	protected LabelledData large() {
		return LabelledData.make(List.of("a", "b", "c", "d"), 1200, 2, new int[] { 12 }, 3, 3);
	}
}
