/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import org.recital.api.learning.Trainer;
import org.recital.testkit.TrainerContract;

/** MajorityClass keeps to what every trainer keeps to. */
class MajorityClassContractTest extends TrainerContract<MajorityClass.Parameters> {

	@Override
	protected Trainer<MajorityClass.Parameters> trainer() {
		return new MajorityClass();
	}

	@Override
	protected MajorityClass.Parameters parameters() {
		return new MajorityClass.Parameters("");
	}

	@Override
	protected boolean learns() {
		return false;
	}
}
