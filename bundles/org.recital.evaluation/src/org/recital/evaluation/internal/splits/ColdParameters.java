/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import org.recital.api.parameters.Parameter;

/**
 * Parameters of {@link ColdItems} and {@link ColdUsers}.
 *
 * @param test       share of the items (users) that have events, for the test
 * @param validation share of them for validation
 * @param repeats    how many independent splits
 */
public record ColdParameters(
		@Parameter(value = "0.2", label = "%cold.test.label", help = "%cold.test.help", min = 0.0001, max = 0.9999) double test,
		@Parameter(value = "0", label = "%cold.validation.label", help = "%cold.validation.help", min = 0, max = 0.9999) double validation,
		@Parameter(value = "1", label = "%split.repeats.label", help = "%split.repeats.help", min = 1, max = 1000) int repeats) {
	public ColdParameters {
		Roles.checkShares(test, validation);
	}
}
