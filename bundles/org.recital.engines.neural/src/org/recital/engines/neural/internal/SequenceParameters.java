/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import org.recital.api.parameters.Parameter;

/** What all engines of sequences are told; defaults and their sources in docs/engines/neural.md. */
public record SequenceParameters(
		@Parameter(value = "100", label = "%sequence.length", help = "%sequence.length.help", min = 1, max = 10000, log = true, searchMin = 20, searchMax = 200) int length,
		@Parameter(value = "1", label = "%sequence.horizon", help = "%sequence.horizon.help", min = 1, max = 10000, log = true, searchMin = 1, searchMax = 50) int horizon,
		@Parameter(value = "0.25", label = "%dropout", help = "%sequence.dropout.help", min = 0, max = 0.95) double dropout,
		@Parameter(value = "512", label = "%sequence.negatives", help = "%sequence.negatives.help", min = 1, max = 1000000, log = true, searchMin = 64, searchMax = 2048) int negatives,
		@Parameter(value = "0.003", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
		@Parameter(value = "0", label = "%regularisation", help = "%regularisation.help", min = 0, max = 10, searchMax = 0.01) double regularisation,
		@Parameter(value = "32", label = "%batch", help = "%sequence.batch.help", min = 1, max = 100000, log = true, searchMin = 16, searchMax = 256) int batch,
		@Parameter(value = "60", label = "%epochs", help = "%epochs.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 200) int epochs,
		@Parameter(value = "4", label = "%patience", help = "%patience.help", min = 0, max = 100000, searchMax = 20) int patience,
		@Parameter(value = "0.1", label = "%holdOut", help = "%holdOut.help", min = 0, max = 0.9) double holdOut) {
}
