/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import org.recital.api.parameters.Parameter;
import org.recital.nn.conv.internal.Augmentation;
import org.recital.nn.conv.internal.Settings;

/** How a network of images learns; defaults and their sources in docs/regions.md. */
record ImageSchooling(
		@Parameter(value = "0.01", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
		@Parameter(value = "cosine", label = "%schedule", help = "%schedule.help") Settings.Schedule schedule,
		@Parameter(value = "1", label = "%warmUp", help = "%warmUp.help", min = 0, max = 1000, searchMax = 10) int warmUp,
		@Parameter(value = "0.0005", label = "%weightDecay", help = "%weightDecay.help", min = 0, max = 10, searchMax = 0.01) double weightDecay,
		@Parameter(value = "true", label = "%regions.mirror", help = "%regions.mirror.help") boolean mirror,
		@Parameter(value = "0.2", label = "%regions.jitter", help = "%regions.jitter.help", min = 0, max = 1) double jitter,
		@Parameter(value = "0.1", label = "%regions.shift", help = "%regions.shift.help", min = 0, max = 0.5) double shift,
		@Parameter(value = "8", label = "%batch", help = "%batch.help", min = 2, max = 100000, log = true, searchMin = 8, searchMax = 64) int batch,
		@Parameter(value = "40", label = "%epochs", help = "%epochs.help", min = 1, max = 100000, log = true, searchMin = 5, searchMax = 200) int epochs,
		@Parameter(value = "0", label = "%patience", help = "%patience.help", min = 0, max = 100000, searchMax = 30) int patience) {

	/** With AdamW, as the other networks of this bundle learn. */
	Settings settings() {
		return new Settings(Settings.Optimiser.ADAMW, learningRate, schedule, warmUp, weightDecay, batch, epochs, patience, false, Augmentation.NONE);
	}
}
