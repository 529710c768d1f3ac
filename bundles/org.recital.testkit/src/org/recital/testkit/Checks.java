/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Explainer.Cause;
import org.recital.api.engine.Explainer.Explanation;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;

/** The single checks of {@link EngineContract}, each written the slow and obvious way. */
final class Checks {

	/** Where a cause stands in a sentence. */
	private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,8})"); //$NON-NLS-1$

	private Checks() {
	}

	/** Lists are the best scores, equal scores by index, asked for all users at once or one by one. */
	static void bestScores(Recommender r, Interactions seen, int n) {
		int[] users = IntStream.range(0, r.users()).map(k -> r.users() - 1 - k).toArray();
		int[] items = new int[users.length * n];
		float[] scores = new float[users.length * n];
		Arrays.fill(items, 7);
		r.recommend(users, n, seen, items, scores);
		float[] row = new float[r.items()];
		for (int k = 0; k < users.length; k++) {
			int user = users[k];
			r.score(user, row);
			int[] best = IntStream.range(0, row.length).filter(i -> row[i] == row[i])
					.filter(i -> seen == null || Float.isNaN(seen.value(user, i))).boxed()
					.sorted(Comparator.comparingDouble((Integer i) -> -(double) row[i]).thenComparing(i -> i)).limit(n)
					.mapToInt(i -> i).toArray();
			int[] alone = new int[n];
			float[] aloneScores = new float[n];
			r.recommend(new int[] { user }, n, seen, alone, aloneScores);
			for (int q = 0; q < n; q++) {
				int expected = q < best.length ? best[q] : -1;
				int place = q;
				assertEquals(expected, items[k * n + q], () -> "list of user " + user + ", place " + place); //$NON-NLS-1$ //$NON-NLS-2$
				assertEquals(expected, alone[q], () -> "list of user " + user + " asked alone, place " + place); //$NON-NLS-1$ //$NON-NLS-2$
				float score = expected < 0 ? 0 : row[expected];
				assertEquals(score, scores[k * n + q], () -> "score of user " + user + ", place " + place); //$NON-NLS-1$ //$NON-NLS-2$
				assertEquals(score, aloneScores[q]);
			}
		}
	}

	/** No score is infinite, every predicted value is a number. */
	static void answersAreNumbers(Recommender r, String what) {
		float[] row = new float[r.items()];
		for (int u = 0; u < r.users(); u++) {
			int user = u;
			r.score(u, row);
			for (int i = 0; i < row.length; i++) {
				int item = i;
				assertFalse(Float.isInfinite(row[i]), () -> "infinite score, user " + user + ", item " + item + ", " + what); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				if (r instanceof RatingPredictor p) {
					assertTrue(Float.isFinite(p.predict(u, i)),
							() -> "predicted value is no number, user " + user + ", item " + item + ", " + what); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				}
			}
		}
	}

	/** A refusal says what is wrong and what would be right. */
	static void clear(InputException e) {
		assertFalse(e.problems().isEmpty());
		for (Problem p : e.problems()) {
			assertFalse(p.message().isBlank(), "a problem without a message"); //$NON-NLS-1$
			assertFalse(p.expected().isBlank(), () -> "'" + p.message() + "' does not say what was expected"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/**
	 * People held out are scored by what is known of them, as if folded in; arguments stay as they are.
	 *
	 * @param tolerance relative to the greatest score; infinite: their scores may differ
	 */
	static void foldIn(Recommender r, UserFoldIn f, Split split, double tolerance) {
		float[] heldOut = new float[r.items()];
		float[] folded = new float[r.items()];
		boolean any = false;
		for (int u = 0; u < r.users(); u += 3) {
			int user = u;
			int[] items = split.seen().columns(u);
			float[] values = split.seen().values(u);
			r.score(u, heldOut);
			f.score(items, values, folded);
			assertTrue(Arrays.equals(items, split.seen().columns(u)) && Arrays.equals(values, split.seen().values(u)),
					"folding in changes what it is given"); //$NON-NLS-1$
			float greatest = 0;
			for (float s : heldOut) {
				greatest = s == s ? Math.max(greatest, Math.abs(s)) : greatest;
				any |= s == s;
			}
			for (int i = 0; i < heldOut.length; i++) {
				int item = i;
				boolean same = Double.isInfinite(tolerance) || (heldOut[i] != heldOut[i] ? folded[i] != folded[i]
						: Math.abs(heldOut[i] - folded[i]) <= tolerance * greatest);
				assertTrue(same, () -> "user " + user + " held out has score " + heldOut[item] + " for item " + item //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						+ ", the same person folded in " + folded[item]); //$NON-NLS-1$
			}
		}
		assertTrue(any, "nobody held out has a score"); //$NON-NLS-1$
		f.score(new int[0], new float[0], folded);
		for (float s : folded) {
			assertFalse(Float.isInfinite(s), "infinite score for somebody of whom nothing is known"); //$NON-NLS-1$
		}
	}

	/** Any recommendation is explained to anybody, when it explains at all. */
	static void explanations(Recommender r, String what) {
		if (r instanceof Explainer e) {
			for (int u = 0; u < r.users(); u++) {
				for (int i = 0; i < r.items(); i++) {
					int user = u;
					int item = i;
					explanation(assertDoesNotThrow(() -> e.explain(user, item),
							() -> "explaining item " + item + " to user " + user + ", " + what), r); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				}
			}
		}
	}

	/** A sentence whose places are filled by causes, strongest first. */
	static void explanation(Explanation why, Recommender r) {
		assertFalse(why.sentence().isBlank());
		Matcher places = PLACE.matcher(why.sentence());
		while (places.find()) {
			assertTrue(Integer.parseInt(places.group(1)) < why.causes().size(),
					() -> '"' + why.sentence() + "\" has no cause for one of its places, only " + why.causes()); //$NON-NLS-1$
		}
		double last = Double.POSITIVE_INFINITY;
		for (Cause c : why.causes()) {
			assertTrue(Double.isFinite(c.weight()) && Math.abs(c.weight()) <= last, "causes are not in order of weight"); //$NON-NLS-1$
			last = Math.abs(c.weight());
			int most = c.kind().equals(EntityKind.ITEM.name()) ? r.items()
					: c.kind().equals(EntityKind.USER.name()) ? r.users() : Integer.MAX_VALUE;
			assertTrue(c.index() >= 0 && c.index() < most, () -> "no such cause: " + c); //$NON-NLS-1$
		}
	}
}
