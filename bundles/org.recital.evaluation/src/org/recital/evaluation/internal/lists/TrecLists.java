/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.lists;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Dataset;
import org.recital.api.data.Recommendations;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.evaluation.trec.TrecRun;

/** Reads lists that another tool wrote as a TREC run, with users as queries and items as documents, so that they can be judged. */
public final class TrecLists implements Step<TrecListsParameters> {

	@Override
	public void run(TrecListsParameters parameters, Inputs inputs, Outputs outputs, StepContext context) throws Exception {
		Dataset data = inputs.get("data", Dataset.class);
		int[] leftOut = new int[2];
		Recommendations lists = TrecRun.read(parameters.file()).lists(data.users().ids(), data.items().ids(), parameters.top(), leftOut);
		if (lists.users().length == 0) {
			throw new InputException(parameters.file().toString(), 1, Messages.TrecLists_nobody, Messages.TrecLists_nobody_expected);
		}
		context.note(NLS.bind(Messages.TrecLists_read, lists.users().length, parameters.file().getFileName()));
		if (leftOut[0] > 0) {
			context.note(NLS.bind(Messages.TrecLists_users, leftOut[0]));
		}
		if (leftOut[1] > 0) {
			context.note(NLS.bind(Messages.TrecLists_items, leftOut[1]));
		}
		outputs.put("lists", lists);
	}
}
