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
 * The AlexNet of Li, <em>Research on music content identification and recommendation technology based on deep learning</em>, section
 * 3.1.2, for 256 x 256 log-mel: 96@11x11/4, pool 3x3/2, response normalisation, 256@5x5, pool, 384, 384, 256, pool to 6x6x256, 4096,
 * 1000, classes. Dropout of one half before each fully connected layer as in AlexNet (Krizhevsky, Sutskever and Hinton 2012). Bit for bit the same for a given number of threads.
 */
public final class LiTrainer implements Trainer<LiTrainer.Parameters> {

	/** Parameters; defaults and their sources in docs/networks.md. */
	public record Parameters(
			@Parameter(value = "", label = "%target", help = "%target.help") String target,
			@Parameter(value = "1", label = "%width", help = "%width.help", min = 0.01, max = 8, log = true, searchMin = 0.1, searchMax = 1) double width,
			@Parameter(value = "relu", label = "%activation", help = "%activation.help") Block.Activation activation,
			@Include({ "learning-rate=0.0001", "warm-up=1", "weight-decay=0.0005", "dropout=0.5", "mixup=0", "mask-bands=0", "mask-frames=0", "shift=0.25", "batch=16", "epochs=40", "patience=10" }) Schooling schooling) {
	}

	@Override
	public String target(Parameters p) {
		return p.target;
	}

	@Override
	public Network train(Parameters p, LearningData data, StepContext context) throws InputException {
		return p.schooling.train("cnn-li", Architectures.li(p.width, p.activation, p.schooling.dropout()), data, context); //$NON-NLS-1$
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		return Learning.load(in);
	}
}
