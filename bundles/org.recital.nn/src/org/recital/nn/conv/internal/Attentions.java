/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.Collection;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SelfAttentionLayer;
import org.deeplearning4j.nn.conf.layers.samediff.SameDiffLambdaLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One encoder of self-attention over steps: values x steps in, their mean over the steps out. */
final class Attentions {

	private Attentions() {
	}

	/** @return name of the last layer */
	static String add(GraphBuilder graph, String in, int number, int values, int steps, int size, int heads) {
		String at = number + "-attention"; //$NON-NLS-1$
		// a convolution over three steps lets a step know of its neighbours: attention alone knows no order
		graph.addLayer(at + "-in", steps(3, values, size, Activation.IDENTITY), in); //$NON-NLS-1$
		graph.addLayer(at, new Attending(new SelfAttentionLayer.Builder().nIn(size).nOut(size).nHeads(heads)
				.headSize(Math.max(1, size / heads)).projectInput(true).weightInit(WeightInit.XAVIER)), at + "-in"); //$NON-NLS-1$
		graph.addVertex(at + "-sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), at, at + "-in"); //$NON-NLS-1$ //$NON-NLS-2$
		graph.addLayer(at + "-norm", new Standard(), at + "-sum"); //$NON-NLS-1$ //$NON-NLS-2$
		graph.addLayer(at + "-wide", steps(1, size, 2 * size, Activation.RELU), at + "-norm"); //$NON-NLS-1$ //$NON-NLS-2$
		graph.addLayer(at + "-narrow", steps(1, 2 * size, size, Activation.IDENTITY), at + "-wide"); //$NON-NLS-1$ //$NON-NLS-2$
		graph.addVertex(at + "-sum2", new ElementWiseVertex(ElementWiseVertex.Op.Add), at + "-narrow", at + "-norm"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		graph.addLayer(at + "-norm2", new Standard(), at + "-sum2"); //$NON-NLS-1$ //$NON-NLS-2$
		graph.addLayer(at + "-mean", new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), at + "-norm2"); //$NON-NLS-1$ //$NON-NLS-2$
		return at + "-mean"; //$NON-NLS-1$
	}

	private static Convolution1DLayer steps(int kernel, int from, int to, Activation activation) {
		return new Convolution1DLayer.Builder(kernel, 1).nIn(from).nOut(to).convolutionMode(ConvolutionMode.Same)
				.activation(activation).weightInit(WeightInit.XAVIER).build();
	}

	/** The library's layer, with its gradients right. */
	static final class Attending extends SelfAttentionLayer {

		private static final long serialVersionUID = 1L;

		Attending(Builder builder) {
			super(builder);
		}

		@Override
		public org.deeplearning4j.nn.api.Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
				INDArray weights, boolean initialise, DataType type) {
			return TrueGradients.of(this, conf, listeners, index, weights, initialise, type);
		}
	}

	/** The values of each step with mean 0 and deviation 1. */
	static final class Standard extends SameDiffLambdaLayer {

		private static final long serialVersionUID = 1L;

		@Override
		public SDVariable defineLayer(SameDiff sameDiff, SDVariable input) {
			return sameDiff.math().standardize(input, 1);
		}

		@Override
		public org.deeplearning4j.nn.api.Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int index,
				INDArray weights, boolean initialise, DataType type) {
			return TrueGradients.of(this, conf, listeners, index, weights, initialise, type);
		}

		@Override
		public InputType getOutputType(int index, InputType input) {
			return input;
		}
	}
}
