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

import org.recital.api.engine.TopItems;
import org.recital.linalg.SparseRows;
import org.recital.nn.Work;

/**
 * What the rows that are nearest to a row say of a column, by the cosine of their values: nearest users of an item, or nearest
 * items of a user where rows are items. Of the pool, the rows nearest to a row, the first few that have the column say by how much
 * it is valued above their means; those of them that are among the very nearest say how likely the row has the column at all.
 * <p>
 * Of an entry that is there, {@link #leaveOneOut} says this as it would be were it not there: similarities, lengths and the order of
 * neighbours are those of the row without the entry, exactly.
 */
final class NearRows {

	/** Numbers said of a row and a column: deviation, closeness, support. */
	static final int WIDTH = 3;
	/** A pool is so many times the neighbours that count. */
	static final int POOL = 10;
	/** Entries at the mean of all that a mean is drawn by: that of one rating says little. */
	static final double DRAWN = 5;

	private final SparseRows rows;
	private final SparseRows columns;
	private final int neighbours;
	private final double[] squares;
	private final double[] sums;
	private final double mean;

	/** @param neighbours how many rows speak for a column, 1 or more */
	NearRows(SparseRows rows, int neighbours) {
		this(rows, rows.transpose(), neighbours);
	}

	private NearRows(SparseRows rows, SparseRows columns, int neighbours) {
		this.rows = rows;
		this.columns = columns;
		this.neighbours = neighbours;
		squares = new double[rows.rows()];
		sums = new double[rows.rows()];
		double sum = 0;
		for (int r = 0; r < rows.rows(); r++) {
			for (int p = rows.begin(r); p < rows.end(r); p++) {
				squares[r] += (double) rows.value(p) * rows.value(p);
				sums[r] += rows.value(p);
			}
			sum += sums[r];
		}
		mean = sum / Math.max(1, rows.size());
	}

	/** The same entries seen from the other side. */
	NearRows turned() {
		return new NearRows(columns, rows, neighbours);
	}

	SparseRows rows() {
		return rows;
	}

	/** Of all values. */
	double mean() {
		return mean;
	}

	/** The mean of a row, drawn to that of all. */
	float mean(int row) {
		return mean(sums[row], rows.count(row));
	}

	/** The mean of a row without one of its values. */
	float meanWithout(int row, float value) {
		return mean(sums[row] - value, rows.count(row) - 1);
	}

	/** A mean drawn to that of all. */
	float mean(double sum, int n) {
		return (float) ((sum + DRAWN * mean) / (n + DRAWN));
	}

	int pool() {
		return Math.min(rows.rows(), POOL * neighbours);
	}

	private double similarity(double dot, double square, int other) {
		double lengths = Math.sqrt(square * squares[other]);
		return dot > 0 && lengths > 0 ? dot / lengths : 0;
	}

	/** Products of a row that is given by its entries with all rows. */
	private void dots(int[] at, float[] values, int from, int to, double[] dots) {
		Arrays.fill(dots, 0);
		for (int p = from; p < to; p++) {
			int c = at[p];
			for (int q = columns.begin(c); q < columns.end(c); q++) {
				dots[columns.indices()[q]] += (double) values[p] * columns.value(q);
			}
		}
	}

	/**
	 * The rows nearest to one that is given by its entries.
	 *
	 * @param self     a row that is none of its neighbours; negative: none
	 * @param nearest  room for {@link #pool()} rows, nearest first, -1 as fill
	 * @param likeness room for their similarities
	 */
	void nearest(int[] at, float[] values, int from, int to, int self, int[] nearest, float[] likeness) {
		double[] dots = new double[rows.rows()];
		dots(at, values, from, to, dots);
		double square = 0;
		for (int p = from; p < to; p++) {
			square += (double) values[p] * values[p];
		}
		select(dots, square, self, nearest, likeness);
	}

	private void select(double[] dots, double square, int self, int[] nearest, float[] likeness) {
		float[] row = new float[dots.length];
		for (int v = 0; v < row.length; v++) {
			double s = v == self ? 0 : similarity(dots[v], square, v);
			row[v] = s > 0 ? (float) s : Float.NaN;
		}
		TopItems.select(row, row.length, nearest.length, nearest, likeness, 0);
	}

	/** The nearest rows of every row: rows x {@link #pool()}, and their similarities. */
	void nearest(Work work, int[] nearest, float[] likeness) {
		int pool = pool();
		work.blocks(rows.rows(), 8, (from, to) -> {
			int[] found = new int[pool];
			float[] like = new float[pool];
			for (int r = from; r < to; r++) {
				work.checkCancelled();
				nearest(rows.indices(), rows.values(), rows.begin(r), rows.end(r), r, found, like);
				System.arraycopy(found, 0, nearest, r * pool, pool);
				System.arraycopy(like, 0, likeness, r * pool, pool);
			}
		});
	}

