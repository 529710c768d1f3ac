/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import java.util.Arrays;

import org.recital.api.data.Block;
import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.ScoreMetric;

/**
 * Area under the ROC curve: the share of pairs of a relevant and another candidate item in which the relevant item has the higher score;
 * equal scores count one half. Candidates are all items that could have been recommended (with seen items excluded: all
 * that were not seen). An item without a score (NaN) lies below all others. Range 0 to 1, chance is 0.5. A user is left
 * out when no candidate is irrelevant.
 *
 * @see "Rendle et al.: BPR: Bayesian Personalized Ranking from Implicit Feedback, UAI 2009, section 5.2"
 * @see "Hanley, McNeil: The Meaning and Use of the Area under a ROC Curve, Radiology 143, 1982"
 */
public final class Auc implements ScoreMetric {

	private static final int BUCKETS = 256;

	@Override
	public double value(int user, float[] scores, boolean[] candidate, Judgement judgement) {
		Block row = judgement.relevant().block(user, user + 1);
		int begin = row.begin(0);
		int n = row.end(0) - begin;
		float[] relevant = new float[n];
		for (int p = 0; p < n; p++) {
			relevant[p] = known(scores[row.items()[begin + p]]);
		}
		Arrays.sort(relevant);
		int[] first = new int[BUCKETS + 2]; // first[b]: place of the first relevant score in bucket b or above
		float lowest = n == 0 ? 0 : relevant[0];
		float scale = n == 0 || !(relevant[n - 1] > lowest) ? 0 : BUCKETS / (relevant[n - 1] - lowest);
		for (float s : relevant) {
			first[bucket(s, lowest, scale) + 1]++;
		}
		for (int b = 0; b <= BUCKETS; b++) {
			first[b + 1] += first[b];
		}
		long others = 0;
		long twiceBelow = 0; // twice the number of relevant scores below or (once) equal to those of other candidates
		int next = begin;
		for (int item = 0; item < scores.length; item++) {
			if (next < row.end(0) && row.items()[next] == item) {
				next++;
			} else if (candidate[item]) {
				others++;
				float s = known(scores[item]);
				if (s >= lowest) {
					int b = bucket(s, lowest, scale);
					int end = first[b + 1];
					int at = first[b];
					while (at < end && relevant[at] < s) {
						at++;
					}
					twiceBelow += 2L * at;
					while (at < end && relevant[at++] == s) {
						twiceBelow++;
					}
				}
			}
		}
		return n == 0 || others == 0 ? Double.NaN : 1 - twiceBelow / (2.0 * n * others);
	}

	/**
	 * Rises with the score, 0 for the lowest relevant one: so only relevant scores of the same bucket need be looked at. With infinite
	 * scores about, the scale is 0 and all are in bucket 0.
	 */
	private static int bucket(float s, float lowest, float scale) {
		return Math.min(BUCKETS, (int) ((s - lowest) * scale));
	}

	/** NaN is the lowest; 0 is added so that -0 and 0 are sorted as the same. */
	private static float known(float score) {
		return score != score ? Float.NEGATIVE_INFINITY : score + 0f;
	}
}
