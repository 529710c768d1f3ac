
package org.recital.api.engine;

/** A recommender that predicts the value a user would give, on the scale of the data. */
public interface RatingPredictor {

	/**
	 * The predicted value, not moved into the scale; always a number: where nothing is known of user or item, what is known
	 * of the rest (their mean, the mean of all).
	 */
	float predict(int user, int item);
}
