/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Block;
import org.recital.api.data.Features;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.evaluation.Judgement;
import org.recital.api.problem.InputException;

/**
 * What one part is judged against: the relevant items of each user, and who is judged at all.
 *
 * @param judgement what metrics see
 * @param side      the test (or validation) interactions, relevant or not: what predicted values are compared with
 * @param seen      what a list must not hold; null: it may hold anything
 * @param known     what a user without a training row is folded in with
 * @param train     what engines learned from
 * @param candidates which items a list may hold, one an item; null: all
 * @param users     who has at least one relevant item, ascending
 * @param ideal     the values of the relevant items, descending; parallel to users
 * @param notes     who is left out and why
 */
record Truth(Judgement judgement, Interactions side, Interactions seen, Interactions known, Interactions train, boolean[] candidates,
		int[] users, float[][] ideal, List<String> notes) {

	/**
	 * @param features of items, or null
	 */
	static Truth of(Split split, Features features, EvaluateParameters parameters) throws InputException {
		Interactions side = split.interactions(parameters.side().judged());
		Interactions known = split.interactions(parameters.side().seen());
		Interactions seen = parameters.excludeSeen() ? known : null;
		boolean[] candidates = parameters.candidates().of(split, parameters.side().judged());
		int rows = side.rows();
		Block all = side.all();
		Block hidden = seen == null ? null : seen.all();
		float least = (float) parameters.relevant();
		int[] offsets = new int[rows + 1];
		int[] items = new int[Math.toIntExact(side.size())];
		float[] values = new float[items.length];
		int[] users = new int[rows];
		int judged = 0;
		int size = 0;
		int nothing = 0; // users without a test interaction
		int low = 0; // users whose test interactions are all below the threshold
		int again = 0; // users whose relevant interactions are all with items they had met
		int outside = 0; // users whose relevant items are no candidates
		long barred = 0; // interactions set aside because the item is no candidate
		long repeats = 0; // interactions set aside because the item had been met
		for (int user = 0; user < rows; user++) {
			int before = size;
			boolean any = false;
			boolean met = false;
			int h = hidden == null ? 0 : hidden.begin(user);
			int hEnd = hidden == null ? 0 : hidden.end(user);
			for (int p = all.begin(user); p < all.end(user); p++) {
				if (!(all.values()[p] >= least)) {
					continue;
				}
				any = true;
				int item = all.items()[p];
				while (h < hEnd && hidden.items()[h] < item) {
					h++;
				}
				if (h < hEnd && hidden.items()[h] == item) {
					repeats++;
					met = true;
				} else if (candidates != null && !candidates[item]) {
					barred++;
				} else {
					items[size] = item;
					values[size++] = all.values()[p];
				}
			}
			offsets[user + 1] = size;
			if (size > before) {
				users[judged++] = user;
			} else if (all.begin(user) == all.end(user)) {
				nothing++;
			} else if (met) {
				again++;
			} else if (any) {
				outside++;
			} else {
				low++;
			}
		}
		if (judged == 0) {
			throw new InputException(NLS.bind(Messages.Truth_nobody, name(parameters)), Messages.Truth_nobody_expected);
		}
		Interactions relevant = Interactions.of(rows, side.columns(), offsets, Arrays.copyOf(items, size), Arrays.copyOf(values, size));
		List<String> notes = new ArrayList<>();
		notes.add(NLS.bind(Messages.Truth_judged, new Object[] { judged, rows, size, name(parameters) }));
		note(notes, nothing, Messages.Truth_nothing, name(parameters));
		note(notes, low, Messages.Truth_low, least);
		note(notes, again, Messages.Truth_again, "");
		note(notes, outside, Messages.Truth_outside, "");
		note(notes, barred, Messages.Truth_barred, "");
		note(notes, repeats, Messages.Truth_repeats, "");
		users = Arrays.copyOf(users, judged);
		return new Truth(new Judgement(split, relevant, popularity(split.train()), known, features), side, seen, known, split.train(), candidates, users,
				ideals(relevant, users), List.copyOf(notes));
	}

	private static String name(EvaluateParameters parameters) {
		return parameters.side() == EvaluateParameters.Side.TEST ? Messages.Truth_test : Messages.Truth_validation;
	}

	private static void note(List<String> notes, long count, String message, Object more) {
		if (count > 0) {
			notes.add(NLS.bind(message, count, more));
		}
	}

	private static int[] popularity(Interactions train) {
		int[] popularity = new int[train.columns()];
		Block all = train.all();
		for (int user = 0; user < train.rows(); user++) {
			for (int p = all.begin(user); p < all.end(user); p++) {
				popularity[all.items()[p]]++;
			}
		}
		return popularity;
	}

	private static float[][] ideals(Interactions relevant, int[] users) {
		float[][] ideals = new float[users.length][];
		for (int k = 0; k < users.length; k++) {
			float[] ascending = relevant.values(users[k]);
			Arrays.sort(ascending);
			float[] ideal = new float[ascending.length];
			for (int p = 0; p < ideal.length; p++) {
				ideal[p] = gain(ascending[ideal.length - 1 - p]);
			}
			ideals[k] = ideal;
		}
		return ideals;
	}

	/** The gain of a relevant item: its value, and the least positive number for 0, since 0 says that it is not relevant. */
	static float gain(float value) {
		return value == 0 ? Float.MIN_VALUE : value;
	}

	/** Whether a list may hold an item. */
	boolean isCandidate(int item) {
		return candidates == null || candidates[item];
	}

	/** Sets the scores of items that are no candidates to NaN. */
	void keepCandidates(float[] scores) {
		for (int item = 0; candidates != null && item < scores.length; item++) {
			if (!candidates[item]) {
				scores[item] = Float.NaN;
			}
		}
	}

	/** Whether a user has no training row but is known by other events: somebody to fold in. */
	boolean isNew(int user) {
		return train.count(user) == 0 && known.count(user) > 0;
	}
}
