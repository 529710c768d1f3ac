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
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Layers that remember learn what the library's own layers learn, to the last bit, and take the same lengths of maps. */
class RememberingTest {

	private static final int SIDE = 13;
	private static final int EXAMPLES = 5;

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		Native.assume();
	}

	@ParameterizedTest
	@EnumSource(names = { "RELU", "ELU", "TANH", "SIGMOID", "SWISH", "IDENTITY" })
	void learnsWhatTheLibraryDoes(Activation activation) throws Exception {
		for (ConvolutionMode mode : new ConvolutionMode[] { ConvolutionMode.Truncate, ConvolutionMode.Same }) {
			LibraryThread.call(() -> {
				Helpers.start();
				ComputationGraph theirs = net(activation, mode, false);
				float[] before = weights(theirs);
				float[] expected = learned(theirs);
				float[] found = learned(net(activation, mode, true));
				assertFalse(Arrays.equals(before, expected));
				assertArrayEquals(expected, found, activation + " " + mode);
				return null;
			});
		}
	}

	private static ComputationGraph net(Activation activation, ConvolutionMode mode, boolean ours) {
		GraphBuilder graph = new NeuralNetConfiguration.Builder().seed(4).updater(new Adam(0.01)).l2(0.001).convolutionMode(mode).graphBuilder()
				.addInputs("in").setInputTypes(InputType.convolutional(SIDE, SIDE, 2, CNN2DFormat.NCHW));
		graph.addLayer("a", convolution(4, activation, ours), "in");
		graph.addLayer("pool", pool(ours), "a");
		graph.addLayer("b", convolution(6, activation, ours), "pool");
		graph.addLayer("pool2", pool(ours), "b");
		DenseLayer dense = new DenseLayer.Builder().nOut(7).activation(activation).dropOut(0.8).build();
		graph.addLayer("dense", ours ? new RememberingDense(dense) : dense, "pool2");
		graph.addLayer("out", new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build(), "dense").setOutputs("out");
		ComputationGraph net = new ComputationGraph(graph.build());
		net.init();
		return net;
	}

	private static ConvolutionLayer convolution(int maps, Activation activation, boolean ours) {
		ConvolutionLayer.Builder b = new ConvolutionLayer.Builder(3, 3).nOut(maps).activation(activation).dataFormat(CNN2DFormat.NCHW);
		return ours ? new RememberingConvolution(b) : b.build();
	}

	private static SubsamplingLayer pool(boolean ours) {
		return ours ? new HalvingPool()
				: new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX, new int[] { 2, 2 }, new int[] { 2, 2 })
						.dataFormat(CNN2DFormat.NCHW).build();
	}

	private static float[] learned(ComputationGraph net) {
		Nd4j.getRandom().setSeed(9);
		INDArray x = Nd4j.randn(EXAMPLES, 2, SIDE, SIDE);
		INDArray y = Nd4j.zeros(EXAMPLES, 3);
		for (int k = 0; k < EXAMPLES; k++) {
			y.putScalar(k, k % 3, 1);
		}
		for (int step = 0; step < 4; step++) {
			net.fit(new INDArray[] { x }, new INDArray[] { y });
			net.output(x); // a look between steps leaves nothing behind
		}
		return weights(net);
	}

	private static float[] weights(ComputationGraph net) {
		return net.params().dup('c').data().asFloat();
	}
}
