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

/**
 * Holds out items or users of which more and more is known: a part for each number of known users (or items). Held out are the same
 * in all parts, and so is what they are judged on: the last of the numbers is set aside for each, of which the first few are known and the
 * others have no role; the rest is judged. So whatever differs between the parts comes from what is known. Known events of a new item
 * are learned from; those of a new user are known when recommendations are made, and not learned from.
 */
public final class ColdCurve implements Splitter<ColdCurve.Parameters> {

	/** What is held out. */
	public enum Of {
		/** New items, met by a few users. */
		ITEMS,
		/** New users, who met a few items. */
		USERS
	}

	/**
	 * @param of         what is held out
	 * @param known      how many are known of each, ascending: a part each
	 * @param test       share of items or users (that have events) for the test
	 * @param validation share for validation
	 * @param judged     which are judged on: any, or the last by time
	 * @param repeats    how many independent splits
	 */
	public record Parameters(
			@Parameter(value = "items", label = "%cold-curve.of.label", help = "%cold-curve.of.help") Of of,
			@Parameter(value = "0, 1, 2, 5, 10", label = "%cold-curve.known.label", help = "%cold-curve.known.help", min = 1, max = 100) List<Integer> known,
			@Parameter(value = "0.2", label = "%cold-curve.test.label", help = "%cold-curve.test.help", min = 0.0001, max = 0.9999) double test,
			@Parameter(value = "0", label = "%cold-curve.validation.label", help = "%cold-curve.validation.help", min = 0, max = 0.9999) double validation,
			@Parameter(value = "random", label = "%cold-curve.judged.label", help = "%cold-curve.judged.help") Order judged,
			@Parameter(value = "1", label = "%split.repeats.label", help = "%split.repeats.help", min = 1, max = 1000) int repeats) {
		public Parameters {
			Roles.checkShares(test, validation);
			for (int k = 0; k < known.size(); k++) {
				if (known.get(k) < (k == 0 ? 0 : known.get(k - 1) + 1)) {
					throw new IllegalArgumentException(Messages.say(Messages.ColdCurve_known, known));
				}
			}
			known = List.copyOf(known);
		}

		private int most() {
			return known.getLast();
		}
	}

	@Override
	public List<Part> parts(Parameters p) {
		return Part.all(p.known().size(), p.repeats());
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) throws InputException {
		Roles.needEvents("cold-curve", data); //$NON-NLS-1$
		TimeColumn times = data.events().times().orElse(null);
		if (p.judged() == Order.LAST && times == null) {
			throw new InputException(Messages.say(Messages.Split_noTimes, "cold-curve"), Messages.UserHoldout_noTimesHint); //$NON-NLS-1$
		}
		Pairs pairs = Pairs.of(data);
		boolean items = p.of() == Of.ITEMS;
		int[] active = items ? pairs.activeItems() : pairs.activeUsers();
		int[][] pairsOf = items ? byItem(pairs) : byUser(pairs);
		int[] able = Arrays.stream(active).filter(e -> pairsOf[e].length > p.most()).toArray();
		int test = Share.of(p.test(), active.length);
		int validation = Share.of(p.validation(), active.length);
		if (test == 0 || test + validation > able.length) {
			throw new InputException(Messages.say(items ? Messages.ColdCurve_fewItems : Messages.ColdCurve_fewUsers, test + validation, active.length,
					p.most() + 1, able.length), Messages.ColdCurve_fewHint);
		}
		new Chance(context.seed(), part.repeat()).shuffle(able, 0, able.length);
		byte[] roles = new byte[pairs.size()];
		Arrays.fill(roles, Role.TRAIN.code());
		int[] latest = p.judged() == Order.LAST ? pairs.latestRows(times) : null;
		int known = p.known().get(part.fold());
		for (int k = 0; k < test + validation; k++) {
			int[] of = pairsOf[able[k]];
			if (latest == null) {
				new Chance(context.seed(), part.repeat(), able[k]).shuffle(of, 0, of.length);
			} else {
				byTime(of, pairs, latest, times);
			}
			for (int n = 0; n < of.length; n++) {
				roles[of[n]] = n < known ? items ? Role.TRAIN.code() : Role.KNOWN.code()
						: n < p.most() ? 0 : k < test ? Role.TEST.code() : Role.VALIDATION.code();
			}
		}
		String rule = Messages.say(items ? Messages.ColdCurve_items : Messages.ColdCurve_users, known, test, validation, active.length, p.most(),
				p.judged() == Order.LAST ? Messages.ColdCurve_last : Messages.ColdCurve_random, Roles.seed(context, part));
		return Roles.ofPairs("cold-curve", data, part, rule, pairs, roles, context); //$NON-NLS-1$
	}

	private static int[][] byUser(Pairs pairs) {
		int[][] of = new int[pairs.users()][];
		for (int user = 0; user < of.length; user++) {
			of[user] = new int[pairs.count(user)];
			for (int n = 0; n < of[user].length; n++) {
				of[user][n] = pairs.begin(user) + n;
			}
		}
		return of;
	}

	private static int[][] byItem(Pairs pairs) {
		int[] counts = pairs.itemCounts();
		int[][] of = new int[counts.length][];
		for (int item = 0; item < of.length; item++) {
			of[item] = new int[counts[item]];
		}
		for (int pair = 0; pair < pairs.size(); pair++) {
			int item = pairs.item(pair);
			of[item][of[item].length - counts[item]--] = pair;
		}
		return of;
	}

	/** Puts pairs in the order of their latest events. */
	private static void byTime(int[] of, Pairs pairs, int[] latest, TimeColumn times) {
		int[] rows = Arrays.stream(of).map(pair -> latest[pair]).sorted().toArray();
		TimeOrder.sort(rows, times);
		for (int n = 0; n < rows.length; n++) {
			of[n] = pairs.pairOf(rows[n]);
		}
	}
}
