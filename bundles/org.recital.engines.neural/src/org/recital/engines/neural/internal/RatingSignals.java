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

import org.recital.linalg.SparseRows;
import org.recital.nn.Gemm;
import org.recital.nn.Work;

/**
 * What collaborative filtering, and features of items, say of a user and an item before a network looks at it: means and numbers of
 * ratings, what nearest users and nearest items say ({@link NearRows}), and for each connected feature what the user thinks of the
 * items that look most like it.
 * <p>
 * Of a rating that is learned from they are as if that rating were not there, so that the network learns from them what it will meet:
 * pairs without a rating.
 */
final class RatingSignals {

	/** Mean of the user, of the item, logarithms of 1 + their numbers of ratings. */
	private static final int MEANS = 4;
	/** Of each feature: by how much what is most like it is valued above the user's mean, and how like it is. */
	private static final int EACH = 2;
	/** Items compared at a time. */
	private static final int BLOCK = 512;

	private final NearRows users;
	private final NearRows items;
	private final int neighbours;
	private final int[] nearest;
	private final float[] likeness;
	/** Rows of length 1 of each feature, items x its width. */
	private final float[][] looks;
	private final int[] widths;

	/**
	 * @param learn      users x items
	 * @param neighbours how many speak for an item
	 * @param nearest    items x pool: as {@link #nearest()} gave them; null: they are worked out
	 * @param rows       features of items side by side
	 * @param widths     of each of them
	 */
	RatingSignals(SparseRows learn, int neighbours, int[] nearest, float[] likeness, ItemRows rows, int[] widths, Work work) {
		this.neighbours = neighbours;
		this.users = new NearRows(learn, neighbours);
		this.items = users.turned();
		this.widths = widths;
		this.looks = parts(rows, widths);
		this.nearest = nearest == null ? new int[items.rows().rows() * items.pool()] : nearest;
		this.likeness = nearest == null ? new float[this.nearest.length] : likeness;
		if (nearest == null) {
			items.nearest(work, this.nearest, this.likeness);
		}
	}

	private static float[][] parts(ItemRows rows, int[] widths) {
		float[][] parts = new float[widths.length][];
		int items = rows.has().length;
		for (int f = 0, at = 0; f < widths.length; at += widths[f++]) {
			parts[f] = new float[items * widths[f]];
			for (int i = 0; i < items; i++) {
				System.arraycopy(rows.data(), i * rows.width() + at, parts[f], i * widths[f], widths[f]);
			}
		}
		return parts;
	}

	/** Numbers of a pair. */
	int width() {
		return MEANS + 2 * NearRows.WIDTH + EACH * looks.length;
	}

	/** Whether a number says something of who met the item: what nobody can know of one that is new. */
	boolean isOfItem(int signal) {
		return signal == 1 || signal >= 3 && signal < MEANS + 2 * NearRows.WIDTH;
	}

	SparseRows learn() {
		return users.rows();
	}

	int neighbours() {
		return neighbours;
	}

	/** Items x pool. */
	int[] nearest() {
		return nearest;
	}

	/** Parallel to {@link #nearest()}. */
	float[] likeness() {
		return likeness;
	}

	int[] widths() {
		return widths;
	}

	/** Of all values. */
	float mean() {
		return (float) users.mean();
	}

	private int count() {
		return items.rows().rows();
	}

	/** Numbers of an item that nobody met, for signals of which {@link #isOfItem} is true. */
	float unknown(int signal) {
		return signal == 1 ? mean() : 0;
	}

	/**
	 * Signals of somebody and all items.
	 *
	 * @param user   who it is, if somebody learned from; else negative
	 * @param met    what they met, ascending
	 * @param values parallel to met
	 * @return items x {@link #width()}
	 */
	float[] of(int user, int[] met, float[] values) {
		int width = width();
		float[] out = new float[count() * width];
		double sum = 0;
		float[] valued = new float[count()];
		Arrays.fill(valued, Float.NaN);
		for (int k = 0; k < met.length; k++) {
			sum += values[k];
			valued[met[k]] = values[k];
		}
		float mean = users.mean(sum, met.length);
		int[] near = new int[users.pool()];
		float[] like = new float[near.length];
		users.nearest(met, values, 0, met.length, user, near, like);
		users.say(near, like, out, MEANS, width);
		int pool = items.pool();
		for (int i = 0; i < count(); i++) {
			int at = i * width;
			means(out, at, mean, met.length, items.mean(i), items.rows().count(i));
			items.say(nearest, likeness, i * pool, pool, valued, out, at + MEANS + NearRows.WIDTH);
		}
		for (int f = 0; f < looks.length; f++) {
			looks(f, met, values, mean, out);
		}
		return out;
	}

	private static void means(float[] out, int at, float ofUser, int usersRatings, float ofItem, int itemsRatings) {
		out[at] = ofUser;
		out[at + 1] = ofItem;
		out[at + 2] = (float) Math.log1p(usersRatings);
		out[at + 3] = (float) Math.log1p(itemsRatings);
	}

