
package org.recital.api.engine;

/** A recommender that scores for several people together. */
public interface GroupScorer {

	/**
	 * Scores of all items for a group; like {@link Recommender#score}.
	 *
	 * @param users  its members
	 * @param scores room for all items; all are set
	 */
	void score(int[] users, float[] scores);
}
