/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.List;

import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.nn.conv.Block;

/** How any convolutional network learns; defaults and their sources in docs/networks.md. */
public record Schooling(
		@Parameter(value = "adam", label = "%optimiser", help = "%optimiser.help") Settings.Optimiser optimiser,
		@Parameter(value = "0.001", label = "%learningRate", help = "%learningRate.help", min = 1e-7, max = 10, log = true, searchMin = 1e-4, searchMax = 1e-2) double learningRate,
		@Parameter(value = "cosine", label = "%schedule", help = "%schedule.help") Settings.Schedule schedule,
		@Parameter(value = "2", label = "%warmUp", help = "%warmUp.help", min = 0, max = 1000, searchMax = 10) int warmUp,
		@Parameter(value = "0.0001", label = "%weightDecay", help = "%weightDecay.help", min = 0, max = 10, searchMax = 0.01) double weightDecay,
		@Parameter(value = "0.3", label = "%dropout", help = "%dropout.help", min = 0, max = 0.95) double dropout,
		@Parameter(value = "0.2", label = "%mixup", help = "%mixup.help", min = 0, max = 1) double mixup,
		@Parameter(value = "16", label = "%maskBands", help = "%maskBands.help", min = 0, max = 1000, searchMax = 32) int maskBands,
		@Parameter(value = "32", label = "%maskFrames", help = "%maskFrames.help", min = 0, max = 10000, searchMax = 64) int maskFrames,
		@Parameter(value = "0.5", label = "%shift", help = "%shift.help", min = 0, max = 1) double shift,
		@Parameter(value = "0", label = "%gain", help = "%gain.help", min = 0, max = 10, searchMax = 0.5) double gain,
		@Parameter(value = "0", label = "%crop", help = "%crop.help", min = 0, max = 100000, unit = "frames", searchMax = 512) int crop,
		@Parameter(value = "true", label = "%balance", help = "%balance.help") boolean balance,
		@Parameter(value = "32", label = "%batch", help = "%batch.help", min = 2, max = 100000, log = true, searchMin = 8, searchMax = 128) int batch,
		@Parameter(value = "60", label = "%epochs", help = "%epochs.help", min = 1, max = 100000, log = true, searchMin = 5, searchMax = 200) int epochs,
		@Parameter(value = "15", label = "%patience", help = "%patience.help", min = 0, max = 100000, searchMax = 30) int patience) {

	/** Learns a network of these blocks, {@code id} being the trainer's. */
	Network train(String id, List<Block> blocks, LearningData data, StepContext context) throws InputException {
		Augmentation change = new Augmentation(mixup, maskBands, maskFrames, shift, gain);
		Settings settings = new Settings(optimiser, learningRate, schedule, warmUp, weightDecay, batch, epochs, patience, balance, change);
		return Learning.train(id, blocks, settings, crop, data, context);
	}
}
