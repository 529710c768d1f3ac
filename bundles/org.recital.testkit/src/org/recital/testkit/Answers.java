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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.ItemFoldIn;
import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;

/** Everything a recommender says, bit for bit, so that two can be compared. */
final class Answers {

	private static final int TOP = 10;

	private final int[] scores;
	private final int[] lists;
	private final int[] predictions;
	private final int[] foldIns;
	private final int[] itemFoldIns;
	private final String[] explanations;

	private Answers(int[] scores, int[] lists, int[] predictions, int[] foldIns, int[] itemFoldIns, String[] explanations) {
		this.scores = scores;
		this.lists = lists;
		this.predictions = predictions;
		this.foldIns = foldIns;
		this.itemFoldIns = itemFoldIns;
		this.explanations = explanations;
	}

	/**
	 * Asks everything.
	 *
	 * @param seen what is left out of lists; its rows and columns are also folded in
	 */
	static Answers of(Recommender r, Interactions seen) {
		int users = r.users();
		int items = r.items();
		int[] scores = new int[users * items];
		float[] row = new float[items];
		for (int u = 0; u < users; u++) {
			Arrays.fill(row, u);
			r.score(u, row);
			bits(row, scores, u * items);
		}
		int[] all = new int[users];
		for (int u = 0; u < users; u++) {
			all[u] = u;
		}
		int[] list = new int[users * TOP];
		float[] listScores = new float[users * TOP];
		r.recommend(all, TOP, seen, list, listScores);
		int[] lists = Arrays.copyOf(list, 2 * list.length);
		bits(listScores, lists, list.length);
		return new Answers(scores, lists, predictions(r), foldIns(r, seen), itemFoldIns(r, seen), explanations(r));
	}

	private static int[] predictions(Recommender r) {
		if (!(r instanceof RatingPredictor p)) {
			return new int[0];
		}
		int[] predictions = new int[r.users() * r.items()];
		for (int u = 0; u < r.users(); u++) {
			for (int i = 0; i < r.items(); i++) {
				predictions[u * r.items() + i] = Float.floatToIntBits(p.predict(u, i));
			}
		}
		return predictions;
	}

	private static int[] foldIns(Recommender r, Interactions seen) {
		if (!(r instanceof UserFoldIn f)) {
			return new int[0];
		}
		int[] scores = new int[r.users() * r.items()];
		float[] row = new float[r.items()];
		for (int u = 0; u < r.users(); u++) {
			f.score(seen.columns(u), seen.values(u), row);
			bits(row, scores, u * r.items());
		}
		return scores;
	}

	private static int[] itemFoldIns(Recommender r, Interactions seen) {
		if (!(r instanceof ItemFoldIn f)) {
			return new int[0];
		}
		Interactions byItem = seen.transpose();
		int[] scores = new int[r.users() * byItem.rows()];
		float[] row = new float[r.users()];
		for (int i = 0; i < byItem.rows(); i++) {
			f.scoreItem(byItem.columns(i), byItem.values(i), row);
			bits(row, scores, i * r.users());
		}
		return scores;
	}

	private static String[] explanations(Recommender r) {
		List<String> explanations = new ArrayList<>();
		if (r instanceof Explainer e) {
			for (int u = 0; u < r.users(); u += 3) {
				for (int i = u % 5; i < r.items(); i += 5) {
					explanations.add(e.explain(u, i).toString());
				}
			}
		}
		return explanations.toArray(String[]::new);
	}

	private static void bits(float[] from, int[] to, int at) {
		for (int k = 0; k < from.length; k++) {
			to[at + k] = Float.floatToIntBits(from[k]);
		}
	}

	/** Fails where another does not say the same. */
	void assertSame(Answers other, String when) {
		assertArrayEquals(scores, other.scores, () -> "scores (as bits, users x items) differ " + when); //$NON-NLS-1$
		assertArrayEquals(lists, other.lists, () -> "lists differ " + when); //$NON-NLS-1$
		assertArrayEquals(predictions, other.predictions, () -> "predicted values (as bits, users x items) differ " + when); //$NON-NLS-1$
		assertArrayEquals(foldIns, other.foldIns, () -> "scores of people folded in (as bits) differ " + when); //$NON-NLS-1$
		assertArrayEquals(itemFoldIns, other.itemFoldIns, () -> "scores of items folded in (as bits) differ " + when); //$NON-NLS-1$
		assertArrayEquals(explanations, other.explanations, () -> "explanations differ " + when); //$NON-NLS-1$
	}
}
