/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.filters;

import java.util.Arrays;

import org.recital.api.data.Dataset;
import org.recital.api.data.Events;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Pairs;

/**
 * Keeps users with enough items and items with enough users, again and again until all that are left have enough: the
 * largest such part of the data (S. B. Seidman 1983, <i>Network structure and minimum degree</i>, for the bipartite graph
 * of users and items). A round drops users first, then items; without a limit on rounds the order does not matter.
 */
public final class KCore implements DatasetFilter<KCore.Parameters> {

	/**
	 * @param users  what a user must have at least
	 * @param items  what an item must have at least
	 * @param count  what is counted
	 * @param rounds most rounds, 0 for as many as it takes
	 */
	public record Parameters(
			@Parameter(value = "5", label = "%k-core.users.label", help = "%k-core.users.help", min = 0) int users,
			@Parameter(value = "5", label = "%k-core.items.label", help = "%k-core.items.help", min = 0) int items,
			@Parameter(value = "pairs", label = "%filter.count.label", help = "%filter.count.help") CountOf count,
			@Parameter(value = "0", label = "%k-core.rounds.label", help = "%k-core.rounds.help", min = 0) int rounds) {
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) throws InputException {
		Events events = data.events();
		Pairs pairs = Pairs.of(data);
		int n = pairs.size();
		int[] weights = new int[n];
		if (p.count() == CountOf.PAIRS) {
			Arrays.fill(weights, 1);
		} else {
			for (int r = 0; r < events.size(); r++) {
				weights[pairs.pairOf(r)]++;
			}
		}
		boolean[] keep = new boolean[n];
		Arrays.fill(keep, true);
		int rounds = 0;
		boolean changed = true;
		while (changed && (p.rounds() == 0 || rounds < p.rounds())) {
			context.checkCancelled();
			changed = dropUsers(pairs, weights, keep, p.users()) | dropItems(pairs, weights, keep, p.items());
			if (changed) {
				rounds++;
			}
		}
		boolean[] rows = new boolean[events.size()];
		for (int r = 0; r < rows.length; r++) {
			rows[r] = keep[pairs.pairOf(r)];
		}
		String done = Messages.say(Messages.KCore_done, p.users(), p.items(), rounds,
				changed && rounds > 0 ? Messages.KCore_limit : Messages.KCore_stable);
		return Kept.rows("k-core", data, Kept.places(rows), done, p.users() > 0, p.items() > 0); //$NON-NLS-1$
	}

	private static boolean dropUsers(Pairs pairs, int[] weights, boolean[] keep, int least) {
		boolean changed = false;
		for (int user = 0; user < pairs.users(); user++) {
			long sum = 0;
			for (int q = pairs.begin(user); q < pairs.end(user); q++) {
				sum += keep[q] ? weights[q] : 0;
			}
			if (sum > 0 && sum < least) {
				Arrays.fill(keep, pairs.begin(user), pairs.end(user), false);
				changed = true;
			}
		}
		return changed;
	}

	private static boolean dropItems(Pairs pairs, int[] weights, boolean[] keep, int least) {
		long[] sums = new long[pairs.items()];
		for (int q = 0; q < keep.length; q++) {
			sums[pairs.item(q)] += keep[q] ? weights[q] : 0;
		}
		boolean changed = false;
		for (int q = 0; q < keep.length; q++) {
			if (keep[q] && sums[pairs.item(q)] < least) {
				keep[q] = false;
				changed = true;
			}
		}
		return changed;
	}
}
