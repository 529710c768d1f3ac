/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.content.internal.Formats;

/**
 * What factor models come to once they are learned: the score of an item for a user is
 * {@code itemBias[i] + userBias[u] + p(u) . q(i)}.
 *
 * @param size     floats a row of p and q
 * @param users    p, users x size
 * @param userBias one a user
 * @param items    q, items x size
 * @param itemBias one an item
 */
record Factors(int size, float[] users, float[] userBias, float[] items, float[] itemBias) {

	int userCount() {
		return userBias.length;
	}

	int itemCount() {
		return itemBias.length;
	}

	/** Scores of all items for the vector of a user. */
	void score(float[] vector, int at, float bias, float[] scores) {
		for (int i = 0; i < itemBias.length; i++) {
			scores[i] = bias + itemBias[i] + dot(vector, at, i);
		}
	}

	/** Dot product of a user's vector and an item's. */
	float dot(float[] vector, int at, int item) {
		float sum = 0;
		int q = item * size;
		for (int k = 0; k < size; k++) {
			sum += vector[at + k] * items[q + k];
		}
		return sum;
	}

	/** Dot product of two items' vectors. */
	double alike(int a, int b) {
		double sum = 0;
		for (int k = 0; k < size; k++) {
			sum += (double) items[a * size + k] * items[b * size + k];
		}
		return sum;
	}

	@SuppressWarnings("nls")
	void save(ModelWriter out) throws IOException {
		out.put("size", size);
		out.put("users", users);
		out.put("userBias", userBias);
		out.put("items", items);
		out.put("itemBias", itemBias);
	}

	/**
	 * @throws IOException when it is damaged
	 */
	@SuppressWarnings("nls")
	static Factors load(ModelReader in, String id) throws IOException {
		Factors f = new Factors(in.intValue("size"), in.floats("users"), in.floats("userBias"), in.floats("items"), in.floats("itemBias"));
		Formats.check(f.size >= 0 && (long) f.size * f.userBias.length == f.users.length && (long) f.size * f.itemBias.length == f.items.length,
				id, "factors of " + f.size + " do not fit " + f.users.length + " and " + f.items.length + " floats");
		return f;
	}
}
