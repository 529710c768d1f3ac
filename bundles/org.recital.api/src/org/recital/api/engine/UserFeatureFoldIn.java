/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import java.util.List;
import java.util.Map;

/**
 * A recommender that scores for somebody it did not learn from, of whom features are known (what their photos look like), what they
 * met, both, or nothing; and that says what of it counts.
 */
public interface UserFeatureFoldIn {

	/** Names of the values of a row of features it takes, in their order. */
	List<String> userFeatures();

	/** The row of a user it learned with (copied); null when there is none. */
	float[] features(int user);

	/**
	 * Scores of all items for somebody; like {@link Recommender#score}.
	 *
	 * @param features as long as {@link #userFeatures()}; null when nothing is known
	 * @param items    what they met or said something of, ascending; may be empty
	 * @param weights  how much each counts, parallel to items: 1 as one that was met, below 0 when it speaks against what is like it
	 * @param scores   room for all items; all are set
	 */
	void score(float[] features, int[] items, float[] weights, float[] scores);

	/** What counts for somebody, see {@link #score(float[], int[], float[], float[])}. */
	Taste taste(float[] features, int[] items, float[] weights);

	/** What kind of thing an item is, by the names of the groups that the recommender knows ({@code style} to {@code ambient}). */
	Map<String, String> traits(int item);

	/** What is measured of an item, by name ({@code beats a minute}); nothing when it is not known. */
	Map<String, Double> numbers(int item);

	/** What counts for somebody. */
	interface Taste {

		/** One sentence for a person; empty when nothing is known of them. */
		String sentence();

		/** What of the features moved the scores of what is expected to be liked, strongest first. */
		List<Cue> cues();

		/** What is expected to be liked more, or less, than by others; strongest first. */
		List<Trait> traits();

		/** Why this item. */
		Reason reason(int item);
	}

	/**
	 * Something seen that counts.
	 *
	 * @param text   a few words for a person
	 * @param weight its share of all that moved the score, -1 to 1; below 0 it spoke against
	 */
	record Cue(String text, double weight) {
	}

	/**
	 * What somebody is expected to like.
	 *
	 * @param group what it is of ({@code style})
	 * @param value which ({@code ambient})
	 * @param share expected share among what they like, 0 to 1
	 * @param usual share among what everybody likes, 0 to 1
	 */
	record Trait(String group, String value, double share, double usual) {
	}

	/**
	 * Why an item.
	 *
	 * @param sentence one sentence for a person
	 * @param cues     what counted, strongest first
	 */
	record Reason(String sentence, List<Cue> cues) {
	}
}
