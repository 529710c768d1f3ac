/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.recital.engines.internal.neighbourhood.FilledRows.Row;
import org.recital.linalg.Loop;

/**
 * Spherical k-means (MacQueen 1967; by direction, Dhillon and Modha 2001) of filled rows, begun with k-means++ (Arthur and
 * Vassilvitskii 2007). A centre is the mean direction of its rows. Deterministic for a seed and any number of threads.
 */
final class Clusters {

	private static final int ITERATIONS = 30;

	private final FilledRows filled;
	private final int items;
	/** Clusters x items: centres of length 1. */
	private final float[] centres;
	/** Clusters x rank: Q' of the centre. */
	private final double[] products;
	private final int size;

	Clusters(FilledRows filled, int items, float[] centres) {
		this.filled = filled;
		this.items = items;
		this.centres = centres;
		this.size = items == 0 ? 0 : centres.length / items;
		int rank = filled.rank();
		this.products = new double[size * rank];
		for (int c = 0; c < size; c++) {
			for (int i = 0; i < items; i++) {
				for (int k = 0; k < rank; k++) {
					products[c * rank + k] += (double) filled.q()[i * rank + k] * centres[c * items + i];
				}
			}
		}
	}

	float[] centres() {
		return centres;
	}

	/** The cosine of a row and a centre; the row is not nothing. */
	double cosine(Row row, int c) {
		double sum = 0;
		for (int k = 0; k < filled.rank(); k++) {
			sum += row.p()[k] * products[c * filled.rank() + k];
		}
		for (int e = 0; e < row.items().length; e++) {
			sum += row.s()[e] * centres[c * items + row.items()[e]];
		}
		return sum / Math.sqrt(row.squares());
	}

	/** The cluster nearest to a row; -1 for a row that is nothing. */
	int of(Row row) {
		int best = -1;
		double most = Double.NEGATIVE_INFINITY;
		for (int c = 0; c < size && row.squares() > 0; c++) {
			double cosine = cosine(row, c);
			if (cosine > most) {
				most = cosine;
				best = c;
			}
		}
		return best;
	}

	/** Learns; rows that are nothing belong nowhere. */
	static Clusters learn(FilledRows filled, Row[] rows, int items, int clusters, long seed, Loop loop) {
		int[] some = IntStream.range(0, rows.length).filter(u -> rows[u].squares() > 0).toArray();
		int k = Math.min(clusters, some.length);
		if (k == 0) {
			return new Clusters(filled, items, new float[0]);
		}
		Clusters found = start(filled, rows, some, items, k, seed, loop);
		int[] before = null;
		for (int it = 0; it < ITERATIONS; it++) {
			int[] now = new int[some.length];
			Clusters last = found;
			loop.forBlocks(some.length, 32, (from, to) -> {
				for (int n = from; n < to; n++) {
					now[n] = last.of(rows[some[n]]);
				}
			});
			if (Arrays.equals(now, before)) {
				break;
			}
			before = now;
			found = new Clusters(filled, items, means(filled, rows, some, now, items, last));
		}
		return found;
	}

	private static Clusters start(FilledRows filled, Row[] rows, int[] some, int items, int k, long seed, Loop loop) {
		Random random = new Random(seed);
		double[] far = new double[some.length];
		Arrays.fill(far, 1);
		float[] centres = new float[Math.multiplyExact(k, items)];
		for (int c = 0; c < k; c++) {
			double x = random.nextDouble() * Arrays.stream(far).sum();
			int chosen = 0;
			while (chosen < some.length - 1 && (x -= far[chosen]) >= 0) {
				chosen++;
			}
			double[] one = new double[items];
			add(filled, rows[some[chosen]], one);
			unit(one, centres, c * items, null);
			float[] centre = Arrays.copyOfRange(centres, c * items, (c + 1) * items);
			Clusters last = new Clusters(filled, items, centre);
			boolean first = c == 0;
			loop.forBlocks(some.length, 32, (from, to) -> {
				for (int n = from; n < to; n++) {
					double distance = Math.max(0, 2 - 2 * last.cosine(rows[some[n]], 0));
					far[n] = first ? distance : Math.min(far[n], distance);
				}
			});
		}
		return new Clusters(filled, items, centres);
	}

	private static float[] means(FilledRows filled, Row[] rows, int[] some, int[] cluster, int items, Clusters last) {
		float[] centres = new float[last.centres.length];
		double[] sum = new double[items];
		for (int c = 0; c < last.size; c++) {
			Arrays.fill(sum, 0);
			for (int n = 0; n < some.length; n++) {
				if (cluster[n] == c) {
					add(filled, rows[some[n]], sum);
				}
			}
			unit(sum, centres, c * items, last.centres);
		}
		return centres;
	}

	/** Adds the direction of a filled row. */
	private static void add(FilledRows filled, Row row, double[] sum) {
		double scale = 1 / Math.sqrt(row.squares());
		for (int i = 0; i < sum.length && filled.rank() > 0; i++) {
			sum[i] += scale * filled.fill(row.p(), i);
		}
		for (int e = 0; e < row.items().length; e++) {
			sum[row.items()[e]] += scale * row.s()[e];
		}
	}

	/** A sum of nothing keeps the centre that was. */
	private static void unit(double[] sum, float[] to, int at, float[] last) {
		double squares = 0;
		for (double x : sum) {
			squares += x * x;
		}
		for (int i = 0; i < sum.length; i++) {
			to[at + i] = squares > 0 ? (float) (sum[i] / Math.sqrt(squares)) : last == null ? 0 : last[at + i];
		}
	}
}
