/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.styles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Interactions;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Messages;
import org.recital.content.internal.hybrids.Ndcg;

/** Chooses the threshold of profiles of styles: of the best mean nDCG on the validation side; of equals the first given. */
final class ThresholdChoice {

	private static final int TOP = 10;

	private ThresholdChoice() {
	}

	/**
	 * The recommender with the threshold chosen.
	 *
	 * @param wanted validation events; who has none has no say
	 * @throws InputException when there are no validation events, or a threshold is not between 0 and 1
	 */
	static StyleRecommender of(StyleRecommender made, List<Double> thresholds, Interactions wanted, StepContext context) throws InputException {
		for (double threshold : thresholds) {
			if (!(threshold >= 0 && threshold <= 1)) {
				throw new InputException(NLS.bind(Messages.Style_threshold, threshold), Messages.Style_thresholdHint);
			}
		}
		if (wanted.size() == 0) {
			throw new InputException(NLS.bind(Messages.Hybrid_noValidation, StyleProfile.ID, "thresholds"), //$NON-NLS-1$
					NLS.bind(Messages.Hybrid_noValidationHint, "threshold")); //$NON-NLS-1$
		}
		List<String> tried = new ArrayList<>();
		StyleRecommender best = null;
		double most = Double.NEGATIVE_INFINITY;
		double chosen = 0;
		for (double threshold : thresholds) {
			StyleRecommender one = made.withThreshold(threshold);
			double mean = mean(one, wanted, context);
			tried.add(threshold + ": " + String.format(Locale.ROOT, "%.4f", mean)); //$NON-NLS-1$ //$NON-NLS-2$
			if (mean > most) {
				best = one;
				most = mean;
				chosen = threshold;
			}
		}
		context.note(NLS.bind(Messages.Style_chosen, new Object[] { Double.toString(chosen), TOP, String.join(", ", tried) })); //$NON-NLS-1$
		return best;
	}

	/** Mean nDCG of all with validation events; each has their own place, and sums run in order, whatever the number of threads. */
	private static double mean(StyleRecommender recommender, Interactions wanted, StepContext context) {
		double[] of = new double[wanted.rows()];
		context.parallel().forBlocks(of.length, 16, (from, to) -> {
			Ndcg ndcg = new Ndcg(TOP);
			float[] row = new float[recommender.items()];
			for (int u = from; u < to; u++) {
				context.checkCancelled();
				if (wanted.count(u) > 0) {
					recommender.score(u, row);
					of[u] = ndcg.of(row, u, recommender.liked(), wanted);
				}
			}
		});
		double sum = 0;
		int n = 0;
		for (int u = 0; u < of.length; u++) {
			sum += of[u];
			n += wanted.count(u) > 0 ? 1 : 0;
		}
		return sum / n;
	}
}
