/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import java.util.List;

import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.Splitter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Pairs;

/**
 * Holds out whole items: a cold item has no event that is learned from, so only its content can lead anybody to it. Of the
 * items without any event none is chosen.
 */
public final class ColdItems implements Splitter<ColdParameters> {

	@Override
	public List<Part> parts(ColdParameters p) {
		return Part.all(1, p.repeats());
	}

	@Override
	public Split split(ColdParameters p, Dataset data, Part part, StepContext context) throws InputException {
		Roles.needEvents("cold-items", data); //$NON-NLS-1$
		return ColdSplit.split("cold-items", p, data, part, context, Pairs.of(data).activeItems(), data.items().size(), //$NON-NLS-1$
				data.events().items(), Messages.Cold_items);
	}
}
