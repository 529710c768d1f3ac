/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.io.IOException;

import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Include;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.nn.conv.Architectures;
import org.recital.nn.conv.Block;

/**
 * Depthwise-separable convolutions (Howard et al. 2017, MobileNets: efficient convolutional neural networks for mobile vision
 * applications, arXiv 1704.04861), the first nine of the thirteen layers: clips are smaller than photos. Bit for bit the same for a given number of threads.
 */
public final class MobileTrainer implements Trainer<MobileTrainer.Parameters> {

	/** Parameters; defaults and their sources in docs/networks.md. */
	public record Parameters(
			@Parameter(value = "", label = "%target", help = "%target.help") String target,
			@Parameter(value = "0.25", label = "%width", help = "%width.help", min = 0.01, max = 8, log = true, searchMin = 0.1, searchMax = 1) double width,
			@Include({ "learning-rate=0.002", "weight-decay=0.001" }) Schooling schooling) {
	}

	@Override
	public String target(Parameters p) {
		return p.target;
	}

	@Override
	public Network train(Parameters p, LearningData data, StepContext context) throws InputException {
		return p.schooling.train("cnn-mobile", Architectures.mobile(p.width, Block.Activation.RELU, p.schooling.dropout()), data, context); //$NON-NLS-1$
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		return Learning.load(in);
	}
}
