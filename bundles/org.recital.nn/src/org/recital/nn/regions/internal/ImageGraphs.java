/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Upsampling2D;
import org.deeplearning4j.nn.conf.layers.objdetect.Yolo2OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.recital.nn.conv.internal.HalvingPool;
import org.recital.nn.conv.internal.RememberingConvolution;

/** The networks as configurations of Deeplearning4j; always channels first, as its oneDNN helpers need it while learning. */
final class ImageGraphs {

	static final String INPUT = "image";
	static final String OUTPUT = "out";
	private static final int CHANNELS = 3;

	private final GraphBuilder graph;
	private String last = INPUT;
	private int maps = CHANNELS;

	private ImageGraphs(NeuralNetConfiguration.Builder base, int side) {
		graph = base.graphBuilder().addInputs(INPUT).setInputTypes(InputType.convolutional(side, side, CHANNELS, CNN2DFormat.NCHW));
	}

	/**
	 * How a network learns, as the library has it.
	 *
	 * @param seed of the first weights
	 * @param type of its numbers: float, or double where gradients are tested
	 */
	record How(IUpdater updater, List<Regularization> regularisation, long seed, DataType type) {

		/** Not at all. */
		static final How NOT = new How(new NoOp(), List.of(), 1, DataType.FLOAT);

		private NeuralNetConfiguration.Builder base() {
			NeuralNetConfiguration.Builder base = new NeuralNetConfiguration.Builder().seed(seed).dataType(type).updater(updater)
					.trainingWorkspaceMode(WorkspaceMode.ENABLED).inferenceWorkspaceMode(WorkspaceMode.ENABLED)
					.convolutionMode(ConvolutionMode.Same).weightInit(WeightInit.RELU);
			base.setRegularization(new ArrayList<>(regularisation));
			return base;
		}
	}

	/**
	 * A detector in the manner of YOLO version 2 in small: {@code steps} times a convolution and pooling, two further convolutions, and
	 * for each anchor of each cell a place, a size, a confidence and a score of each class.
	 *
	 * @param anchors {width, height} in cells, one a row
	 */
	static ComputationGraphConfiguration detector(NetForm form, float[][] anchors, How how) {
		ImageGraphs g = new ImageGraphs(how.base(), form.side());
		int wide = form.width();
		for (int k = 0; k < form.steps(); k++) {
			g.convolve("step" + (k + 1), wide, 3);
			g.pool("pool" + (k + 1));
			wide *= 2;
		}
		g.convolve("body1", wide, 3);
		g.convolve("body2", wide, 3);
		g.graph.addLayer("boxes", new ConvolutionLayer.Builder(1, 1).nIn(g.maps).nOut(anchors.length * (5 + form.kinds())).dataFormat(CNN2DFormat.NCHW)
				.activation(Activation.IDENTITY).weightInit(WeightInit.XAVIER).build(), g.last);
		g.graph.addLayer(OUTPUT, new Yolo2OutputLayer.Builder().boundingBoxPriors(Nd4j.create(anchors).castTo(how.type())).build(), "boxes");
		return g.graph.setOutputs(OUTPUT).build();
	}

	/**
	 * A U-Net in small: {@code steps} times two convolutions and pooling, two convolutions, and as often doubled resolution with what was
	 * seen at that resolution on the way down beside it; probabilities of classes for each pixel, which all count the same.
	 */
	static ComputationGraphConfiguration regions(NetForm form, How how) {
		float[] same = new float[form.kinds()];
		Arrays.fill(same, 1);
		return regions(form, same, how);
	}

	/** @param weights what the pixels of each class count in the loss */
	static ComputationGraphConfiguration regions(NetForm form, float[] weights, How how) {
		ImageGraphs g = new ImageGraphs(how.base(), form.side());
		int wide = form.width();
		String[] seen = new String[form.steps()];
		int[] maps = new int[form.steps()];
		for (int k = 0; k < form.steps(); k++) {
			g.convolve("down" + (k + 1) + "a", wide, 3);
			g.convolve("down" + (k + 1) + "b", wide, 3);
			seen[k] = g.last;
			maps[k] = g.maps;
			g.pool("pool" + (k + 1));
			wide *= 2;
		}
		g.convolve("deep-a", wide, 3);
		g.convolve("deep-b", wide, 3);
		for (int k = form.steps() - 1; k >= 0; k--) {
			wide /= 2;
			g.graph.addLayer("double" + (k + 1), new Upsampling2D.Builder(2).dataFormat(CNN2DFormat.NCHW).build(), g.last);
			g.graph.addVertex("beside" + (k + 1), new MergeVertex(), seen[k], "double" + (k + 1));
			g.last = "beside" + (k + 1);
			g.maps += maps[k];
			g.convolve("up" + (k + 1) + "a", wide, 3);
			g.convolve("up" + (k + 1) + "b", wide, 3);
		}
		g.graph.addLayer("scores", new ConvolutionLayer.Builder(1, 1).nIn(g.maps).nOut(form.kinds()).dataFormat(CNN2DFormat.NCHW)
				.activation(Activation.IDENTITY).weightInit(WeightInit.XAVIER).build(), g.last);
		// with weights, though all are 1, the loss has no gradient where nothing is wanted: without, unknown pixels would be learned from
		LossMCXENT loss = new LossMCXENT(Nd4j.createFromArray(weights).reshape(1, form.kinds()).castTo(how.type()));
		g.graph.addLayer(OUTPUT, new CnnLossLayer.Builder(loss).format(CNN2DFormat.NCHW).activation(Activation.SOFTMAX).build(), "scores");
		return g.graph.setOutputs(OUTPUT).build();
	}

	/** A convolution, batch normalisation, and a leaky rectifier. */
	private void convolve(String name, int to, int size) {
		graph.addLayer(name, new RememberingConvolution(new ConvolutionLayer.Builder(size, size).nIn(maps).nOut(to)
				.dataFormat(CNN2DFormat.NCHW).hasBias(false).activation(Activation.IDENTITY)), last);
		graph.addLayer(name + "-norm", new BatchNormalization.Builder().useLogStd(false).build(), name);
		graph.addLayer(name + "-out", new ActivationLayer.Builder().activation(Activation.LEAKYRELU).build(), name + "-norm");
		last = name + "-out";
		maps = to;
	}

	private void pool(String name) {
		graph.addLayer(name, new HalvingPool(), last);
		last = name;
	}
}
