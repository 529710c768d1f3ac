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
 * The network: score = out . [p_u q_i entry by entry; tower([a_u; b_i])] + bias of the output. Vectors of the product (p, q)
 * have {@code factors} numbers, those of the tower (a, b) as many as its first layer has outputs; each layer is half as wide
 * as the one before, the last {@code factors}.
 */
final class NeuMfNetwork {

	private final Weights productUsers;
	private final Weights productItems;
	private final Weights towerUsers;
	private final Weights towerItems;
	private final Weights out;
	private final Mlp tower;

	/** @param w as {@link #weights()} lists them */
	NeuMfNetwork(List<Weights> w) {
		productUsers = w.get(0);
		productItems = w.get(1);
		towerUsers = w.get(2);
		towerItems = w.get(3);
		out = w.get(4);
		tower = new Mlp(w.subList(5, w.size()));
	}

	static NeuMfNetwork of(int users, int items, int factors, int layers, long seed) {
		int[] widths = new int[layers + 1];
		for (int k = layers, width = factors; k >= 0; k--, width *= 2) {
			widths[k] = width;
		}
		int half = widths[0] / 2;
		List<Weights> w = new ArrayList<>(List.of(Weights.normal(users, factors, 0.1, Mix.bits(seed, 1)),
				Weights.normal(items, factors, 0.1, Mix.bits(seed, 2)), Weights.normal(users, half, 0.1, Mix.bits(seed, 3)),
				Weights.normal(items, half, 0.1, Mix.bits(seed, 4)), Weights.glorot(1, 2 * factors + 1, Mix.bits(seed, 5))));
		w.addAll(Mlp.of(widths, Mix.bits(seed, 6)).weights());
		return new NeuMfNetwork(w);
	}

	List<Weights> weights() {
		List<Weights> all = new ArrayList<>(List.of(productUsers, productItems, towerUsers, towerItems, out));
		all.addAll(tower.weights());
		return all;
	}

	Weights productUsers() {
		return productUsers;
	}

	Weights productItems() {
		return productItems;
	}

	Weights towerUsers() {
		return towerUsers;
	}

	Weights towerItems() {
		return towerItems;
	}

	/** 1 x (2 factors + 1). */
	Weights out() {
		return out;
	}

	Mlp tower() {
		return tower;
	}

	int factors() {
		return productItems.columns();
	}

	int items() {
		return productItems.rows();
	}

	/** Items x outputs of the tower's first layer: the items' part of its sums, the same for every user. */
	float[] itemSums() {
		int half = towerItems.columns();
		int width = tower.first().outputs();
		float[] sums = new float[items() * width];
		Gemm.nn(items(), width, half, towerItems.value(), 0, tower.first().matrix().value(), half * width, sums, 0, false);
		return sums;
	}

	/** Scores of all items for a user. */
	void score(int user, float[] itemSums, float[] scores) {
		int f = factors();
		int half = towerUsers.columns();
		int width = tower.first().outputs();
		float[] own = tower.first().bias().value().clone();
		Gemm.nn(1, width, half, towerUsers.value(), user * half, tower.first().matrix().value(), 0, own, 0, true);
		float[] sums = new float[items() * width];
		for (int i = 0; i < items(); i++) {
			for (int k = 0; k < width; k++) {
				sums[i * width + k] = itemSums[i * width + k] + own[k];
			}
		}
		float[] top = tower.rest(items(), sums);
		float[] weighted = new float[f];
		for (int k = 0; k < f; k++) {
			weighted[k] = productUsers.value()[user * f + k] * out.value()[k];
		}
		for (int i = 0; i < items(); i++) {
			scores[i] = out.value()[2 * f] + Vectors.dot(weighted, 0, productItems.value(), i * f, f)
					+ Vectors.dot(out.value(), f, top, i * f, f);
		}
	}
}
