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
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Pairs;

/**
 * Drops users and items with few events, in one pass: both are counted before anything is dropped, so afterwards some may
 * have fewer than was asked. {@link KCore} goes on until none has.
 */
public final class MinimumCount implements DatasetFilter<MinimumCount.Parameters> {

	/**
	 * @param users what a user must have at least
	 * @param items what an item must have at least
	 * @param count what is counted
	 */
	public record Parameters(
			@Parameter(value = "5", label = "%minimum-count.users.label", help = "%minimum-count.users.help", min = 0) int users,
			@Parameter(value = "0", label = "%minimum-count.items.label", help = "%minimum-count.items.help", min = 0) int items,
			@Parameter(value = "pairs", label = "%filter.count.label", help = "%filter.count.help") CountOf count) {
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) throws InputException {
		Events events = data.events();
		int[] users = new int[data.users().size()];
		int[] items;
		if (p.count() == CountOf.PAIRS) {
			Pairs pairs = Pairs.of(data);
			for (int u = 0; u < users.length; u++) {
				users[u] = pairs.count(u);
			}
			items = pairs.itemCounts();
		} else {
			items = new int[data.items().size()];
			for (int r = 0; r < events.size(); r++) {
				users[events.users().get(r)]++;
				items[events.items().get(r)]++;
			}
		}
		boolean[] keep = new boolean[events.size()];
		for (int r = 0; r < keep.length; r++) {
			keep[r] = users[events.users().get(r)] >= p.users() && items[events.items().get(r)] >= p.items();
		}
		return Kept.rows("minimum-count", data, Kept.places(keep), //$NON-NLS-1$
				Messages.say(Messages.MinimumCount_done, p.users(), p.items()), p.users() > 0, p.items() > 0);
	}
}
