/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.recital.api.engine.TopItems;
import org.recital.api.learning.TrainingCurve;
import org.recital.linalg.SparseRows;
import org.recital.nn.Work;

/**
 * How well what was held out is found: mean binary nDCG@{@value #TOP} over users (of at most {@value #USERS} of them, evenly
 * chosen), what a user learned from left out. A hundred places make it steadier than ten (as Liang et al. 2018 stop by it).
 */
final class Judge {

	static final int TOP = 100;
	static final int USERS = 1000;
	/** Users at least, where judging is dear. */
	private static final int LEAST = 200;
	/** Pairs judged for a sample learned, each a tenth of its work or so. */
	private static final int PAIRS = 4;

	/** What is judged, as people call it. */
	private static final String MEASURE = "nDCG@" + TOP; //$NON-NLS-1$

	/** Users asked for together. */
	static final int BLOCK = 16;

	/** Scores all items for one user by what they learned from. */
	interface Scorer {
		void score(int user, float[] scores);
	}

	/** Scores all items for at most {@value #BLOCK} users, one row each. */
	interface BlockScorer {
		void score(int[] users, float[] rows);
	}

	private final SparseRows learn;
	private final SparseRows check;
	private final float[] popularity;
	private final int[] users;

	Judge(Material m) {
		this(m, USERS);
	}

	/**
	 * A judge for engines that ask a network for every pair of user and item: by fewer users, so that judging an epoch takes no
	 * more than learning it.
	 *
	 * @param samples an epoch learns from
	 */
	static Judge sparing(Material m, long samples) {
		return new Judge(m, (int) Math.clamp(PAIRS * samples / Math.max(1, m.items()), LEAST, USERS));
	}

	private Judge(Material m, int most) {
		learn = m.learn();
		check = m.check();
		popularity = m.popularity();
		int[] all = IntStream.range(0, m.users()).filter(u -> check.count(u) > 0 && learn.count(u) > 0).toArray();
		int n = Math.min(most, all.length);
		users = new int[n];
		for (int k = 0; k < n; k++) {
			users[k] = all[(int) ((long) k * all.length / n)];
		}
	}

	/** What is told of an epoch that this judged. */
	static TrainingCurve.Point told(int epoch, double loss, double judged, double rate) {
		return new TrainingCurve.Point(epoch, loss, Double.NaN, judged, rate, MEASURE);
	}

	/** Mean nDCG; NaN when nothing was held out. */
	double of(Work work, Scorer scorer) {
		int items = popularity.length;
		return ofBlocks(work, (block, rows) -> {
			float[] scores = new float[items];
			for (int k = 0; k < block.length; k++) {
				work.checkCancelled();
				scorer.score(block[k], scores);
				System.arraycopy(scores, 0, rows, k * items, items);
			}
		});
	}

	/** Mean nDCG; NaN when nothing was held out. */
	double ofBlocks(Work work, BlockScorer scorer) {
		double[] each = new double[users.length];
		work.blocks(users.length, BLOCK, (from, to) -> {
			float[] rows = new float[(to - from) * popularity.length];
			float[] scores = new float[popularity.length];
			int[] items = new int[TOP];
			float[] best = new float[TOP];
			scorer.score(Arrays.copyOfRange(users, from, to), rows);
			for (int k = from; k < to; k++) {
				System.arraycopy(rows, (k - from) * scores.length, scores, 0, scores.length);
				each[k] = ndcg(users[k], scores, items, best);
			}
		});
		return users.length == 0 ? Double.NaN : Arrays.stream(each).sum() / users.length;
	}

	private double ndcg(int user, float[] scores, int[] items, float[] best) {
		for (int i = 0; i < scores.length; i++) {
			if (popularity[i] != popularity[i]) {
				scores[i] = Float.NaN;
			}
		}
		for (int p = learn.begin(user); p < learn.end(user); p++) {
			scores[learn.indices()[p]] = Float.NaN;
		}
		TopItems.select(scores, scores.length, TOP, items, best, 0);
		double gain = 0;
		double ideal = 0;
		int[] wanted = check.indices();
		for (int q = 0; q < TOP; q++) {
			double discount = Math.log(2) / Math.log(q + 2.0);
			if (items[q] >= 0 && Arrays.binarySearch(wanted, check.begin(user), check.end(user), items[q]) >= 0) {
				gain += discount;
			}
			if (q < check.count(user)) {
				ideal += discount;
			}
		}
		return gain / ideal;
	}
}
