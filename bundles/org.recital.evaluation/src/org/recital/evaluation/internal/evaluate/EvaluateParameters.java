/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.List;

import org.recital.api.data.Role;
import org.recital.api.parameters.Parameter;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.evaluation.statistics.ComparisonSettings.Family;
import org.recital.evaluation.statistics.Correction;
import org.recital.evaluation.statistics.PairedTest;

/**
 * What {@link Evaluate} is asked.
 *
 * @param top         cutoff of metrics that name none
 * @param metrics     {@code id} or {@code id@cutoff}
 * @param relevant    least test value that counts as relevant; negative infinity: every test interaction
 * @param excludeSeen whether seen items are left out of lists and of relevance
 * @param keepLists   how many places of each list are kept
 * @param side        what is judged on
 * @param test        which test says whether recommenders differ
 * @param correction  how its p values are corrected
 * @param family      which of them are corrected together
 * @param level       confidence of intervals, and 1 less the level of significance
 * @param candidates  which items a list may hold
 */
public record EvaluateParameters(
		@Parameter(value = "10", label = "%evaluate.top.label", help = "%evaluate.top.help", min = 1, max = 10_000) int top,
		@Parameter(value = "precision, recall, ndcg, mrr, coverage", label = "%evaluate.metrics.label", help = "%evaluate.metrics.help", min = 1) List<String> metrics,
		@Parameter(value = "-.inf", label = "%evaluate.relevant.label", help = "%evaluate.relevant.help") double relevant,
		@Parameter(value = "true", label = "%evaluate.excludeSeen.label", help = "%evaluate.excludeSeen.help") boolean excludeSeen,
		@Parameter(value = "10", label = "%evaluate.keepLists.label", help = "%evaluate.keepLists.help", min = 0, max = 10_000) int keepLists,
		@Parameter(value = "test", label = "%evaluate.side.label", help = "%evaluate.side.help") Side side,
		@Parameter(value = "t", label = "%evaluate.test.label", help = "%evaluate.test.help") PairedTest test,
		@Parameter(value = "holm", label = "%evaluate.correction.label", help = "%evaluate.correction.help") Correction correction,
		@Parameter(value = "metric", label = "%evaluate.family.label", help = "%evaluate.family.help") Family family,
		@Parameter(value = "0.95", label = "%evaluate.level.label", help = "%evaluate.level.help", min = 0.5, max = 0.9999) double level,
		@Parameter(value = "all", label = "%evaluate.candidates.label", help = "%evaluate.candidates.help") Candidates candidates) {

	/** Of all items. */
	EvaluateParameters(int top, List<String> metrics, double relevant, boolean excludeSeen, int keepLists, Side side, PairedTest test,
			Correction correction, Family family, double level) {
		this(top, metrics, relevant, excludeSeen, keepLists, side, test, correction, family, level, Candidates.ALL);
	}

	/** How the evaluation asks to be compared. */
	ComparisonSettings comparison() {
		return ComparisonSettings.DEFAULT.withTest(test).withCorrection(correction).withFamily(family).withLevel(level);
	}

	/** Which side of a split is judged on. */
	public enum Side {
		/** The test events; training, validation and known events are seen. */
		TEST(Role.TEST, Role.TRAIN, Role.VALIDATION, Role.KNOWN),
		/** The validation events; training and known events are seen. */
		VALIDATION(Role.VALIDATION, Role.TRAIN, Role.KNOWN);

		private final Role judged;
		private final Role[] seen;

		Side(Role judged, Role... seen) {
			this.judged = judged;
			this.seen = seen;
		}

		Role judged() {
			return judged;
		}

		Role[] seen() {
			return seen.clone();
		}
	}
}
