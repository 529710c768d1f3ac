/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.filters;

import org.recital.api.data.Dataset;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;

/**
 * Makes the value of each event its plays less its skips: how often something was played to the end. Events that were skipped keep
 * their row, with the value 0: that somebody met an item is still known, and with {@code relevant: 1} an item counts only for those
 * who played it to the end at least once. For logs that count skipped plays among plays.
 */
public final class FinishedPlays implements DatasetFilter<None> {

	private static final String COLUMN = "skips"; //$NON-NLS-1$

	@Override
	public Dataset apply(None none, Dataset data, StepContext context) throws InputException {
		Events e = data.events();
		FloatColumn skips = e.extras().get(COLUMN);
		if (skips == null) {
			throw new InputException(Messages.FinishedPlays_none, Messages.FinishedPlays_noneHint);
		}
		float[] values = new float[e.size()];
		int some = 0;
		for (int r = 0; r < values.length; r++) {
			float skipped = skips.get(r) > 0 ? skips.get(r) : 0;
			values[r] = Math.max(0, e.values().get(r) - skipped);
			some += values[r] == 0 ? 1 : 0;
		}
		context.note(Messages.say(Messages.FinishedPlays_done, some, values.length));
		Events finished = new Events(e.users(), e.items(), FloatColumn.of(values), e.times().orElse(null), e.extras());
		return data.withEvents(finished, "finished-plays"); //$NON-NLS-1$
	}
}
