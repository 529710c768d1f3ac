/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntFunction;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.Updatable;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/** What is asked of recommenders that learn a little more. */
final class UpdateChecks {

	private UpdateChecks() {
	}

	/** Reads again what a recommender saves. */
	interface Reload {
		/** Saved and loaded. */
		Recommender of(Recommender r) throws Exception;
	}

	/** No entry, for so many users and items. */
	static Interactions nothing(int users, int items) {
		return Interactions.of(users, items, new int[users + 1], new int[0], new float[0]);
	}

	/** Some more of everything: users, items, entries of new and of known ones, other values. */
	static Interactions more(int users, int items, long seed) {
		return TestData.ratings(users, items, users * items / 8, seed).interactions();
	}

	/**
	 * Learns more, with whatever has been added.
	 *
	 * @param r        updatable
	 * @param seen     what is left out of lists
	 * @param contexts a context for a number of threads
	 * @return the recommender that knows more; null when it has refused
	 */
	static Recommender update(Recommender r, Interactions added, Interactions seen, IntFunction<StepContext> contexts,
			Reload reload, String what) throws Exception {
		Answers before = Answers.of(r, seen);
		Recommender updated;
		try {
			updated = ((Updatable) r).update(added, contexts.apply(1));
		} catch (InputException e) {
			Checks.clear(e);
			before.assertSame(Answers.of(r, seen), "after an update was refused, " + what); //$NON-NLS-1$
			return null;
		}
		assertEquals(added.rows(), updated.users(), () -> "users after an update, " + what); //$NON-NLS-1$
		assertEquals(added.columns(), updated.items(), () -> "items after an update, " + what); //$NON-NLS-1$
		before.assertSame(Answers.of(r, seen), "of the recommender that was updated, " + what); //$NON-NLS-1$
		Checks.answersAreNumbers(updated, "after an update, " + what); //$NON-NLS-1$
		Checks.bestScores(updated, added, 7);
		Answers after = Answers.of(updated, added);
		after.assertSame(Answers.of(reload.of(updated), added), "between what was updated and saved, and what was loaded, " + what); //$NON-NLS-1$
		for (int threads : new int[] { 2, 7 }) {
			Recommender other = ((Updatable) r).update(added, contexts.apply(threads));
			after.assertSame(Answers.of(other, added), "between an update on 1 and on " + threads + " threads, " + what); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return updated;
	}

	/** People who were added with what they met have scores. */
	static void knowsThem(Recommender updated, int usersBefore, Interactions added) {
		assertNotNull(updated, "an update with ordinary data is refused"); //$NON-NLS-1$
		float[] row = new float[updated.items()];
		for (int u = usersBefore; u < updated.users(); u++) {
			if (added.count(u) == 0) {
				continue;
			}
			int user = u;
			updated.score(u, row);
			boolean any = false;
			for (float s : row) {
				any |= s == s;
			}
			assertTrue(any, () -> "user " + user + " was added with " + added.count(user) + " items and has no score"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/** Fewer users or items than it knows, and values that are no numbers, are refused in words. */
	static void refuses(Recommender r, StepContext context) {
		Interactions good = more(r.users(), r.items(), 5);
		Block all = good.all();
		float[] values = all.values().clone();
		values[all.begin(0)] = Float.NaN;
		refuses(r, nothing(r.users() - 1, r.items()), context, "one user less"); //$NON-NLS-1$
		refuses(r, nothing(r.users(), r.items() - 1), context, "one item less"); //$NON-NLS-1$
		refuses(r, Interactions.of(good.rows(), good.columns(), all.offsets(), all.items(), values), context,
				"a value that is no number"); //$NON-NLS-1$
	}

	private static void refuses(Recommender r, Interactions added, StepContext context, String what) {
		try {
			((Updatable) r).update(added, context);
		} catch (InputException e) {
			Checks.clear(e);
			return;
		}
		throw new AssertionError("an update with " + what + " is not refused with an InputException"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
