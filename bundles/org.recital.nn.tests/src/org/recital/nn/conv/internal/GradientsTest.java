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

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.nn.NetDifferences;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.Block;

/** Every kind of block learns by the gradients that differences of the loss show, and so does the convolution before it. */
class GradientsTest {

	private static final int EXAMPLES = 3;
	private static final NetDifferences DIFFERENCES = new NetDifferences(0.001, 5e-4, 0.02, 2);

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		Native.assume();
	}

	@Test
	void gradientsAreThoseOfDifferences() throws Exception {
		LibraryThread.call(() -> {
			Helpers.start();
			Block first = new Block.Convolution(3, 3, 1, 1, false, Block.Activation.TANH);
			for (Block last : List.of(new Block.Memory(4), new Block.Gated(4), new Block.Attention(4, 2))) {
				check(List.of(first, last));
			}
			Block.Activation smooth = Block.Activation.SWISH;
			for (Block middle : List.of(new Block.Residual(3, 1, smooth), new Block.Residual(4, 2, smooth), new Block.Separable(4, 1, smooth),
					new Block.Inverted(3, 2, 3, 1, smooth))) {
				check(List.of(first, middle, new Block.GlobalPool()));
			}
			return null;
		});
	}

	private static void check(List<Block> blocks) {
		Settings s = new Settings(Settings.Optimiser.SGD, 0.1, Settings.Schedule.CONSTANT, 0, 0, 8, 1, 0, false, Augmentation.NONE);
		ComputationGraph net = new ComputationGraph(
				Graphs.of(new Architecture(1, 4, 6, 2, blocks), s.updater(), s.regularisation(), null, 3).configuration());
		net.init();
		net.setInputs(Nd4j.create(NetDifferences.noise(EXAMPLES * 24, 5), new long[] { EXAMPLES, 1, 4, 6 }, 'c'));
		net.setLabels(Nd4j.create(new float[] { 1, 0, 0, 1, 1, 0 }, new long[] { EXAMPLES, 2 }, 'c'));
		DIFFERENCES.check(net, name -> true, blocks.get(1).toString());
	}
}
