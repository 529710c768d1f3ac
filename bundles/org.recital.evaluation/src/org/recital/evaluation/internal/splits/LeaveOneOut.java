/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import java.util.Arrays;
import java.util.List;

import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Splitter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Chance;
import org.recital.evaluation.internal.prepare.Pairs;

/**
 * Holds out one item of each user for the test and, where asked, one more for validation. All events of the user with that
 * item go with it. The last item is the one of the user's latest event (of events of the same time the later row is the
 * later; events without a time come before all others), validation takes the last of the rest. Users with too few items
 * (fewer than two, with validation three) are learned from only.
 */
public final class LeaveOneOut implements Splitter<LeaveOneOut.Parameters> {

	/**
	 * @param which      which item
	 * @param validation whether one more is held out for validation
	 * @param repeats    how many independent splits; 1 for the last item, of which there is one
	 */
	public record Parameters(
			@Parameter(value = "last", label = "%leave-one-out.which.label", help = "%leave-one-out.which.help") Order which,
			@Parameter(value = "false", label = "%leave-one-out.validation.label", help = "%leave-one-out.validation.help") boolean validation,
			@Parameter(value = "1", label = "%split.repeats.label", help = "%split.repeats.help", min = 1, max = 1000) int repeats) {
		public Parameters {
			if (which == Order.LAST && repeats > 1) {
				throw new IllegalArgumentException(Messages.say(Messages.LeaveOneOut_repeats, repeats));
			}
		}
	}

	@Override
	public List<Part> parts(Parameters p) {
		return Part.all(1, p.repeats());
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) throws InputException {
		Roles.needEvents("leave-one-out", data); //$NON-NLS-1$
		Pairs pairs = Pairs.of(data);
		byte[] roles = new byte[pairs.size()];
		Arrays.fill(roles, Role.TRAIN.code());
		int[] latest = null;
		TimeColumn times = null;
		if (p.which() == Order.LAST) {
			times = data.events().times().orElseThrow(() -> new InputException(
					Messages.say(Messages.Split_noTimes, "leave-one-out"), Messages.LeaveOneOut_noTimesHint)); //$NON-NLS-1$
			latest = pairs.latestRows(times);
		}
		int least = p.validation() ? 3 : 2;
		int without = 0;
		for (int user = 0; user < pairs.users(); user++) {
			int n = pairs.count(user);
			if (n < least) {
				without += n > 0 ? 1 : 0;
				continue;
			}
			int begin = pairs.begin(user);
			if (latest == null) {
				int[] order = new Chance(context.seed(), part.repeat(), user).permutation(n);
				roles[begin + order[0]] = Role.TEST.code();
				if (p.validation()) {
					roles[begin + order[1]] = Role.VALIDATION.code();
				}
			} else {
				int test = last(begin, begin + n, -1, latest, times);
				roles[test] = Role.TEST.code();
				if (p.validation()) {
					roles[last(begin, begin + n, test, latest, times)] = Role.VALIDATION.code();
				}
			}
		}
		String rule = Messages.say(p.which() == Order.LAST ? Messages.LeaveOneOut_last : Messages.LeaveOneOut_random,
				p.validation() ? Messages.LeaveOneOut_both : Messages.LeaveOneOut_test, least, without,
				p.which() == Order.LAST ? "" : ", " + Roles.seed(context, part)); //$NON-NLS-1$ //$NON-NLS-2$
		return Roles.ofPairs("leave-one-out", data, part, rule, pairs, roles, context); //$NON-NLS-1$
	}

	private static int last(int begin, int end, int without, int[] latest, TimeColumn times) {
		int last = -1;
		for (int pair = begin; pair < end; pair++) {
			if (pair != without && (last < 0 || isLater(latest[pair], latest[last], times))) {
				last = pair;
			}
		}
		return last;
	}

	private static boolean isLater(int row, int other, TimeColumn times) {
		long t = times.get(row);
		long o = times.get(other);
		return t > o || t == o && row > other;
	}
}
