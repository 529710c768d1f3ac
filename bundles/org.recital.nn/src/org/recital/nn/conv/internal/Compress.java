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
import java.io.OutputStream;
import java.text.MessageFormat;

import org.recital.api.learning.Network;
import org.recital.api.learning.NetworkModel;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.nn.conv.ConvNetwork;
import org.recital.nn.conv.EightBitNetwork;
import org.recital.nn.conv.Pruning;

/** Makes a trained convolutional network smaller: smallest weights set to 0, then eight bits; the record has sizes and speed, measured. */
public final class Compress implements Step<Compress.Parameters> {

	/** How weights are kept. */
	public enum Weights {
		/** As single-precision numbers. */
		FLOAT,
		/** As eight-bit integers. */
		EIGHT_BIT
	}

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "0", label = "%compress.prune", help = "%compress.prune.help", min = 0, max = 1, searchMax = 0.9) double prune,
			@Parameter(value = "eight-bit", label = "%compress.weights", help = "%compress.weights.help") Weights weights) {
	}

	private static final int ROWS = 16;

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException, IOException {
		NetworkModel model = inputs.get(Port.NETWORK, NetworkModel.class);
		if (!(model.network() instanceof ConvNetwork network)) {
			throw new InputException(MessageFormat.format(Messages.Compress_kind, model.trainer()), Messages.Compress_kind_expected);
		}
		Network small = p.prune > 0 ? Pruning.prune(network, p.prune) : network;
		if (p.weights == Weights.EIGHT_BIT) {
			try {
				small = EightBitNetwork.of((ConvNetwork) small);
			} catch (IllegalArgumentException e) {
				throw new InputException(e.getMessage(), Messages.Compress_chain);
			}
		}
		context.checkCancelled();
		context.note(MessageFormat.format(Messages.Compress_sizes, size(network), size(small), p.prune, milliseconds(network),
				milliseconds(small)));
		outputs.put(Port.NETWORK, new NetworkModel(model.trainer(), small, model.kind(), model.target(), model.extractor(), model.learned()));
	}

	/** Bytes of the network when it is kept. */
	static long size(Network network) throws IOException {
		long[] count = new long[1];
		OutputStream counter = new OutputStream() {
			@Override
			public void write(int b) {
				count[0]++;
			}

			@Override
			public void write(byte[] b, int off, int len) {
				count[0] += len;
			}
		};
		try (ModelWriter out = ModelWriter.create(counter)) {
			network.save(out);
		}
		return count[0];
	}

	/** For a row, the best of three times sixteen rows, after one to warm up. */
	static double milliseconds(Network network) {
		int width = 1;
		for (int s : network.inputShape()) {
			width *= s;
		}
		float[] rows = new float[ROWS * width];
		for (int k = 0; k < rows.length; k++) {
			rows[k] = org.recital.nn.Mix.normal(1, k);
		}
		float[] out = new float[ROWS * network.labels().size()];
		double best = Double.POSITIVE_INFINITY;
		for (int k = 0; k < 4; k++) {
			long from = System.nanoTime();
			network.predict(rows, ROWS, out);
			best = k == 0 ? best : Math.min(best, (System.nanoTime() - from) / 1e6 / ROWS);
		}
		return best;
	}
}
