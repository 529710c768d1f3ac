/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes ratings with a long tail and a low rank: an item's chance with a user is a mixture, with the user's weights, of a few
 * tastes, each a distribution over items that is the common popularity (Zipf's) times an affinity of its own. How many items a
 * user has is log-normal. Values are 1 to 5: means of user and item, a bilinear term in the tastes, noise. Eighty in a hundred of
 * each user's items are for learning, the others for judging.
 */
final class Generator {

	private static final int TASTES = 40;
	private static final int FACTORS = 8;

	private final int users;
	private final int items;
	private final SplittableRandom random;
	private final AliasTable[] tastes = new AliasTable[TASTES];
	private final double[][] tasteFactors = new double[TASTES][FACTORS];
	private final double[][] itemFactors;
	private final double[] itemMeans;

	Generator(int users, int items, long seed) {
		this.users = users;
		this.items = items;
		this.random = new SplittableRandom(seed);
		this.itemFactors = new double[items][FACTORS];
		this.itemMeans = new double[items];
		double[] popularity = new double[items];
		for (int i = 0; i < items; i++) {
			popularity[i] = Math.pow(i + 20, -0.9);
			itemMeans[i] = 0.35 * random.nextGaussian();
			fill(itemFactors[i]);
		}
		for (int t = 0; t < TASTES; t++) {
			fill(tasteFactors[t]);
			double[] chances = new double[items];
			for (int i = 0; i < items; i++) {
				chances[i] = popularity[i] * Math.exp(0.65 * dot(tasteFactors[t], itemFactors[i]));
			}
			tastes[t] = new AliasTable(chances);
		}
	}

	/** Writes {@code train.bin} and {@code test.bin}, with about so many entries together. */
	void write(Path folder, long size) throws IOException {
		int[] lengths = lengths(size);
		int[] trainOffsets = new int[users + 1];
		int[] testOffsets = new int[users + 1];
		for (int u = 0; u < users; u++) {
			int forTest = lengths[u] / 5;
			trainOffsets[u + 1] = trainOffsets[u] + lengths[u] - forTest;
			testOffsets[u + 1] = testOffsets[u] + forTest;
		}
		Ratings train = new Ratings(users, items, trainOffsets, new int[trainOffsets[users]], new float[trainOffsets[users]]);
		Ratings test = new Ratings(users, items, testOffsets, new int[testOffsets[users]], new float[testOffsets[users]]);
		int[] met = new int[items];
		Arrays.fill(met, -1);
		int[] drawn = new int[items];
		for (int u = 0; u < users; u++) {
			double[] weights = weights();
			draw(u, lengths[u], new AliasTable(weights), met, drawn);
			rate(weights, drawn, lengths[u], test, u, 0);
			rate(weights, drawn, lengths[u], train, u, testOffsets[u + 1] - testOffsets[u]);
		}
		train.write(folder.resolve("train.bin"));
		test.write(folder.resolve("test.bin"));
	}

	private int[] lengths(long size) {
		double[] raw = new double[users];
		double sum = 0;
		for (int u = 0; u < users; u++) {
			raw[u] = Math.exp(1.0 * random.nextGaussian());
			sum += raw[u];
		}
		int[] lengths = new int[users];
		for (int u = 0; u < users; u++) {
			lengths[u] = (int) Math.max(10, Math.min(items / 4, Math.round(raw[u] / sum * size)));
		}
		return lengths;
	}

	/** A few tastes a user, the first the strongest. */
	private double[] weights() {
		double[] weights = new double[TASTES];
		for (int k = 1; k <= 3; k++) {
			weights[random.nextInt(TASTES)] += 1.0 / k;
		}
		return weights;
	}

	private void draw(int user, int length, AliasTable mixture, int[] met, int[] drawn) {
		for (int n = 0; n < length;) {
			int item = tastes[mixture.draw(random)].draw(random);
			if (met[item] != user) {
				met[item] = user;
				drawn[n++] = item;
			}
		}
	}

	/** Items are drawn in random order, so the first of them are a fair sample for the test. */
	private void rate(double[] weights, int[] drawn, int length, Ratings into, int user, int skip) {
		int n = into.offsets()[user + 1] - into.offsets()[user];
		int from = into.offsets()[user];
		int[] mine = Arrays.copyOfRange(drawn, skip, Math.min(length, skip + n));
		Arrays.sort(mine);
		double mean = 3.5 + 0.4 * Math.sin(user * 12.9898);
		double total = Arrays.stream(weights).sum();
		for (int k = 0; k < n; k++) {
			double value = mean + itemMeans[mine[k]] + 0.8 * random.nextGaussian();
			for (int t = 0; t < TASTES; t++) {
				if (weights[t] > 0) {
					value += 0.5 * weights[t] / total * dot(tasteFactors[t], itemFactors[mine[k]]);
				}
			}
			into.columns()[from + k] = mine[k];
			into.values()[from + k] = Math.max(1, Math.min(5, Math.round(value)));
		}
	}

	private void fill(double[] factors) {
		for (int f = 0; f < FACTORS; f++) {
			factors[f] = random.nextGaussian() / Math.sqrt(FACTORS) * 1.5;
		}
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int f = 0; f < a.length; f++) {
			sum += a[f] * b[f];
		}
		return sum;
	}
}
