/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.engine.Explainer.Cause;

class OcclusionTest {

	private static final List<String> SENTENCES = List.of("none", "one", "two");

	/** The score of an item is the sum of values times the distance of the items met. */
	private final UserFoldIn distances = (items, values, scores) -> {
		for (int i = 0; i < scores.length; i++) {
			scores[i] = 0;
			for (int k = 0; k < items.length; k++) {
				scores[i] += values[k] * (items[k] - i);
			}
		}
	};

	@Test
	void whatCostsMostComesFirst() {
		Explainer.Explanation e = Occlusion.explain(distances, new int[] { 1, 3, 4, 5 }, new float[] { 1, 1, 3, 1 }, 6, 2, SENTENCES);
		assertEquals("two", e.sentence());
		assertEquals(List.of(new Cause("item", 4, 6), new Cause("item", 5, 3)), e.causes());
	}

	@Test
	void whatSpeaksAgainstItIsNoCause() {
		Explainer.Explanation e = Occlusion.explain(distances, new int[] { 0, 3 }, new float[] { 5, 1 }, 6, 2, SENTENCES);
		assertEquals("one", e.sentence());
		assertEquals(List.of(new Cause("item", 3, 1)), e.causes());
		assertEquals("none", Occlusion.explain(distances, new int[0], new float[0], 6, 2, SENTENCES).sentence());
	}
}
