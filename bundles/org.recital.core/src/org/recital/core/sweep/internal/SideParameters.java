/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import org.recital.api.parameters.Parameter;

/**
 * How the validation side of a split is made, see {@link ValidationSplit}.
 *
 * @param validation    share of the training events that is judged where the split holds out no validation
 * @param earlyStopping share of the training events that engines are given as validation
 * @param share         share of the training events that is learned from
 */
public record SideParameters(@Parameter(value = "0.1", label = "", help = "") double validation,
		@Parameter(value = "0", label = "", help = "") double earlyStopping, @Parameter(value = "1", label = "", help = "") double share) {
}
