/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import org.recital.api.parameters.Include;
import org.recital.api.parameters.Parameter;

/** Parameters of {@link Gru4RecEngine} and {@link LstmEngine}; defaults and their sources in docs/engines/neural.md. */
public record RecurrentParameters(
		@Parameter(value = "100", label = "%sequence.width", help = "%sequence.width.help", min = 1, max = 10000, log = true, searchMin = 32, searchMax = 256) int width,
		@Include SequenceParameters sequence) {
}
