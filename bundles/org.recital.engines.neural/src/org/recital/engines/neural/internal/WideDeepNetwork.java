/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.util.ArrayList;
import java.util.List;

import org.recital.nn.Gemm;
import org.recital.nn.Mix;
import org.recital.nn.Vectors;
import org.recital.nn.Weights;

/**
 * The network: score = bias of the item + weights of those of its partners that the person met + out . tower([vector of the
 * item; its features; mean of other vectors of what the person met]) + bias.
 */
final class WideDeepNetwork {

	private final Weights wide;
	private final Weights shown;
	private final Weights met;
	private final Weights out;
	private final Mlp tower;
	private final int[] partners;
	private final ItemRows rows;

	/**
	 * @param w        as {@link #weights()} lists them
	 * @param partners items x crosses, -1 for none
	 */
	WideDeepNetwork(List<Weights> w, int[] partners, ItemRows rows) {
		wide = w.get(0);
		shown = w.get(1);
		met = w.get(2);
		out = w.get(3);
		tower = new Mlp(w.subList(4, w.size()));
		this.partners = partners;
		this.rows = rows;
	}

	static WideDeepNetwork of(int items, int[] partners, int crosses, int vectors, int hidden, ItemRows rows, long seed) {
		List<Weights> w = new ArrayList<>(List.of(Weights.zero(items, crosses + 1),
				Weights.normal(items, vectors, 0.1, Mix.bits(seed, 1)), Weights.normal(items, vectors, 0.1, Mix.bits(seed, 2)),
				Weights.glorot(1, hidden / 2 + 1, Mix.bits(seed, 3))));
		w.addAll(Mlp.of(new int[] { 2 * vectors + rows.width(), hidden, hidden / 2 }, Mix.bits(seed, 4)).weights());
		return new WideDeepNetwork(w, partners, rows);
	}

	List<Weights> weights() {
		List<Weights> all = new ArrayList<>(List.of(wide, shown, met, out));
		all.addAll(tower.weights());
		return all;
	}

	/** Items x (crosses + 1), the last one the item's bias. */
	Weights wide() {
		return wide;
	}

	Weights shown() {
		return shown;
	}

	Weights met() {
		return met;
	}

	Weights out() {
		return out;
	}

	Mlp tower() {
		return tower;
	}

	int[] partners() {
		return partners;
	}

	ItemRows rows() {
		return rows;
	}

	int items() {
		return shown.rows();
	}

	int vectors() {
		return shown.columns();
	}

	int crosses() {
		return wide.columns() - 1;
	}

	/** Writes the item's part of the tower's input. */
	void item(int item, float[] x, int at) {
		System.arraycopy(shown.value(), item * vectors(), x, at, vectors());
		System.arraycopy(rows.data(), item * rows.width(), x, at + vectors(), rows.width());
	}

	/** What the linear part says. */
	float wide(int item, boolean[] known) {
		int c = crosses();
		float sum = wide.value()[item * (c + 1) + c];
		for (int k = 0; k < c; k++) {
			int partner = partners[item * c + k];
			if (partner >= 0 && known[partner]) {
				sum += wide.value()[item * (c + 1) + k];
			}
		}
		return sum;
	}

	/** Items x outputs of the tower's first layer: the items' part of its sums, the same for everybody. */
	float[] itemSums() {
		int in = vectors() + rows.width();
		float[] x = new float[items() * in];
		for (int i = 0; i < items(); i++) {
			item(i, x, i * in);
		}
		float[] sums = new float[items() * tower.first().outputs()];
		Gemm.nn(items(), tower.first().outputs(), in, x, 0, tower.first().matrix().value(), 0, sums, 0, false);
		return sums;
	}

	/** Scores of all items for somebody who met some. */
	void score(int[] items, int from, int to, float[] itemSums, float[] scores) {
		int v = vectors();
		int width = tower.first().outputs();
		boolean[] known = new boolean[items()];
		float[] mean = new float[v];
		for (int p = from; p < to; p++) {
			known[items[p]] = true;
			Vectors.add(1f / (to - from), met.value(), items[p] * v, mean, 0, v);
		}
		float[] own = tower.first().bias().value().clone();
		Gemm.nn(1, width, v, mean, 0, tower.first().matrix().value(), (v + rows.width()) * width, own, 0, true);
		float[] sums = new float[items() * width];
		for (int i = 0; i < items(); i++) {
			for (int k = 0; k < width; k++) {
				sums[i * width + k] = itemSums[i * width + k] + own[k];
			}
		}
		float[] top = tower.rest(items(), sums);
		int t = tower.outputs();
		for (int i = 0; i < items(); i++) {
			scores[i] = wide(i, known) + out.value()[t] + Vectors.dot(out.value(), 0, top, i * t, t);
		}
	}
}
