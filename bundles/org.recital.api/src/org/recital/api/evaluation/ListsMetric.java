/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

import org.recital.api.data.Recommendations;

/** One number for all lists together (coverage). */
public non-sealed interface ListsMetric extends Metric {

	/** The value over the first {@code cutoff} places of all lists. */
	double value(Recommendations lists, int cutoff, Judgement judgement);
}
