/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.recital.api.data.EntityKind;
import org.recital.api.engine.Explainer.Cause;
import org.recital.api.engine.Explainer.Explanation;

/**
 * Says why of a recommender of any kind by leaving things out: what a person met counts for a recommendation as much as the
 * score falls without it (Zeiler and Fergus 2014, Visualizing and understanding convolutional networks, ECCV, there for parts
 * of a picture).
 */
public final class Occlusion {

	/** At most so many of what a person met are tried: the last ones. */
	public static final int MOST_TRIED = 200;

	private Occlusion() {
	}

	/**
	 * The items whose absence costs most.
	 *
	 * @param model     scores for somebody of whom only items are known
	 * @param items     what they met, ascending
	 * @param values    with which values, parallel
	 * @param allItems  number of items
	 * @param item      what is to be explained
	 * @param sentences for 0, 1, 2, ... causes; the last one's length says how many causes there may be
	 */
	public static Explanation explain(UserFoldIn model, int[] items, float[] values, int allItems, int item, List<String> sentences) {
		float[] scores = new float[allItems];
		model.score(items, values, scores);
		float whole = scores[item];
		List<Cause> causes = new ArrayList<>();
		for (int k = Math.max(0, items.length - MOST_TRIED); k < items.length; k++) {
			model.score(without(items, k), without(values, k), scores);
			if (items[k] != item && whole - scores[item] > 0) {
				causes.add(new Cause(EntityKind.ITEM.name(), items[k], whole - scores[item]));
			}
		}
		causes.sort(Comparator.comparingDouble(Cause::weight).reversed().thenComparingInt(Cause::index));
		int kept = Math.min(sentences.size() - 1, causes.size());
		return new Explanation(sentences.get(kept), List.copyOf(causes.subList(0, kept)));
	}

	private static int[] without(int[] from, int k) {
		int[] left = new int[from.length - 1];
		System.arraycopy(from, 0, left, 0, k);
		System.arraycopy(from, k + 1, left, k, left.length - k);
		return left;
	}

	private static float[] without(float[] from, int k) {
		float[] left = new float[from.length - 1];
		System.arraycopy(from, 0, left, 0, k);
		System.arraycopy(from, k + 1, left, k, left.length - k);
		return left;
	}
}
