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
 * Four convolutions with pooling and a fully connected layer of 1024 over time and frequency, with ELU or ReLU, Adam or RMSProp: the
 * network of <em>A convolutional neural network approach to music recommendation</em>, which classifies digital piano music by its
 * spectrograms. The paper says nothing of maps, batch normalisation, epochs or learning rates: 32, 64, 128 and 256 maps and the
 * defaults are ours. Bit for bit the same for a given number of threads.
 */
public final class ZhangTrainer implements Trainer<ZhangTrainer.Parameters> {

	/** Parameters; defaults and their sources in docs/networks.md. */
	public record Parameters(
			@Parameter(value = "", label = "%target", help = "%target.help") String target,
			@Parameter(value = "1", label = "%width", help = "%width.help", min = 0.01, max = 8, log = true, searchMin = 0.1, searchMax = 1) double width,
			@Parameter(value = "elu", label = "%activation", help = "%activation.help") Block.Activation activation,
			@Parameter(value = "false", label = "%norm", help = "%norm.help") boolean norm,
			@Include({ "learning-rate=0.0003", "warm-up=1", "dropout=0.5", "mixup=0", "mask-bands=0", "mask-frames=0", "shift=0.25", "epochs=40", "patience=10" }) Schooling schooling) {
	}

	@Override
	public String target(Parameters p) {
		return p.target;
	}

	@Override
	public Network train(Parameters p, LearningData data, StepContext context) throws InputException {
		return p.schooling.train("cnn-zhang", Architectures.zhang(p.width, p.activation, p.schooling.dropout(), p.norm), data, context); //$NON-NLS-1$
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		return Learning.load(in);
	}
}
