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
import org.recital.evaluation.internal.prepare.TimeOrder;
import org.recital.evaluation.internal.prepare.Words;

/**
 * Holds out whole users: nothing they did is learned from. A part of their items is known when recommendations are made
 * (folded in), on the rest they are judged: strong generalisation (B. Marlin 2004, <i>Collaborative filtering: a machine
 * learning perspective</i>). Users for validation are treated likewise. Only users with at least one item on each side can be
 * held out; the others are learned from.
 */
public final class UserHoldout implements Splitter<UserHoldout.Parameters> {

	/**
	 * @param test       share of users (that have events) for the test
	 * @param validation share of users for validation
	 * @param known      share of a held-out user's items that is known, rounded to the nearest whole number, at least one and
	 *                   at most all but one
	 * @param allBut     when above 0: all but so many of the user's items are known, whatever {@code known} says
	 * @param judged     which items are judged on
	 * @param repeats    how many independent splits
	 */
	public record Parameters(
			@Parameter(value = "0.2", label = "%user-holdout.test.label", help = "%user-holdout.test.help", min = 0.0001, max = 0.9999) double test,
			@Parameter(value = "0", label = "%user-holdout.validation.label", help = "%user-holdout.validation.help", min = 0, max = 0.9999) double validation,
			@Parameter(value = "0.8", label = "%user-holdout.known.label", help = "%user-holdout.known.help", min = 0, max = 1) double known,
			@Parameter(value = "0", label = "%user-holdout.all-but.label", help = "%user-holdout.all-but.help", min = 0) int allBut,
			@Parameter(value = "random", label = "%user-holdout.judged.label", help = "%user-holdout.judged.help") Order judged,
			@Parameter(value = "1", label = "%split.repeats.label", help = "%split.repeats.help", min = 1, max = 1000) int repeats) {
		public Parameters {
			Roles.checkShares(test, validation);
		}
	}

	@Override
	public List<Part> parts(Parameters p) {
		return Part.all(1, p.repeats());
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) throws InputException {
		Roles.needEvents("user-holdout", data); //$NON-NLS-1$
		TimeColumn times = data.events().times().orElse(null);
		if (p.judged() == Order.LAST && times == null) {
			throw new InputException(Messages.say(Messages.Split_noTimes, "user-holdout"), Messages.UserHoldout_noTimesHint); //$NON-NLS-1$
		}
		Pairs pairs = Pairs.of(data);
		int[] active = pairs.activeUsers();
		int least = Math.max(2, p.allBut() + 1);
		int[] able = Arrays.stream(active).filter(u -> pairs.count(u) >= least).toArray();
		int test = Share.of(p.test(), active.length);
		int validation = Share.of(p.validation(), active.length);
		if (test + validation > able.length) {
			throw new InputException(
					Messages.say(Messages.UserHoldout_few, test + validation, active.length, least, able.length),
					Messages.UserHoldout_fewHint);
		}
		new Chance(context.seed(), part.repeat()).shuffle(able, 0, able.length);
		byte[] roles = new byte[pairs.size()];
		Arrays.fill(roles, Role.TRAIN.code());
		int[] latest = p.judged() == Order.LAST ? pairs.latestRows(times) : null;
		for (int k = 0; k < test + validation; k++) {
			int user = able[k];
			int[] order = latest == null ? random(pairs, user, new Chance(context.seed(), part.repeat(), user))
					: byTime(pairs, user, latest, times);
			int n = order.length;
			int known = p.allBut() > 0 ? n - p.allBut() : Math.clamp(Share.of(p.known(), n), 1, n - 1);
			for (int q = 0; q < n; q++) {
				roles[order[q]] = q < known ? Role.KNOWN.code() : k < test ? Role.TEST.code() : Role.VALIDATION.code();
			}
		}
		String rule = Messages.say(Messages.UserHoldout_rule, test, validation, active.length,
				p.allBut() > 0 ? Messages.say(Messages.UserHoldout_allBut, p.allBut())
						: Messages.say(Messages.UserHoldout_share, Words.percent(p.known())),
				p.judged() == Order.LAST ? Messages.UserHoldout_last : Messages.UserHoldout_random, Roles.seed(context, part));
		return Roles.ofPairs("user-holdout", data, part, rule, pairs, roles, context); //$NON-NLS-1$
	}

	private static int[] random(Pairs pairs, int user, Chance chance) {
		int[] order = chance.permutation(pairs.count(user));
		for (int k = 0; k < order.length; k++) {
			order[k] += pairs.begin(user);
		}
		return order;
	}

	/** A user's pairs in the order of their latest events. */
	private static int[] byTime(Pairs pairs, int user, int[] latest, TimeColumn times) {
		int[] rows = Arrays.copyOfRange(latest, pairs.begin(user), pairs.end(user));
		Arrays.sort(rows);
		TimeOrder.sort(rows, times);
		for (int k = 0; k < rows.length; k++) {
			rows[k] = pairs.pairOf(rows[k]);
		}
		return rows;
	}
}
