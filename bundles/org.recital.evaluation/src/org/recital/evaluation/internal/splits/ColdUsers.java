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
 * Holds out whole users with nothing known of what they did: only demographics, or what everybody likes, can serve them.
 * {@link UserHoldout} lets a part of it be known.
 */
public final class ColdUsers implements Splitter<ColdParameters> {

	@Override
	public List<Part> parts(ColdParameters p) {
		return Part.all(1, p.repeats());
	}

	@Override
	public Split split(ColdParameters p, Dataset data, Part part, StepContext context) throws InputException {
		Roles.needEvents("cold-users", data); //$NON-NLS-1$
		return ColdSplit.split("cold-users", p, data, part, context, Pairs.of(data).activeUsers(), data.users().size(), //$NON-NLS-1$
				data.events().users(), Messages.Cold_users);
	}
}
