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

/**
 * Convolutions, then a memory over the frames (Choi, Fazekas, Sandler and Cho 2017, Convolutional recurrent neural networks for music
 * classification, ICASSP): a long short-term memory, or a gated recurrent unit as they have. Bit for bit the same for a given number of threads.
 */
public final class RecurrentTrainer implements Trainer<RecurrentTrainer.Parameters> {

	/** What remembers. */
	public enum Recurrent {
		/** Long short-term memory (Hochreiter and Schmidhuber 1997). */
		LSTM,
		/** Gated recurrent unit (Cho et al. 2014). */
		GRU
	}

	/** Parameters; defaults and their sources in docs/networks.md. */
	public record Parameters(
			@Parameter(value = "", label = "%target", help = "%target.help") String target,
			@Parameter(value = "0.5", label = "%width", help = "%width.help", min = 0.01, max = 8, log = true, searchMin = 0.1, searchMax = 1) double width,
			@Parameter(value = "64", label = "%memory", help = "%memory.help", min = 1, max = 4096, log = true, searchMin = 16, searchMax = 256) int memory,
			@Parameter(value = "lstm", label = "%recurrent", help = "%recurrent.help") Recurrent recurrent,
			@Include("warm-up=1") Schooling schooling) {
	}

	@Override
	public String target(Parameters p) {
		return p.target;
	}

	@Override
	public Network train(Parameters p, LearningData data, StepContext context) throws InputException {
		return p.schooling.train("crnn", Architectures.recurrent(p.width, p.memory, p.recurrent == Recurrent.GRU, p.schooling.dropout()), data, context); //$NON-NLS-1$
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		return Learning.load(in);
	}
}
