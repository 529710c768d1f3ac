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
import java.util.Optional;

import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.parameters.None;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;

/** A number an item: how many events it has, on the training side when there is a split. */
public final class Degrees implements Extractor<None> {

	@Override
	public Features extract(None parameters, Dataset data, Optional<Split> fit, StepContext context) {
		Calls.count("degrees");
		Interactions all = fit.map(Split::train).orElseGet(data::interactions).transpose();
		float[] values = new float[all.rows()];
		for (int i = 0; i < values.length; i++) {
			values[i] = all.count(i);
		}
		return Features.single(EntityKind.ITEM, "degrees", values.length, null, 1, values, List.of("degree"));
	}
}
