/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.Arrays;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.data.Recommendations;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TopItems;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.step.StepContext;

/**
 * The lists of all judged users: asked of a recommender, or taken from those another tool made. Shape: judged users x n.
 */
final class JudgedLists {

	/** Users asked for at once: enough for a matrix product, few enough that cancel and progress do not wait. */
	static final int BATCH = 128;

	private final int n;
	private final int[] items;
	private final float[] scores;
	private int missing;
	private int seenListed;
	private int repeated;
	private int barred;

	private JudgedLists(int users, int n) {
		this.n = n;
		this.items = new int[Math.multiplyExact(users, n)];
		this.scores = new float[items.length];
	}

	/** Asks a recommender; a user without a training row is folded in where it can do that. */
	static JudgedLists ask(Recommender recommender, Truth truth, int n, StepContext context, Progress progress) {
		JudgedLists lists = new JudgedLists(truth.users().length, n);
		UserFoldIn foldIn = recommender instanceof UserFoldIn f ? f : null;
		context.parallel().forBlocks(truth.users().length, BATCH, (from, to) -> {
			context.checkCancelled();
			int[] users = new int[to - from];
			int[] places = new int[to - from];
			int asked = 0;
			float[] row = null;
			for (int k = from; k < to; k++) {
				int user = truth.users()[k];
				if (foldIn != null && truth.isNew(user)) {
					row = row == null ? new float[recommender.items()] : row;
					foldIn.score(truth.known().columns(user), truth.known().values(user), row);
					if (truth.seen() != null) {
						TopItems.exclude(truth.seen().block(user, user + 1), row);
					}
					truth.keepCandidates(row);
					TopItems.select(row, row.length, n, lists.items, lists.scores, k * n);
				} else {
					users[asked] = user;
					places[asked++] = k;
				}
			}
			if (asked > 0) {
				int[] items = new int[asked * n];
				float[] scores = new float[asked * n];
				int[] who = Arrays.copyOf(users, asked);
				recommender.recommend(who, n, Candidates.excluded(truth.seen(), truth.candidates(), who, recommender.users()), items, scores);
				for (int a = 0; a < asked; a++) {
					System.arraycopy(items, a * n, lists.items, places[a] * n, n);
					System.arraycopy(scores, a * n, lists.scores, places[a] * n, n);
				}
			}
			progress.worked(to - from);
		});
		return lists;
	}

	/**
	 * Takes lists another tool made. A user it has no list for has an empty one; an item named twice in a list counts in its first
	 * place only, and one that is no candidate not at all.
	 */
	static JudgedLists take(Recommendations given, Truth truth, int n) {
		JudgedLists lists = new JudgedLists(truth.users().length, n);
		Arrays.fill(lists.items, -1);
		int[] met = new int[truth.side().columns()]; // last list, counted from 1, in which the item was met
		for (int k = 0; k < truth.users().length; k++) {
			int user = truth.users()[k];
			int at = given.indexOf(user);
			if (at < 0) {
				lists.missing++;
				continue;
			}
			Interactions seen = truth.seen();
			Block hidden = seen == null ? null : seen.block(user, user + 1);
			int filled = 0;
			for (int place = at * given.n(); place < (at + 1) * given.n() && filled < n; place++) {
				int item = given.items()[place];
				if (item < 0) {
					break;
				}
				if (!truth.isCandidate(item)) {
					lists.barred++;
					continue;
				}
				if (met[item] == k + 1) {
					lists.repeated++;
					continue;
				}
				met[item] = k + 1;
				if (hidden != null && Arrays.binarySearch(hidden.items(), hidden.begin(0), hidden.end(0), item) >= 0) {
					lists.seenListed++;
				}
				lists.items[k * n + filled] = item;
				lists.scores[k * n + filled++] = given.scores()[place];
			}
		}
		return lists;
	}

	int n() {
		return n;
	}

	int[] items() {
		return items;
	}

	/** Places filled of the list of the k-th judged user. */
	int length(int k) {
		int length = 0;
		while (length < n && items[k * n + length] >= 0) {
			length++;
		}
		return length;
	}

	/** Judged users the other tool has no list for. */
	int missing() {
		return missing;
	}

	/** Places that hold an item the user had met. */
	int seenListed() {
		return seenListed;
	}

	/** Places passed over because the item is no candidate. */
	int barred() {
		return barred;
	}

	/** Places passed over because the item stood higher in the same list. */
	int repeated() {
		return repeated;
	}

	/** The first places of all lists. */
	Recommendations cut(int[] users, int places) {
		if (places == n) {
			return new Recommendations(n, users, items, scores);
		}
		int[] firstItems = new int[users.length * places];
		float[] firstScores = new float[firstItems.length];
		for (int k = 0; k < users.length; k++) {
			System.arraycopy(items, k * n, firstItems, k * places, places);
			System.arraycopy(scores, k * n, firstScores, k * places, places);
		}
		return new Recommendations(places, users, firstItems, firstScores);
	}
}
