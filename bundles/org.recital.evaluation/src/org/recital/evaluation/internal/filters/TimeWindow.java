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
import org.recital.api.data.TimeColumn;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Times;

/** Keeps what happened in a span of time: from (inclusive) to (exclusive). Events without a time are dropped. */
public final class TimeWindow implements DatasetFilter<TimeWindow.Parameters> {

	/**
	 * @param from first moment kept, as {@link Times} reads it; empty: no limit
	 * @param to   first moment no longer kept; empty: no limit
	 */
	public record Parameters(
			@Parameter(value = "", label = "%time-window.from.label", help = "%time-window.from.help") String from,
			@Parameter(value = "", label = "%time-window.to.label", help = "%time-window.to.help") String to) {
		public Parameters {
			if (begin(from) >= end(to)) {
				throw new IllegalArgumentException(Messages.say(Messages.TimeWindow_order, from, to));
			}
		}
	}

	private static long begin(String from) {
		return from.isBlank() ? Long.MIN_VALUE + 1 : Times.seconds("from", from); //$NON-NLS-1$
	}

	private static long end(String to) {
		return to.isBlank() ? Long.MAX_VALUE : Times.seconds("to", to); //$NON-NLS-1$
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) throws InputException {
		TimeColumn times = data.events().times().orElseThrow(
				() -> new InputException(Messages.say(Messages.Filter_noTimes, "time-window"), Messages.TimeWindow_noTimesHint)); //$NON-NLS-1$
		long begin = begin(p.from());
		long end = end(p.to());
		boolean[] keep = new boolean[times.size()];
		int without = 0;
		for (int r = 0; r < keep.length; r++) {
			long t = times.get(r);
			without += t == TimeColumn.MISSING ? 1 : 0;
			keep[r] = t != TimeColumn.MISSING && t >= begin && t < end;
		}
		String done = Messages.say(Messages.TimeWindow_done, p.from().isBlank() ? Messages.TimeWindow_open : Times.text(begin),
				p.to().isBlank() ? Messages.TimeWindow_open : Times.text(end), without);
		return Kept.rows("time-window", data, Kept.places(keep), done); //$NON-NLS-1$
	}
}
