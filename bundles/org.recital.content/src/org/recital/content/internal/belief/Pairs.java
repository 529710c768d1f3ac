/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.util.SplittableRandom;

import org.recital.api.data.Block;
import org.recital.api.data.Interactions;

/**
 * Who met which song and liked it how much, one a case, and songs that a person did not meet, drawn evenly from a pool.
 */
final class Pairs {

	private static final int TRIES = 20;

	final int[] users;
	final int[] songs;
	final float[] likes;
	final float[] counts;
	/** Songs that anybody met, ascending. */
	final int[] pool;
	private final Interactions[] met;

	/**
	 * @param heard what the cases are
	 * @param met   what no unheard song is among
	 */
	Pairs(Heard heard, Interactions... met) {
		this.met = met;
		Block all = heard.likes().all();
		int n = (int) heard.likes().size();
		users = new int[n];
		songs = new int[n];
		likes = new float[n];
		counts = new float[n];
		boolean[] any = new boolean[heard.likes().columns()];
		int at = 0;
		int distinct = 0;
		for (int u = 0; u < all.rows(); u++) {
			float[] weights = heard.met().values(u);
			for (int p = all.begin(u); p < all.end(u); p++) {
				users[at] = u;
				songs[at] = all.items()[p];
				counts[at] = weights[p - all.begin(u)];
				likes[at++] = all.values()[p];
				distinct += any[all.items()[p]] ? 0 : 1;
				any[all.items()[p]] = true;
			}
		}
		pool = new int[distinct];
		int k = 0;
		for (int i = 0; i < any.length; i++) {
			if (any[i]) {
				pool[k++] = i;
			}
		}
	}

	int size() {
		return users.length;
	}

	/** A song of the pool that a person did not meet; -1 when none is found. */
	int unheard(int user, SplittableRandom random) {
		for (int t = 0; t < TRIES && pool.length > 0; t++) {
			int song = pool[random.nextInt(pool.length)];
			boolean free = true;
			for (Interactions m : met) {
				float v = m.value(user, song);
				free &= v != v;
			}
			if (free) {
				return song;
			}
		}
		return -1;
	}
}
