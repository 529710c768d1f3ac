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
import org.recital.evaluation.internal.prepare.Pairs;
import org.recital.evaluation.internal.prepare.Times;

/**
 * Cuts at a moment that is the same for everybody: what happened before is learned from, what happened at it or later is
 * the test, so that nothing of the future is known. A window before the cut may serve as validation. Events of the test
 * (or validation) whose user and item have met before the cut are in no role, since an engine need not guess what it was
 * told; so are events without a time. Both are counted in the rule. (Y. Ji et al. 2023, <i>A critical study on data leakage
 * in recommender system offline evaluation</i>, on why one moment for all.)
 */
public final class TemporalSplit implements Splitter<TemporalSplit.Parameters> {

	/**
	 * @param at             the cut, as {@link Times} reads it; empty: the latest {@code test} share of events is the test
	 * @param test           share of the events that have a time; events of the time of the cut are all in the test, so it
	 *                       may be more
	 * @param validationFrom where the validation window begins; empty: the latest {@code validation} share of events before
	 *                       the cut
	 * @param validation     share of the events that have a time (of all of them, like the test's); 0 for none
	 */
	public record Parameters(
			@Parameter(value = "", label = "%temporal-split.at.label", help = "%temporal-split.at.help") String at,
			@Parameter(value = "0.2", label = "%split.test.label", help = "%temporal-split.test.help", min = 0.0001, max = 0.9999) double test,
			@Parameter(value = "", label = "%temporal-split.validation-from.label", help = "%temporal-split.validation-from.help") String validationFrom,
			@Parameter(value = "0", label = "%split.validation.label", help = "%temporal-split.validation.help", min = 0, max = 0.9999) double validation) {
		public Parameters {
			if (at.isBlank()) {
				Roles.checkShares(test, validation);
			} else if (!validationFrom.isBlank() && Times.seconds("validation-from", validationFrom) >= Times.seconds("at", at)) { //$NON-NLS-1$ //$NON-NLS-2$
				throw new IllegalArgumentException(Messages.say(Messages.TemporalSplit_order, validationFrom, at));
			} else {
				Times.seconds("at", at); //$NON-NLS-1$
			}
			if (!validationFrom.isBlank()) {
				Times.seconds("validation-from", validationFrom); //$NON-NLS-1$
			}
		}
	}

	@Override
	public List<Part> parts(Parameters p) {
		return List.of(Part.ONLY);
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) throws InputException {
		Roles.needEvents("temporal-split", data); //$NON-NLS-1$
		TimeColumn times = data.events().times().orElseThrow(
				() -> new InputException(Messages.say(Messages.Split_noTimes, "temporal-split"), Messages.TemporalSplit_noTimesHint)); //$NON-NLS-1$
		long[] sorted = sorted(times);
		if (sorted.length == 0) {
			throw new InputException(Messages.say(Messages.Split_noTimes, "temporal-split"), Messages.TemporalSplit_noTimesHint); //$NON-NLS-1$
		}
		long cut = p.at().isBlank() ? quantile(sorted, Share.of(p.test(), sorted.length)) : Times.seconds("at", p.at()); //$NON-NLS-1$
		int before = below(sorted, cut);
		if (before == 0 || before == sorted.length) {
			throw new InputException(Messages.say(before == 0 ? Messages.TemporalSplit_early : Messages.TemporalSplit_late,
					Times.text(cut)), Messages.say(Messages.TemporalSplit_span, Times.text(sorted[0]), Times.text(sorted[sorted.length - 1])));
		}
		long from = cut;
		if (!p.validationFrom().isBlank()) {
			from = Times.seconds("validation-from", p.validationFrom()); //$NON-NLS-1$
			if (from >= cut) {
				throw new InputException(Messages.say(Messages.TemporalSplit_order, Times.text(from), Times.text(cut)), ""); //$NON-NLS-1$
			}
		} else if (p.validation() > 0) {
			from = quantile(Arrays.copyOf(sorted, before), Share.of(p.validation(), sorted.length));
		}
		Pairs pairs = Pairs.of(data);
		int[] dropped = new int[2];
		byte[] roles = roles(times, from, cut, pairs, dropped);
		String rule = Messages.say(from < cut ? Messages.TemporalSplit_validation : Messages.TemporalSplit_rule, Times.text(cut),
				Times.text(from), dropped[0], dropped[1], times.size() - sorted.length);
		return Roles.ofRows("temporal-split", data, part, rule, roles, context); //$NON-NLS-1$
	}

	private static long[] sorted(TimeColumn times) {
		long[] sorted = new long[times.size()];
		int n = 0;
		for (int r = 0; r < sorted.length; r++) {
			if (times.get(r) != TimeColumn.MISSING) {
				sorted[n++] = times.get(r);
			}
		}
		sorted = Arrays.copyOf(sorted, n);
		Arrays.parallelSort(sorted);
		return sorted;
	}

	/** The moment from which on there are at least so many events (all, where there are fewer). */
	private static long quantile(long[] sorted, int latest) {
		return sorted[Math.clamp(sorted.length - (long) latest, 0, sorted.length - 1)];
	}

	/** How many are less. */
	private static int below(long[] sorted, long moment) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sorted[middle] < moment) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private static byte[] roles(TimeColumn times, long from, long cut, Pairs pairs, int[] dropped) {
		byte[] roles = new byte[times.size()];
		byte[] met = new byte[pairs.size()];
		for (int r = 0; r < roles.length; r++) {
			long t = times.get(r);
			if (t != TimeColumn.MISSING) {
				roles[r] = t >= cut ? Role.TEST.code() : t >= from ? Role.VALIDATION.code() : Role.TRAIN.code();
				met[pairs.pairOf(r)] |= roles[r];
			}
		}
		byte earlier = Role.mask(Role.TRAIN, Role.VALIDATION);
		for (int r = 0; r < roles.length; r++) {
			byte m = met[pairs.pairOf(r)];
			if (roles[r] == Role.TEST.code() && (m & earlier) != 0) {
				roles[r] = 0;
				dropped[0]++;
			} else if (roles[r] == Role.VALIDATION.code() && (m & Role.TRAIN.code()) != 0) {
				roles[r] = 0;
				dropped[1]++;
			}
		}
		return roles;
	}
}
