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

import java.util.Random;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Response normalisation says what the library's does, and learns by the gradient of the published formula. */
class ResponseNormalisationTest {

	private static final int EXAMPLES = 3;
	private static final int MAPS = 9;
	private static final int AREA = 6;

	@BeforeAll
	static void onlyWhereTheNativeFragmentIs() {
		Native.assume();
	}

	@Test
	void saysWhatTheLibraryDoes() throws Exception {
		LibraryThread.call(() -> {
			Helpers.start();
			INDArray x = Nd4j.randn(4, 2, 7, 5).muli(60); // so large that the sum of squares counts
			float[] expected = net(false).feedForward(x, false).get("norm").dup('c').data().asFloat();
			float[] found = net(true).feedForward(x, false).get("norm").dup('c').data().asFloat();
			assertArrayEquals(expected, found, 1e-4f);
			return null;
		});
	}

	/** Both from the same weights. */
	private static ComputationGraph net(boolean ours) {
		ComputationGraph net = new ComputationGraph(new NeuralNetConfiguration.Builder().seed(4).graphBuilder()
				.addInputs("in").setInputTypes(InputType.convolutional(7, 5, 2, CNN2DFormat.NCHW))
				.addLayer("maps", new ConvolutionLayer.Builder(3, 3).nOut(MAPS).activation(Activation.RELU).dataFormat(CNN2DFormat.NCHW).build(), "in")
				.addLayer("norm", ours ? new ResponseNormalisation()
						: new LocalResponseNormalization.Builder().dataFormat(CNN2DFormat.NCHW).build(), "maps")
				.addLayer("out", new OutputLayer.Builder().nOut(3).activation(Activation.SOFTMAX).build(), "norm").setOutputs("out").build());
		net.init();
		return net;
	}

	@Test
	void gradientIsThatOfDifferencesInDoublePrecision() throws Exception {
		LibraryThread.call(() -> {
			Helpers.start();
			Random random = new Random(3);
			float[] x = new float[EXAMPLES * MAPS * AREA];
			float[] g = new float[x.length];
			for (int k = 0; k < x.length; k++) {
				x[k] = (float) (random.nextGaussian() * 80);
				g[k] = (float) random.nextGaussian();
			}
			long[] shape = { EXAMPLES, MAPS, 2, 3 };
			INDArray to = Nd4j.createUninitialized(shape);
			NeighbouringMaps.gradient(Nd4j.create(x, shape, 'c'), Nd4j.create(g, shape, 'c'), to);
			float[] found = to.data().asFloat();
			double[] at = new double[x.length];
			for (int k = 0; k < x.length; k++) {
				at[k] = x[k];
			}
			for (int k = 0; k < x.length; k++) {
				double step = 1e-3;
				at[k] = x[k] + step;
				double up = weighted(at, g);
				at[k] = x[k] - step;
				double down = weighted(at, g);
				at[k] = x[k];
				assertEquals((up - down) / (2 * step), found[k], 2e-6);
			}
			return null;
		});
	}

	/** The sum of g y, with y as published, written down as it stands there. */
	private static double weighted(double[] x, float[] g) {
		double sum = 0;
		for (int e = 0; e < EXAMPLES; e++) {
			for (int m = 0; m < MAPS; m++) {
				for (int p = 0; p < AREA; p++) {
					double t = 2;
					for (int n = Math.max(0, m - 2); n <= Math.min(MAPS - 1, m + 2); n++) {
						t += 1e-4 * Math.pow(x[(e * MAPS + n) * AREA + p], 2);
					}
					int k = (e * MAPS + m) * AREA + p;
					sum += g[k] * x[k] / Math.pow(t, 0.75);
				}
			}
		}
		return sum;
	}
}
