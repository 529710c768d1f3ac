/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.nn.Gru;
import org.recital.nn.Mix;
import org.recital.nn.SequenceLayer;
import org.recital.nn.Weights;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.Block;

/** The library's steps and gradients of a gated recurrent unit are those of our own. */
class GatedLayerTest {

	private static final int SIZE = 5;
	private static final int STEPS = 7;
	private static final int EXAMPLES = 3;
	private static final int CLASSES = 2;

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		Native.assume();
	}

	@Test
	void statesAndGradientsAreThoseOfOurOwn() throws Exception {
		LibraryThread.call(() -> {
			Helpers.start();
			Architecture a = new Architecture(1, SIZE, STEPS, CLASSES, List.of(new Block.Gated(SIZE)));
			Settings s = new Settings(Settings.Optimiser.SGD, 0.1, Settings.Schedule.CONSTANT, 0, 0, 8, 1, 0, false, Augmentation.NONE);
			ComputationGraph net = new ComputationGraph(Graphs.of(a, s.updater(), s.regularisation(), null, 3).configuration());
			net.init();
			net.params().assign(Nd4j.createFromArray(noise((int) net.numParams(), 4)).reshape(net.params().shape()));
			float[] bands = noise(EXAMPLES * SIZE * STEPS, 5); // examples x bands x frames
			INDArray x = Nd4j.create(bands, new long[] { EXAMPLES, 1, SIZE, STEPS }, 'c');
			float[] rows = new float[bands.length]; // examples x frames x bands
			int[] offsets = new int[EXAMPLES + 1];
			for (int e = 0; e < EXAMPLES; e++) {
				offsets[e + 1] = (e + 1) * STEPS;
				for (int t = 0; t < STEPS; t++) {
					for (int b = 0; b < SIZE; b++) {
						rows[(e * STEPS + t) * SIZE + b] = bands[(e * SIZE + b) * STEPS + t];
					}
				}
			}
			Gru own = new Gru(List.of(beside(net, "W", SIZE), weights(net, "Wc", SIZE), beside(net, "U", SIZE), weights(net, "Uc", SIZE),
					beside(net, "b", 1), weights(net, "bc", 1)));
			SequenceLayer.Pass pass = own.pass();
			float[] states = pass.forward(EXAMPLES, offsets, rows, 0, 1);
			float[] last = new float[EXAMPLES * SIZE];
			for (int e = 0; e < EXAMPLES; e++) {
				System.arraycopy(states, (e * STEPS + STEPS - 1) * SIZE, last, e * SIZE, SIZE);
			}
			assertArrayEquals(last, net.feedForward(new INDArray[] { x }, false).get("1-memory").dup('c').data().asFloat(), 1e-5f);
			gradients(net, x, pass);
			return null;
		});
	}

	private static void gradients(ComputationGraph net, INDArray x, SequenceLayer.Pass pass) {
		float[] wanted = { 1, 0, 0, 1, 1, 0 };
		INDArray y = Nd4j.create(wanted, new long[] { EXAMPLES, CLASSES }, 'c');
		float[] p = net.output(x)[0].dup('c').data().asFloat();
		float[] out = values(net, Graphs.OUTPUT + "_W"); // size x classes
		float[] dStates = new float[EXAMPLES * STEPS * SIZE];
		for (int e = 0; e < EXAMPLES; e++) {
			for (int k = 0; k < SIZE; k++) {
				for (int c = 0; c < CLASSES; c++) {
					dStates[(e * STEPS + STEPS - 1) * SIZE + k] += (p[e * CLASSES + c] - wanted[e * CLASSES + c]) * out[k * CLASSES + c];
				}
			}
		}
		pass.backward(dStates);
		net.setInputs(x);
		net.setLabels(y);
		net.computeGradientAndScore();
		Map<String, INDArray> found = net.gradient().gradientForVariable();
		float[][] own = pass.gradients();
		int at = 0;
		for (String kind : List.of("W", "U", "b")) {
			int rows = kind.equals("b") ? 1 : SIZE;
			assertArrayEquals(own[at++], beside(found, kind, rows).value(), 1e-4f, kind);
			assertArrayEquals(own[at++], found.get("1-memory_" + kind + "c").dup('c').data().asFloat(), 1e-4f, kind);
		}
	}

	@Test
	void anArchitectureKnowsItByName() throws Exception {
		Architecture a = new Architecture(1, 4, 4, 2, List.of(new Block.Gated(9)));
		assertEquals(a, Architecture.parse(a.text()));
		assertThrows(IOException.class, () -> Architecture.parse(a.text().replace("size=9", "size=-9")));
	}

	private static float[] values(ComputationGraph net, String name) {
		return net.paramTable().get(name).dup('c').data().asFloat();
	}

	private static Weights weights(ComputationGraph net, String name, int rows) {
		return new Weights(rows, SIZE, values(net, "1-memory_" + name));
	}

	private static Weights beside(ComputationGraph net, String kind, int rows) {
		return beside(net.paramTable(), kind, rows);
	}

	/** Those of z and r side by side. */
	private static Weights beside(Map<String, INDArray> table, String kind, int rows) {
		float[] z = table.get("1-memory_" + kind + "z").dup('c').data().asFloat();
		float[] r = table.get("1-memory_" + kind + "r").dup('c').data().asFloat();
		float[] both = new float[2 * z.length];
		for (int row = 0; row < rows; row++) {
			System.arraycopy(z, row * SIZE, both, row * 2 * SIZE, SIZE);
			System.arraycopy(r, row * SIZE, both, (row * 2 + 1) * SIZE, SIZE);
		}
		return new Weights(rows, 2 * SIZE, both);
	}

	private static float[] noise(int n, long seed) {
		float[] x = new float[n];
		for (int k = 0; k < n; k++) {
			x[k] = 0.7f * Mix.normal(seed, k);
		}
		return x;
	}
}
