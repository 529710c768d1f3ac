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
import java.util.Comparator;
import java.util.List;

import org.recital.api.data.EntityKind;
import org.recital.api.engine.Explainer.Cause;
import org.recital.api.engine.Explainer.Explanation;

/** Explains by the cosine of vectors: of what a person met, what is most like the item. */
final class Alike {

	private Alike() {
	}

	/**
	 * @param met     items
	 * @param width   of a vector
	 * @param vectors of all items, one after another
	 */
	static Explanation explain(int[] met, int item, int width, float[] vectors) {
		List<Cause> causes = new ArrayList<>();
		for (int other : met) {
			double alike = other == item ? 0 : cosine(vectors, other * width, item * width, width);
			if (alike > 0) {
				causes.add(new Cause(EntityKind.ITEM.name(), other, alike));
			}
		}
		causes.sort(Comparator.comparingDouble(Cause::weight).reversed().thenComparingInt(Cause::index));
		int n = Math.min(NeuralRecommender.SENTENCES.size() - 1, causes.size());
		return new Explanation(NeuralRecommender.SENTENCES.get(n), List.copyOf(causes.subList(0, n)));
	}

	private static double cosine(float[] v, int a, int b, int width) {
		double product = 0;
		double first = 0;
		double second = 0;
		for (int k = 0; k < width; k++) {
			product += v[a + k] * v[b + k];
			first += v[a + k] * v[a + k];
			second += v[b + k] * v[b + k];
		}
		return product == 0 ? 0 : product / Math.sqrt(first * second);
	}
}
