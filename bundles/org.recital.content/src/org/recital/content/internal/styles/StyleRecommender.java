/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.styles;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.data.Interactions;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.GroupScorer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.Updatable;
import org.recital.api.engine.UserFoldIn;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Because;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Known;

/** Scores by closeness to the profile of a person, of a group, or of each style they like, see {@link StyleProfile}. */
@SuppressWarnings("nls")
final class StyleRecommender implements Recommender, UserFoldIn, GroupScorer, Explainer, Updatable {

	private static final int FORMAT = 2;

	/**
	 * How it scores.
	 *
	 * @param several   a profile for each style, else one
	 * @param threshold least share of a style to have a profile
	 */
	record Way(boolean several, double threshold, Belonging belonging, Closeness closeness, Liking liking) {

		Way withThreshold(double other) {
			return new Way(several, other, belonging, closeness, liking);
		}
	}

	private final ContentRows vectors;
	/** Users x items: liking. */
	private final Interactions liked;
	private final Way way;
	private final int[] style;

	StyleRecommender(ContentRows vectors, Interactions liked, Way way) {
		this.vectors = vectors;
		this.liked = liked;
		this.way = way;
		this.style = new int[vectors.entities()];
		for (int i = 0; i < style.length; i++) {
			style[i] = greatest(vectors, i);
		}
	}

	/** The style an item has most of; of equals the first. */
	private static int greatest(ContentRows vectors, int item) {
		float[] data = vectors.data();
		int begin = item * vectors.width();
		int best = 0;
		for (int c = 1; c < vectors.width(); c++) {
			if (data[begin + c] > data[begin + best]) {
				best = c;
			}
		}
		return best;
	}

	/** The same with another threshold. */
	StyleRecommender withThreshold(double threshold) {
		return new StyleRecommender(vectors, liked, way.withThreshold(threshold));
	}

	/** What is known of people, with how they like it. */
	Interactions liked() {
		return liked;
	}

	@Override
	public int users() {
		return liked.rows();
	}

	@Override
	public int items() {
		return vectors.entities();
	}

	@Override
	public void score(int user, float[] scores) {
		score(liked.columns(user), doubles(liked.values(user)), scores);
	}

	@Override
	public void score(int[] items, float[] values, float[] scores) {
		score(items, doubles(way.liking.weights(values)), scores);
	}

	/** A group is scored as one person who met what any of them met; each member counts the same, however much they met. */
	@Override
	public void score(int[] users, float[] scores) {
		int n = 0;
		for (int u : users) {
			n += liked.count(u);
		}
		int[] items = new int[n];
		double[] weights = new double[n];
		int at = 0;
		for (int u : users) {
			int[] row = liked.columns(u);
			double[] likes = doubles(liked.values(u));
			double sum = 0;
			for (int k = 0; k < row.length; k++) {
				sum += vectors.has(row[k]) ? likes[k] : 0;
			}
			for (int k = 0; k < row.length; k++) {
				items[at] = row[k];
				weights[at++] = sum > 0 ? likes[k] / sum : 0;
			}
		}
		score(items, weights, scores);
	}

	private static double[] doubles(float[] values) {
		double[] doubles = new double[values.length];
		for (int k = 0; k < doubles.length; k++) {
			doubles[k] = values[k];
		}
		return doubles;
	}

	private void score(int[] met, double[] weights, float[] scores) {
		Taste taste = Taste.of(vectors, style, way.belonging, met, weights, way.threshold);
		if (taste == null) {
			Arrays.fill(scores, 0, items(), Float.NaN);
			return;
		}
		for (int i = 0; i < items(); i++) {
			scores[i] = vectors.has(i) ? (float) way.closeness.between(vectors.data(), i * vectors.width(), taste.mean()) : Float.NaN;
		}
		if (way.several) {
			byStyles(taste, met, scores);
		}
	}

