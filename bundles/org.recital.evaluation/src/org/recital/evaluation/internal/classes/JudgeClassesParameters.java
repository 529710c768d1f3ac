/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.classes;

import java.util.List;

import org.recital.api.data.Role;
import org.recital.api.parameters.Parameter;
import org.recital.evaluation.statistics.ComparisonSettings;
import org.recital.evaluation.statistics.ComparisonSettings.Family;
import org.recital.evaluation.statistics.Correction;
import org.recital.evaluation.statistics.PairedTest;

/**
 * What {@link JudgeClasses} is asked.
 *
 * @param metrics    ids
 * @param side       what is judged on
 * @param test       which test says whether classifiers differ
 * @param correction how its p values are corrected
 * @param family     which of them are corrected together
 * @param level      confidence of intervals, and 1 less the level of significance
 */
public record JudgeClassesParameters(
		@Parameter(value = "accuracy, balanced-accuracy, macro-f1, log-loss, brier, ece", label = "%judge.metrics.label", help = "%judge.metrics.help", min = 1) List<String> metrics,
		@Parameter(value = "test", label = "%evaluate.side.label", help = "%evaluate.side.help") Side side,
		@Parameter(value = "t", label = "%evaluate.test.label", help = "%judge.test.help") PairedTest test,
		@Parameter(value = "holm", label = "%evaluate.correction.label", help = "%evaluate.correction.help") Correction correction,
		@Parameter(value = "metric", label = "%evaluate.family.label", help = "%evaluate.family.help") Family family,
		@Parameter(value = "0.95", label = "%evaluate.level.label", help = "%evaluate.level.help", min = 0.5, max = 0.9999) double level) {

	/** How the evaluation asks to be compared. */
	ComparisonSettings comparison() {
		return ComparisonSettings.DEFAULT.withTest(test).withCorrection(correction).withFamily(family).withLevel(level);
	}

	/** Which side of a split is judged on. */
	public enum Side {
		/** The test. */
		TEST(Role.TEST),
		/** Validation. */
		VALIDATION(Role.VALIDATION);

		private final Role role;

		Side(Role role) {
			this.role = role;
		}

		Role role() {
			return role;
		}
	}
}
