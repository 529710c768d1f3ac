/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.steps;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.learning.Predictions;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;

/** What a network says of items, as features: a row of class probabilities (how much of each style) for each item predicted. */
public final class ClassFeatures implements Step<None> {

	@Override
	public void run(None p, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		Predictions said = inputs.get("predictions", Predictions.class); //$NON-NLS-1$
		if (!said.entity().equals(Predictions.ITEM)) {
			throw new InputException(Messages.say(Messages.grouped, said.entity()), Messages.groupedExpected);
		}
		boolean[] has = new boolean[said.ids().size()];
		for (int item : said.who()) {
			has[item] = true;
		}
		outputs.put(Port.FEATURES, Features.single(EntityKind.ITEM, Messages.say(Messages.classes, said.target()), has.length, has,
				said.labels().size(), said.probabilities(), said.labels()));
	}
}
