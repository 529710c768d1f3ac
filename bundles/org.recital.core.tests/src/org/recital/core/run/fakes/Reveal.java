/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.fakes;

import java.util.List;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.parameters.None;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/** Makes features of a secret. */
public final class Reveal implements Step<None> {

	@Override
	public void run(None parameters, Inputs inputs, Outputs outputs, StepContext context) {
		outputs.put("features", Features.single(EntityKind.ITEM, "reveal", 1, null, 1,
				new float[] { Float.parseFloat(inputs.get("secret", String.class)) }, List.of()));
	}
}
