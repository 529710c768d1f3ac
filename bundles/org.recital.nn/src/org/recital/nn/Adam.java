/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.util.Arrays;
import java.util.List;

/**
 * Gradient descent with a step width of its own for each weight (Kingma and Ba 2015, Adam: a method for stochastic
 * optimization, ICLR). Of a table of embeddings only the rows that took part are moved.
 */
public final class Adam {

	private static final int BLOCK = 1 << 15;
	private static final float EPSILON = 1e-8f;

	private final float rate;
	private final float beta1;
	private final float beta2;
	private final float decay;
	private int step;
	private float scaled;

	/**
	 * @param rate  learning rate
	 * @param beta2 how slowly the mean square of gradients is forgotten; .999 in the paper
	 * @param decay by how much of a weight its gradient is increased (L2 regularisation); 0: none
	 */
	public Adam(double rate, double beta2, double decay) {
		this.rate = (float) rate;
		this.beta1 = 0.9f;
		this.beta2 = (float) beta2;
		this.decay = (float) decay;
	}

	/** Steps so far. */
	int step() {
		return step;
	}

	/** Goes on from so many steps. */
	void step(int steps) {
		step = steps;
	}

	/** Begins a step: all calls until the next one share its bias correction. */
	public void begin() {
		step++;
		scaled = (float) (rate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step)));
	}

	/** Moves all weights by their gradients, which are 0 afterwards. */
	public void move(Work work, List<Weights> all) {
		for (Weights w : all) {
			float[] gradient = w.gradient();
			float[] first = w.first();
			float[] second = w.second();
			work.blocks(gradient.length, BLOCK, (from, to) -> {
				move(w.value(), gradient, from, first, second, from, to - from, decay);
				Arrays.fill(gradient, from, to, 0);
			});
		}
	}

	/** Moves n weights from {@code at} on by the gradients from {@code gradientAt} on. */
	private void move(float[] value, float[] gradient, int gradientAt, float[] first, float[] second, int at, int n, float l2) {
		float b1 = beta1;
		float b2 = beta2;
		float width = scaled;
		int shift = gradientAt - at;
		for (int k = at; k < at + n; k++) {
			float g = gradient[k + shift] + l2 * value[k];
			float m = b1 * first[k] + (1 - b1) * g;
			float v = b2 * second[k] + (1 - b2) * g * g;
			first[k] = m;
			second[k] = v;
			value[k] -= width * m / ((float) Math.sqrt(v) + EPSILON);
		}
	}

	/**
	 * Moves rows of a table.
	 *
	 * @param groups    of the same table
	 * @param rows      the row each gradient is for, negative: none; a row may be named several times
	 * @param n         how many of them count
	 * @param gradients n times as many numbers as the table has columns
	 */
	public void moveRows(Work work, Weights table, RowGroups groups, int[] rows, int n, float[] gradients) {
		int distinct = groups.group(rows, n);
		int width = table.columns();
		float[] first = table.first();
		float[] second = table.second();
		work.blocks(distinct, Math.max(1, BLOCK / 4 / width), (from, to) -> {
			float[] sum = new float[width];
			for (int d = from; d < to; d++) {
				Arrays.fill(sum, 0);
				for (int p = groups.head(d); p >= 0; p = groups.next(p)) {
					int at = p * width;
					for (int k = 0; k < width; k++) {
						sum[k] += gradients[at + k];
					}
				}
				move(table.value(), sum, 0, first, second, groups.row(d) * width, width, decay);
			}
		});
	}

	/**
	 * Moves rows of a table by gradients that are multiples of a few vectors: the gradient of row {@code rows[p]} is the sum of
	 * {@code factors[p]} times vector {@code owners[p]}.
	 *
	 * @param groups  of the same table
	 * @param rows    the row each multiple is for, negative: none
	 * @param n       how many of them count
	 * @param vectors rows of as many numbers as the table has columns
	 */
	public void moveRows(Work work, Weights table, RowGroups groups, int[] rows, int n, int[] owners, float[] factors,
			float[] vectors) {
		int distinct = groups.group(rows, n);
		int width = table.columns();
		float[] first = table.first();
		float[] second = table.second();
		work.blocks(distinct, Math.max(1, BLOCK / 4 / width), (from, to) -> {
			float[] sum = new float[width];
			for (int d = from; d < to; d++) {
				Arrays.fill(sum, 0);
				for (int p = groups.head(d); p >= 0; p = groups.next(p)) {
					float factor = factors[p];
					int at = owners[p] * width;
					for (int k = 0; k < width; k++) {
						sum[k] += factor * vectors[at + k];
					}
				}
				move(table.value(), sum, 0, first, second, groups.row(d) * width, width, decay);
			}
		});
	}
}
