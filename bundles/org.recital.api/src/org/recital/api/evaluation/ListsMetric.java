
package org.recital.api.evaluation;

import org.recital.api.data.Recommendations;

/** One number for all lists together (coverage). */
public non-sealed interface ListsMetric extends Metric {

	/** The value over the first {@code cutoff} places of all lists. */
	double value(Recommendations lists, int cutoff, Judgement judgement);
}