	/**
	 * What the nearest rows of one say of all columns.
	 *
	 * @param nearest  as {@link #nearest} gives them
	 * @param out      room for columns x {@code stride} numbers, of which {@link #WIDTH} from {@code at} on are set
	 */
	void say(int[] nearest, float[] likeness, float[] out, int at, int stride) {
		int[] spoken = new int[columns.rows()];
		float[] weights = new float[columns.rows()];
		for (int c = 0; c < spoken.length; c++) {
			Arrays.fill(out, c * stride + at, c * stride + at + WIDTH, 0);
		}
		for (int rank = 0; rank < nearest.length && nearest[rank] >= 0; rank++) {
			int v = nearest[rank];
			float s = likeness[rank];
			float centre = mean(v);
			for (int q = rows.begin(v); q < rows.end(v); q++) {
				int c = rows.indices()[q];
				if (spoken[c] < neighbours) {
					spoken[c]++;
					weights[c] += s;
					int to = c * stride + at;
					out[to] += s * (rows.value(q) - centre);
					out[to + 1] += rank < neighbours ? s : 0;
				}
			}
		}
		for (int c = 0; c < spoken.length; c++) {
			if (spoken[c] > 0) {
				out[c * stride + at] /= weights[c];
				out[c * stride + at + 2] = spoken[c] / (float) neighbours;
			}
		}
	}

	/**
	 * What is said of one row and column by the row's pool, for rows whose pools are kept.
	 *
	 * @param values the column's values by row, NaN where it has none
	 * @param from   where the row's pool begins
	 */
	void say(int[] nearest, float[] likeness, int from, int pool, float[] values, float[] out, int at) {
		int spoken = 0;
		float weight = 0;
		float deviation = 0;
		float close = 0;
		for (int rank = 0; rank < pool && nearest[from + rank] >= 0 && spoken < neighbours; rank++) {
			int v = nearest[from + rank];
			if (values[v] == values[v]) {
				float s = likeness[from + rank];
				spoken++;
				weight += s;
				deviation += s * (values[v] - mean(v));
				close += rank < neighbours ? s : 0;
			}
		}
		out[at] = spoken == 0 ? 0 : deviation / weight;
		out[at + 1] = close;
		out[at + 2] = spoken / (float) neighbours;
	}

	/**
	 * What the nearest rows say of each entry as if it were not there.
	 *
	 * @param order where each entry's numbers go: place {@code order[entry]} of {@code out}; null: the entry's own
	 * @param out   places x {@code stride} numbers, of which {@link #WIDTH} from {@code at} on are set
	 */
	void leaveOneOut(Work work, int[] order, float[] out, int at, int stride) {
		work.blocks(rows.rows(), 4, (from, to) -> {
			Row row = new Row();
			for (int r = from; r < to; r++) {
				work.checkCancelled();
				row.begin(r);
				for (int p = rows.begin(r); p < rows.end(r); p++) {
					row.without(p, out, (order == null ? p : order[p]) * stride + at);
				}
			}
		});
	}

	/** Room for one thread. */
	private final class Row {
		private final double[] dots = new double[rows.rows()];
		private final int[] nearest = new int[rows.rows()];
		private final float[] likeness = new float[rows.rows()];
		private final boolean[] has = new boolean[rows.rows()];
		private final float[] best = new float[neighbours];
		private final int[] who = new int[neighbours];
		private final float[] values = new float[neighbours];
		private int row;

		void begin(int r) {
			row = r;
			dots(rows.indices(), rows.values(), rows.begin(r), rows.end(r), dots);
			select(dots, squares[r], r, nearest, likeness);
		}

		void without(int entry, float[] out, int to) {
			float x = rows.value(entry);
			int c = rows.indices()[entry];
			double square = rows.count(row) > 1 ? squares[row] - (double) x * x : 0;
			int found = 0;
			for (int q = columns.begin(c); q < columns.end(c); q++) {
				int v = columns.indices()[q];
				has[v] = true;
				if (v != row) {
					found = insert((float) similarity(dots[v] - (double) x * columns.value(q), square, v), v, columns.value(q), found);
				}
			}
			float weight = 0;
			float deviation = 0;
			float close = 0;
			int spoken = 0;
			int before = 0; // rows without the column that are nearer
			int at = 0;
			int pool = pool();
			for (int k = 0; k < found; k++) {
				for (; at < nearest.length && nearest[at] >= 0 && before + k < pool; at++) {
					if (!has[nearest[at]]) {
						float s = (float) similarity(dots[nearest[at]], square, nearest[at]);
						if (s < best[k] || s == best[k] && nearest[at] > who[k]) {
							break;
						}
						before++;
					}
				}
				if (before + k >= pool) {
					break;
				}
				spoken++;
				weight += best[k];
				deviation += best[k] * (values[k] - mean(who[k]));
				close += before + k < neighbours ? best[k] : 0;
			}
			out[to] = spoken == 0 ? 0 : deviation / weight;
			out[to + 1] = close;
			out[to + 2] = spoken / (float) neighbours;
			for (int q = columns.begin(c); q < columns.end(c); q++) {
				has[columns.indices()[q]] = false;
			}
		}

		/** Keeps the nearest in order; of equals the lower index is nearer. */
		private int insert(float s, int v, float value, int found) {
			if (!(s > 0) || found == neighbours && s <= best[found - 1]) {
				return found;
			}
			int at = found == neighbours ? found - 1 : found;
			while (at > 0 && best[at - 1] < s) {
				best[at] = best[at - 1];
				who[at] = who[at - 1];
				values[at] = values[at - 1];
				at--;
			}
			best[at] = s;
			who[at] = v;
			values[at] = value;
			return Math.min(neighbours, found + 1);
		}
	}
}