	/**
	 * Places the songs of the styles somebody likes above all others, and among each other so that every beginning of the list has
	 * the styles in their shares: the k-th best (from 0) of a style of share s stands where (k + 1/2) / s says (Webster's rule).
	 * What was met keeps the place it would have, and takes none.
	 */
	private void byStyles(Taste taste, int[] met, float[] scores) {
		boolean[] known = new boolean[items()];
		for (int i : met) {
			known[i] = true;
		}
		for (int i = 0; i < items(); i++) {
			scores[i] -= 2; // below all of the styles that are liked, whose scores are above 0
		}
		for (int c = 0; c < taste.profiles().length; c++) {
			if (taste.profiles()[c] == null) {
				continue;
			}
			int n = 0;
			long[] order = new long[items()];
			for (int i = 0; i < items(); i++) {
				if (vectors.has(i) && style[i] == c) {
					float close = (float) way.closeness.between(vectors.data(), i * vectors.width(), taste.profiles()[c]);
					order[n++] = key(close, i);
				}
			}
			Arrays.sort(order, 0, n);
			int place = 0;
			for (int k = 0; k < n; k++) {
				int item = (int) order[k];
				scores[item] = (float) (1 / (1 + (place + 0.5) / taste.share()[c]));
				place += known[item] ? 0 : 1;
			}
		}
	}

	/** Sorts ascending by falling closeness, then by index. */
	private static long key(float close, int item) {
		int bits = Float.floatToIntBits(close);
		int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
		return (long) ~ascending << 32 | item;
	}

	@Override
	public Explanation explain(int user, int item) {
		int[] items = liked.columns(user);
		float[] weights = liked.values(user);
		Because because = new Because();
		double[] row = vectors.row(item);
		for (int k = 0; k < items.length; k++) {
			boolean counts = vectors.has(item) && items[k] != item && vectors.has(items[k]) && (!way.several || style[items[k]] == style[item]);
			if (counts) {
				because.add(items[k], weights[k] * way.closeness.between(vectors.data(), items[k] * vectors.width(), row));
			}
		}
		return because.explanation(Because.Sentences.content());
	}

	/** Takes what was added into the profiles, as of now: it does not fade. New items have no style. */
	@Override
	public Recommender update(Interactions added, StepContext context) throws InputException {
		context.checkCancelled();
		int[] offsets = new int[added.rows() + 1];
		int[] items = new int[Math.toIntExact(added.size())];
		float[] values = new float[items.length];
		for (int u = 0; u < added.rows(); u++) {
			int[] row = added.columns(u);
			System.arraycopy(row, 0, items, offsets[u], row.length);
			System.arraycopy(way.liking.weights(added.values(u)), 0, values, offsets[u], row.length);
			offsets[u + 1] = offsets[u] + row.length;
		}
		Interactions merged = Known.merged(liked, Interactions.of(added.rows(), added.columns(), offsets, items, values));
		return new StyleRecommender(vectors.grown(merged.columns()), merged, way);
	}

	@Override
	public void save(ModelWriter out) throws IOException {
		Formats.write(out, FORMAT);
		vectors.save(out.nested("styles"));
		Known.save(liked, out.nested("liked"));
		out.put("several", way.several ? 1 : 0);
		out.put("threshold", new double[] { way.threshold });
		out.put("belonging", way.belonging.name());
		out.put("closeness", way.closeness.name());
		out.put("liking", way.liking.name());
	}

	static StyleRecommender load(ModelReader in) throws IOException {
		Formats.read(in, StyleProfile.ID, FORMAT);
		ContentRows vectors = ContentRows.load(in.nested("styles"));
		Interactions liked = Known.load(in.nested("liked"));
		Formats.check(vectors.entities() == liked.columns(), StyleProfile.ID, vectors.entities() + " style vectors for " + liked.columns() + " items");
		try {
			return new StyleRecommender(vectors, liked, new Way(in.intValue("several") != 0, in.doubles("threshold")[0],
					Belonging.valueOf(in.text("belonging")), Closeness.valueOf(in.text("closeness")), Liking.valueOf(in.text("liking"))));
		} catch (IllegalArgumentException e) {
			throw new IOException("the model of '" + StyleProfile.ID + "' is damaged: " + e.getMessage(), e);
		}
	}
}