	private int lookAt(int feature) {
		return MEANS + 2 * NearRows.WIDTH + EACH * feature;
	}

	private void looks(int f, int[] met, float[] values, float mean, float[] out) {
		int w = widths[f];
		float[] own = new float[met.length * w];
		for (int k = 0; k < met.length; k++) {
			System.arraycopy(looks[f], met[k] * w, own, k * w, w);
		}
		float[] cosines = new float[BLOCK * met.length];
		Liked liked = new Liked();
		for (int from = 0; from < count(); from += BLOCK) {
			int n = Math.min(BLOCK, count() - from);
			Gemm.nt(n, met.length, w, looks[f], from * w, own, 0, cosines, 0, false);
			for (int i = from; i < from + n; i++) {
				liked.say(cosines, (i - from) * met.length, met, values, 0, i, mean, out, i * width() + lookAt(f));
			}
		}
	}

	/** Signals of all ratings learned from, each as if it were not there: entries x {@link #width()}. */
	float[] leftOut(Work work) {
		SparseRows learn = users.rows();
		int width = width();
		float[] out = new float[Math.multiplyExact(learn.size(), width)];
		users.leaveOneOut(work, null, out, MEANS, width);
		items.leaveOneOut(work, places(learn), out, MEANS + NearRows.WIDTH, width);
		work.blocks(learn.rows(), 4, (from, to) -> {
			for (int u = from; u < to; u++) {
				work.checkCancelled();
				for (int p = learn.begin(u); p < learn.end(u); p++) {
					int i = learn.indices()[p];
					means(out, p * width, users.meanWithout(u, learn.value(p)), learn.count(u) - 1, items.meanWithout(i, learn.value(p)),
							items.rows().count(i) - 1);
				}
				for (int f = 0; f < looks.length; f++) {
					leftOutLooks(f, u, out);
				}
			}
		});
		return out;
	}

	/** Where each entry of the items' side lies on the users' side. */
	private static int[] places(SparseRows m) {
		int[] next = new int[m.columns() + 1];
		for (int p = 0; p < m.size(); p++) {
			next[m.indices()[p] + 1]++;
		}
		for (int c = 0; c < m.columns(); c++) {
			next[c + 1] += next[c];
		}
		int[] places = new int[m.size()];
		for (int p = 0; p < m.size(); p++) {
			places[next[m.indices()[p]]++] = p;
		}
		return places;
	}

	private void leftOutLooks(int f, int user, float[] out) {
		SparseRows learn = users.rows();
		int begin = learn.begin(user);
		int n = learn.count(user);
		int w = widths[f];
		int[] met = Arrays.copyOfRange(learn.indices(), begin, begin + n);
		float[] own = new float[n * w];
		for (int k = 0; k < n; k++) {
			System.arraycopy(looks[f], met[k] * w, own, k * w, w);
		}
		float[] cosines = new float[Math.min(BLOCK, n) * n];
		Liked liked = new Liked();
		for (int from = 0; from < n; from += BLOCK) {
			int rows = Math.min(BLOCK, n - from);
			Gemm.nt(rows, n, w, own, from * w, own, 0, cosines, 0, false);
			for (int k = from; k < from + rows; k++) {
				liked.say(cosines, (k - from) * n, met, learn.values(), begin, met[k], users.meanWithout(user, learn.value(begin + k)), out,
						(begin + k) * width() + lookAt(f));
			}
		}
	}

	/** What somebody thinks of the items that are most like one; room for one thread. */
	private final class Liked {
		private final float[] best = new float[neighbours];
		private final int[] who = new int[neighbours];

		/**
		 * @param cosines with what was met, from {@code at} on
		 * @param values  of what was met, from {@code valuesAt} on; null: all 1
		 * @param item    what it is about; not compared with itself
		 */
		void say(float[] cosines, int at, int[] met, float[] values, int valuesAt, int item, float mean, float[] out, int to) {
			int found = 0;
			for (int k = 0; k < met.length; k++) {
				float s = cosines[at + k];
				if (met[k] == item || !(s > 0) || found == neighbours && s <= best[found - 1]) {
					continue;
				}
				int place = found == neighbours ? found - 1 : found;
				for (; place > 0 && best[place - 1] < s; place--) {
					best[place] = best[place - 1];
					who[place] = who[place - 1];
				}
				best[place] = s;
				who[place] = k;
				found = Math.min(neighbours, found + 1);
			}
			float weight = 0;
			float deviation = 0;
			for (int k = 0; k < found; k++) {
				weight += best[k];
				deviation += best[k] * ((values == null ? 1 : values[valuesAt + who[k]]) - mean);
			}
			out[to] = found == 0 ? 0 : deviation / weight;
			out[to + 1] = weight / neighbours;
		}
	}
}
