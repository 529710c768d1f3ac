
package org.recital.api.evaluation;

/** A number for each user, of the list the user is given. */
public non-sealed interface RankingMetric extends Metric {

	/**
	 * The value for one user.
	 *
	 * @param user   the list and what is relevant
	 * @param cutoff only the first so many places count; the list may be shorter
	 * @return a number, or NaN to leave this user out (documented by each metric)
	 */
	double value(RankedUser user, int cutoff);
}
