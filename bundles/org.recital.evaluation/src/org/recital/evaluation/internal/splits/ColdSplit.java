/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import org.recital.api.data.Dataset;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Chance;
import org.recital.evaluation.internal.prepare.Words;

/** Holds out some items or users with all their events. */
final class ColdSplit {

	private ColdSplit() {
	}

	/**
	 * @param active the entities that have events
	 * @param size   number of all entities
	 * @param column entity of each event
	 * @param what   message with the counts' places
	 */
	static Split split(String splitter, ColdParameters p, Dataset data, Part part, StepContext context, int[] active, int size,
			IntColumn column, String what) throws InputException {
		int[] order = active.clone();
		new Chance(context.seed(), part.repeat()).shuffle(order, 0, order.length);
		int test = Share.of(p.test(), order.length);
		int validation = Share.of(p.validation(), order.length);
		byte[] of = new byte[size];
		for (int k = 0; k < order.length; k++) {
			of[order[k]] = k < test ? Role.TEST.code() : k < test + validation ? Role.VALIDATION.code() : Role.TRAIN.code();
		}
		byte[] roles = new byte[column.size()];
		for (int r = 0; r < roles.length; r++) {
			roles[r] = of[column.get(r)];
		}
		String rule = Messages.say(what, test, validation, order.length, Words.percent(p.test()), Words.percent(p.validation()),
				Roles.seed(context, part));
		return Roles.ofRows(splitter, data, part, rule, roles, context);
	}
}
