/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.recital.api.data.Interactions;
import org.recital.api.engine.ItemFoldIn;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;

/** What is asked of people and items that are folded in. */
final class FoldInChecks {

	private FoldInChecks() {
	}

	/**
	 * Whatever somebody met, all scores are set, none is infinite, and asking again gives the same.
	 *
	 * @param most greatest value of the scale
	 */
	static void anybody(Recommender r, UserFoldIn f, float most, String what) {
		int[] none = {};
		anybody(r, f, none, new float[0], what);
		int[] all = IntStream.range(0, r.items()).toArray();
		for (float value : new float[] { 1, most }) {
			float[] values = new float[all.length];
			Arrays.fill(values, value);
			anybody(r, f, all, values, what);
			for (int i : all) {
				anybody(r, f, new int[] { i }, new float[] { value }, what);
			}
		}
	}

	private static void anybody(Recommender r, UserFoldIn f, int[] items, float[] values, String what) {
		float[] a = new float[r.items()];
		float[] b = new float[r.items()];
		Arrays.fill(a, 1e30f);
		Arrays.fill(b, Float.NaN);
		int[] itemsBefore = items.clone();
		float[] valuesBefore = values.clone();
		f.score(items, values, a);
		f.score(items, values, b);
		assertArrayEquals(a, b, () -> "somebody who met " + items.length //$NON-NLS-1$
				+ " items gets other scores when asked again, or not all are set, " + what); //$NON-NLS-1$
		assertTrue(Arrays.equals(itemsBefore, items) && Arrays.equals(valuesBefore, values),
				"folding in changes what it is given"); //$NON-NLS-1$
		finite(a, () -> "somebody folded in who met " + items.length + " items, " + what); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void finite(float[] scores, Supplier<String> what) {
		for (float s : scores) {
			assertFalse(Float.isInfinite(s), () -> "infinite score: " + what.get()); //$NON-NLS-1$
		}
	}

	/**
	 * Somebody who met nothing is scored alike, whether they are among the users or folded in.
	 *
	 * @param seen users x items, with users that met nothing
	 */
	static void stranger(Recommender r, UserFoldIn f, Interactions seen, double tolerance) {
		float[] folded = new float[r.items()];
		float[] known = new float[r.items()];
		f.score(new int[0], new float[0], folded);
		float greatest = 0;
		for (float s : folded) {
			greatest = s == s ? Math.max(greatest, Math.abs(s)) : greatest;
		}
		int strangers = 0;
		for (int u = 0; u < r.users(); u++) {
			if (seen.count(u) > 0) {
				continue;
			}
			strangers++;
			r.score(u, known);
			for (int i = 0; i < known.length; i++) {
				int user = u;
				int item = i;
				boolean same = known[i] != known[i] ? folded[i] != folded[i]
						: Math.abs(known[i] - folded[i]) <= tolerance * greatest;
				assertTrue(same, () -> "user " + user + " met nothing and has score " + known[item] + " for item " + item //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						+ ", somebody folded in who met nothing " + folded[item]); //$NON-NLS-1$
			}
		}
		assertTrue(strangers > 0);
	}

	/** Whoever met an item, all scores are set, none is infinite, and asking again gives the same. */
	static void anyItem(Recommender r, ItemFoldIn f, float most, String what) {
		item(r, f, new int[0], new float[0], what);
		int[] all = IntStream.range(0, r.users()).toArray();
		for (float value : new float[] { 1, most }) {
			float[] values = new float[all.length];
			Arrays.fill(values, value);
			item(r, f, all, values, what);
			for (int u : all) {
				item(r, f, new int[] { u }, new float[] { value }, what);
			}
		}
	}

	private static float[] item(Recommender r, ItemFoldIn f, int[] users, float[] values, String what) {
		float[] a = new float[r.users()];
		float[] b = new float[r.users()];
		Arrays.fill(a, 1e30f);
		Arrays.fill(b, Float.NaN);
		int[] usersBefore = users.clone();
		float[] valuesBefore = values.clone();
		f.scoreItem(users, values, a);
		f.scoreItem(users, values, b);
		assertArrayEquals(a, b, () -> "an item met by " + users.length //$NON-NLS-1$
				+ " users gets other scores when asked again, or not all are set, " + what); //$NON-NLS-1$
		assertTrue(Arrays.equals(usersBefore, users) && Arrays.equals(valuesBefore, values),
				"folding in changes what it is given"); //$NON-NLS-1$
		finite(a, () -> "an item folded in that " + users.length + " users met, " + what); //$NON-NLS-1$ //$NON-NLS-2$
		return a;
	}

	/**
	 * An item that was learned from, folded in as if it were new, is scored much as it is: the mean correlation over users is
	 * above 0.
	 *
	 * @param train users x items
	 */
	static void itemsAsLearned(Recommender r, ItemFoldIn f, Interactions train) {
		float[][] scores = new float[r.users()][r.items()];
		for (int u = 0; u < scores.length; u++) {
			r.score(u, scores[u]);
		}
		Interactions byItem = train.transpose();
		double sum = 0;
		int n = 0;
		for (int i = 0; i < r.items(); i++) {
			float[] folded = item(r, f, byItem.columns(i), byItem.values(i), "ordinary data"); //$NON-NLS-1$
			assertEquals(r.users(), folded.length);
			double c = correlation(scores, i, folded);
			if (c == c) {
				sum += c;
				n++;
			}
		}
		double mean = sum / n;
		assertTrue(mean > 0, () -> "items folded in are not scored as they were learned: mean correlation " + mean); //$NON-NLS-1$
	}

	/** Over the users who have both scores; NaN when they do not vary. */
	private static double correlation(float[][] scores, int item, float[] folded) {
		int[] both = IntStream.range(0, folded.length).filter(u -> folded[u] == folded[u] && scores[u][item] == scores[u][item])
				.toArray();
		double meanX = Arrays.stream(both).mapToDouble(u -> scores[u][item]).average().orElse(Double.NaN);
		double meanY = Arrays.stream(both).mapToDouble(u -> folded[u]).average().orElse(Double.NaN);
		double xy = 0;
		double xx = 0;
		double yy = 0;
		for (int u : both) {
			double x = scores[u][item] - meanX;
			double y = folded[u] - meanY;
			xy += x * y;
			xx += x * x;
			yy += y * y;
		}
		return xx > 1e-12 && yy > 1e-12 ? xy / Math.sqrt(xx * yy) : Double.NaN;
	}
}
