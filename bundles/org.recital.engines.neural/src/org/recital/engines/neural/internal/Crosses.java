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

/** Which pairs of items get a weight of their own: of each item those it shares most users with, by cosine. */
final class Crosses {

	private Crosses() {
	}

	/**
	 * Items x most partners, -1 where there are fewer.
	 */
	static int[] of(SparseRows learn, int most, Work work) {
		SparseRows byItem = learn.transpose();
		int items = learn.columns();
		int[] partners = new int[Math.multiplyExact(items, most)];
		work.blocks(items, 16, (from, to) -> {
			float[] shared = new float[items];
			int[] chosen = new int[most];
			float[] best = new float[most];
			for (int i = from; i < to; i++) {
				work.checkCancelled();
				Arrays.fill(shared, 0);
				for (int p = byItem.begin(i); p < byItem.end(i); p++) {
					int u = byItem.indices()[p];
					for (int q = learn.begin(u); q < learn.end(u); q++) {
						shared[learn.indices()[q]]++;
					}
				}
				for (int j = 0; j < items; j++) {
					shared[j] = j == i || shared[j] == 0 ? Float.NaN : (float) (shared[j] / Math.sqrt(byItem.count(j)));
				}
				TopItems.select(shared, items, most, chosen, best, 0);
				System.arraycopy(chosen, 0, partners, i * most, most);
			}
		});
		return partners;
	}
}
