/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.metrics;

import org.recital.api.evaluation.Judgement;
import org.recital.api.evaluation.ScoreMetric;

/**
 * Group AUC (GAUC): {@link Auc} of each user, weighted by the user's number of relevant items: {@code sum of w * AUC / sum of w}. The paper weighs
 * by clicks or impressions; where nothing is known of impressions, a relevant item is the click. Plain {@code auc} lets every user
 * count the same.
 *
 * @see "Zhu et al.: Optimized Cost per Click in Taobao Display Advertising, KDD 2017"
 * @see "Zhou et al.: Deep Interest Network for Click-Through Rate Prediction, KDD 2018"
 */
public final class GroupAuc implements ScoreMetric {

	private final Auc auc = new Auc();

	@Override
	public double value(int user, float[] scores, boolean[] candidate, Judgement judgement) {
		return auc.value(user, scores, candidate, judgement);
	}

	@Override
	public boolean isWeighted() {
		return true;
	}

	@Override
	public double weight(int user, Judgement judgement) {
		return judgement.relevant().count(user);
	}
}
