/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.util.Arrays;

import org.recital.linalg.Loop;
import org.recital.linalg.SparseRows;

/**
 * One layer of light graph convolution (He et al. 2020, equation 3): a user becomes the sum of their items, an item the sum of
 * its users, each link weighted by {@code 1 / sqrt(|N_u| |N_i|)}. The matrix is symmetric, so the same layer carries
 * gradients back. Every row is summed by one task: the result does not depend on the number of threads. The work is bound by
 * memory: each link reads a row of factors.
 */
final class Propagation {

	private static final int BLOCK = 32;

	private final SparseRows byUser;
	private final SparseRows byItem;
	private final int stride;
	private final float[] userScale;
	private final float[] itemScale;

	Propagation(SparseRows byUser, SparseRows byItem, int stride) {
		this.byUser = byUser;
		this.byItem = byItem;
		this.stride = stride;
		this.userScale = scale(byUser);
		this.itemScale = scale(byItem);
	}

	private static float[] scale(SparseRows m) {
		float[] scale = new float[m.rows()];
		for (int r = 0; r < scale.length; r++) {
			scale[r] = m.count(r) == 0 ? 0 : (float) (1 / Math.sqrt(m.count(r)));
		}
		return scale;
	}

	/** A layer: {@code toUsers} from {@code items} and {@code toItems} from {@code users}. */
	void layer(Loop loop, float[] users, float[] items, float[] toUsers, float[] toItems) {
		sums(loop, byUser, userScale, itemScale, items, toUsers);
		sums(loop, byItem, itemScale, userScale, users, toItems);
	}

	private void sums(Loop loop, SparseRows links, float[] own, float[] others, float[] from, float[] to) {
		loop.forBlocks(links.rows(), BLOCK, (first, last) -> {
			float[] sum = new float[stride];
			for (int r = first; r < last; r++) {
				Arrays.fill(sum, 0);
				Vectors.sum(sum, from, stride, links.indices(), links.begin(r), links.end(r), others);
				for (int f = 0; f < stride; f++) {
					sum[f] *= own[r];
				}
				System.arraycopy(sum, 0, to, r * stride, stride);
			}
		});
	}

	/**
	 * The mean of the rows as they are and of all layers.
	 *
	 * @param layers number of layers
	 * @return of users and of items; new arrays
	 */
	float[][] mean(Loop loop, float[] users, float[] items, int layers) {
		float[] sumUsers = users.clone();
		float[] sumItems = items.clone();
		float[] u = users;
		float[] i = items;
		for (int l = 0; l < layers; l++) {
			float[] nextUsers = new float[users.length];
			float[] nextItems = new float[items.length];
			layer(loop, u, i, nextUsers, nextItems);
			add(loop, sumUsers, nextUsers);
			add(loop, sumItems, nextItems);
			u = nextUsers;
			i = nextItems;
		}
		scale(loop, sumUsers, 1f / (layers + 1));
		scale(loop, sumItems, 1f / (layers + 1));
		return new float[][] { sumUsers, sumItems };
	}

	private static void add(Loop loop, float[] to, float[] x) {
		loop.forBlocks(to.length, 1 << 16, (from, end) -> {
			for (int k = from; k < end; k++) {
				to[k] += x[k];
			}
		});
	}

	private static void scale(Loop loop, float[] x, float by) {
		loop.forBlocks(x.length, 1 << 16, (from, end) -> {
			for (int k = from; k < end; k++) {
				x[k] *= by;
			}
		});
	}
}
