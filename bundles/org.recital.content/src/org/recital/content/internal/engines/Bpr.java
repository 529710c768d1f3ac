/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.util.SplittableRandom;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;

/**
 * The triples that Bayesian personalised ranking learns from (Rendle et al. 2009, BPR: Bayesian personalized ranking from
 * implicit feedback, UAI): each entry of the training matrix once an epoch, in random order, with an item its user has not met
 * drawn evenly from those that anybody has. Items nobody met are not drawn: nothing is held against them.
 */
final class Bpr {

	private static final int TRIES = 20;

	private final int[] users;
	private final int[] items;
	private final int[] order;
	private final int[] learned;
	private final Interactions train;
	private final SplittableRandom random;

	Bpr(Interactions train, long seed) {
		this.train = train;
		this.random = new SplittableRandom(seed);
		int n = (int) train.size();
		users = new int[n];
		items = new int[n];
		order = new int[n];
		Block all = train.all();
		boolean[] met = new boolean[train.columns()];
		int at = 0;
		int distinct = 0;
		for (int u = 0; u < all.rows(); u++) {
			for (int p = all.begin(u); p < all.end(u); p++) {
				users[at] = u;
				items[at] = all.items()[p];
				order[at] = at++;
				distinct += met[all.items()[p]] ? 0 : 1;
				met[all.items()[p]] = true;
			}
		}
		learned = new int[distinct];
		int k = 0;
		for (int i = 0; i < met.length; i++) {
			if (met[i]) {
				learned[k++] = i;
			}
		}
	}

	int size() {
		return order.length;
	}

	/** Items anybody has met, ascending. */
	int[] learned() {
		return learned;
	}

	/** Puts the entries into another order. */
	void shuffle() {
		for (int k = order.length - 1; k > 0; k--) {
			int j = random.nextInt(k + 1);
			int x = order[k];
			order[k] = order[j];
			order[j] = x;
		}
	}

	int user(int place) {
		return users[order[place]];
	}

	int item(int place) {
		return items[order[place]];
	}

	/** An item the user has not met; -1 when none is found. */
	int other(int user) {
		for (int t = 0; t < TRIES; t++) {
			int j = learned[random.nextInt(learned.length)];
			float v = train.value(user, j);
			if (v != v) {
				return j;
			}
		}
		return -1;
	}

	/** Minus the derivative of {@link #loss}: 1 / (1 + e^x). */
	static double slope(double x) {
		return 1 / (1 + Math.exp(x));
	}

	/** {@code -ln sigma(x)}, without overflow. */
	static double loss(double x) {
		return x > 0 ? Math.log1p(Math.exp(-x)) : -x + Math.log1p(Math.exp(x));
	}
}
