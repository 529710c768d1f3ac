/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.ReshapeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.Block;

/**
 * An {@link Architecture} as a configuration of Deeplearning4j. Always channels first: its oneDNN helpers damage the weights of
 * the other format while they learn.
 */
public final class Graphs {

	/** Name of the output layer. */
	public static final String OUTPUT = "classes"; //$NON-NLS-1$
	/** Name of the first layer of a {@link Head}. */
	static final String PROBE = "probe"; //$NON-NLS-1$
	private static final String INPUT = "input"; //$NON-NLS-1$

	private final GraphBuilder graph;
	private final List<String> shown = new ArrayList<>();
	private String last = INPUT;
	private int channels;
	private int bands;
	private int frames;
	private int number;

	private Graphs(GraphBuilder graph, Architecture a) {
		this.graph = graph;
		channels = a.channels();
		bands = a.bands();
		frames = a.frames();
	}

	/**
	 * A configuration and the names of the layers a person may look at.
	 *
	 * @param shown from input to output
	 */
	public record Built(ComputationGraphConfiguration configuration, List<String> shown) {
	}

	/** For prediction. */
	public static Built of(Architecture a) {
		return of(a, new NoOp(), List.of(), null, 1);
	}

	/**
	 * For learning.
	 *
	 * @param weightsOfClasses by how much the loss of a class counts; null: all alike
	 * @param seed             of the first weights
	 */
	public static Built of(Architecture a, IUpdater updater, List<Regularization> regularisation, float[] weightsOfClasses, long seed) {
		NeuralNetConfiguration.Builder base = new NeuralNetConfiguration.Builder().seed(seed).updater(updater)
				.trainingWorkspaceMode(WorkspaceMode.ENABLED).inferenceWorkspaceMode(WorkspaceMode.ENABLED)
				.convolutionMode(ConvolutionMode.Truncate);
		base.setRegularization(new ArrayList<>(regularisation));
		GraphBuilder graph = base.graphBuilder().addInputs(INPUT)
				.setInputTypes(InputType.convolutional(a.bands(), a.frames(), a.channels(), CNN2DFormat.NCHW));
		Graphs g = new Graphs(graph, a);
		for (Block block : a.blocks()) {
			g.number++;
			g.add(block);
			if (!(block instanceof Block.Dropout)) {
				g.shown.add(g.last);
			}
		}
		INDArray weights = weightsOfClasses == null ? null : Nd4j.createFromArray(weightsOfClasses).reshape(1, weightsOfClasses.length);
		graph.addLayer(OUTPUT, new OutputLayer.Builder(new LossMCXENT(weights)).nOut(a.classes()).activation(Activation.SOFTMAX)
				.weightInit(WeightInit.XAVIER).build(), g.last).setOutputs(OUTPUT);
		g.shown.add(OUTPUT);
		return new Built(graph.build(), List.copyOf(g.shown));
	}

	/**
	 * What follows the last convolution.
	 *
	 * @param layer         whose output it takes
	 * @param configuration from there to scores of classes before softmax, without dropout, first a 1x1 convolution {@link #PROBE}
	 */
	record Head(String layer, ComputationGraphConfiguration configuration) {
	}

	static Head head(Architecture a) {
		int from = 0;
		for (int k = 0; k < a.blocks().size(); k++) {
			switch (a.blocks().get(k)) {
			case Block.Convolution c -> from = k + 1;
			case Block.Residual r -> from = k + 1;
			case Block.Separable s -> from = k + 1;
			case Block.Inverted i -> from = k + 1;
			default -> {
				// what follows
			}
			}
		}
		Graphs before = new Graphs(new NeuralNetConfiguration.Builder().graphBuilder(), a);
		for (Block block : a.blocks().subList(0, from)) {
			before.number++;
			before.add(block);
		}
		GraphBuilder graph = new NeuralNetConfiguration.Builder().updater(new NoOp()).trainingWorkspaceMode(WorkspaceMode.NONE)
				.inferenceWorkspaceMode(WorkspaceMode.NONE).graphBuilder().addInputs(INPUT)
				.setInputTypes(InputType.convolutional(before.bands, before.frames, before.channels, CNN2DFormat.NCHW));
		Graphs g = new Graphs(graph, a);
		g.channels = before.channels;
		g.bands = before.bands;
		g.frames = before.frames;
		g.convolve(PROBE, g.channels, 1, 1, 0, Block.Activation.RELU, Activation.IDENTITY);
		g.number = from;
		for (Block block : a.blocks().subList(from, a.blocks().size())) {
			g.number++;
			if (!(block instanceof Block.Dropout)) {
				g.add(block);
			}
		}
		graph.addLayer(OUTPUT, new DenseLayer.Builder().nOut(a.classes()).activation(Activation.IDENTITY).build(), g.last).setOutputs(OUTPUT);
		return new Head(before.last, graph.build());
	}

	private void add(Block block) {
		switch (block) {
		case Block.Convolution c -> {
			convolve(name("convolution"), c.maps(), c.size(), c.stride(), c.padding(), c.norm() ? null : c.activation()); //$NON-NLS-1$
			if (c.norm()) {
				norm();
				activate(c.activation());
			}
		}
		case Block.Pool p -> layer(name("pool"), p.size() == 2 && p.stride() == 2 && p.padding() == 0 ? new HalvingPool() //$NON-NLS-1$
				: new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX, new int[] { p.size(), p.size() },
						new int[] { p.stride(), p.stride() }, new int[] { p.padding(), p.padding() }).dataFormat(CNN2DFormat.NCHW).build(),
				channels, out(bands, p.size(), p.stride(), p.padding()), out(frames, p.size(), p.stride(), p.padding()));
		case Block.ResponseNorm r -> layer(name("response-norm"), new ResponseNormalisation(), //$NON-NLS-1$
				channels, bands, frames);
		case Block.Dropout d -> layer(name("dropout"), new DropoutLayer.Builder(new Dropout(1 - d.share())).build(), channels, bands, frames); //$NON-NLS-1$
		case Block.Dense d -> layer(name("dense"), new RememberingDense(new DenseLayer.Builder().nOut(d.size()) //$NON-NLS-1$
				.activation(of(d.activation())).weightInit(initial(d.activation())).build()), d.size(), 1, 1);
		case Block.Residual r -> residual(r);
		case Block.Separable s -> {
			depthwise(3, s.stride());
			norm();
			activate(s.activation());
			convolve(name("point"), s.maps(), 1, 1, 0, null); //$NON-NLS-1$
			norm();
			activate(s.activation());
		}
		case Block.Inverted i -> inverted(i);
		case Block.GlobalPool p -> layer(name("mean"), new GlobalPoolingLayer.Builder(PoolingType.AVG).build(), channels, 1, 1); //$NON-NLS-1$
		case Block.Memory m -> {
			sequence();
			layer(name("memory"), new LastTimeStep(new LSTM.Builder().nOut(m.size()).activation(Activation.TANH) //$NON-NLS-1$
					.weightInit(WeightInit.XAVIER).build()), m.size(), 1, 1);
		}
		case Block.Gated g -> {
			sequence();
			layer(name("memory"), new GatedLayer(channels, frames, g.size()), g.size(), 1, 1); //$NON-NLS-1$
		}
		case Block.Attention t -> {
			sequence();
			last = Attentions.add(graph, last, number, channels, frames, t.size(), t.heads());
			channels = t.size();
			frames = 1;
		}
		}
	}

	/** Frames become steps, all bands of all channels what is known of one. */
	private void sequence() {
		String name = name("sequence"); //$NON-NLS-1$
		graph.addVertex(name, new ReshapeVertex(-1, channels * bands, frames), last);
		last = name;
		channels *= bands;
		bands = 1;
	}

	private void residual(Block.Residual r) {
		String in = last;
		int before = channels;
		int fromBands = bands;
		int fromFrames = frames;
		convolve(name("convolution-a"), r.maps(), 3, r.stride(), 1, null); //$NON-NLS-1$
		norm();
		activate(r.activation());
		convolve(name("convolution-b"), r.maps(), 3, 1, 1, null); //$NON-NLS-1$
		norm();
		String way = last;
		int toBands = bands;
		int toFrames = frames;
		last = in;
		if (r.stride() != 1 || before != r.maps()) {
			channels = before;
			bands = fromBands;
			frames = fromFrames;
			convolve(name("short"), r.maps(), 1, r.stride(), 0, null); //$NON-NLS-1$
			norm();
		}
		bands = toBands;
		frames = toFrames;
		sum(way, last);
		activate(r.activation());
	}

	private void inverted(Block.Inverted i) {
		String in = last;
		int before = channels;
		if (i.expansion() > 1) {
			convolve(name("widen"), channels * i.expansion(), 1, 1, 0, null); //$NON-NLS-1$
			norm();
			activate(i.activation());
		}
		depthwise(i.size(), i.stride());
		norm();
		activate(i.activation());
		excite(Math.max(2, before / 4), i.activation());
		convolve(name("narrow"), i.maps(), 1, 1, 0, null); //$NON-NLS-1$
		norm();
		if (i.stride() == 1 && before == i.maps()) {
			sum(last, in);
		}
	}

	/** Channels weighted by what a small network makes of their means. */
	private void excite(int small, Block.Activation activation) {
		String in = last;
		int maps = channels;
		int b = bands;
		int f = frames;
		layer(name("squeeze"), new GlobalPoolingLayer.Builder(PoolingType.AVG).collapseDimensions(false).build(), maps, 1, 1); //$NON-NLS-1$
		convolve(name("excite-a"), small, 1, 1, 0, activation); //$NON-NLS-1$
		convolve(name("excite-b"), maps, 1, 1, 0, Block.Activation.SIGMOID); //$NON-NLS-1$
		String weighted = name("weighted"); //$NON-NLS-1$
		graph.addVertex(weighted, new Weighted(), in, last);
		last = weighted;
		bands = b;
		frames = f;
	}

	private void sum(String a, String b) {
		String name = name("sum"); //$NON-NLS-1$
		graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), a, b);
		last = name;
	}

	private void convolve(String name, int maps, int size, int stride, int padding, Block.Activation activation) {
		convolve(name, maps, size, stride, padding, activation, activation == null ? Activation.IDENTITY : of(activation));
	}

	private void convolve(String name, int maps, int size, int stride, int padding, Block.Activation activation, Activation after) {
		ConvolutionLayer.Builder b = new ConvolutionLayer.Builder(new int[] { size, size }, new int[] { stride, stride }, new int[] { padding, padding })
				.nIn(channels).nOut(maps).dataFormat(CNN2DFormat.NCHW).hasBias(activation != null)
				.activation(after).weightInit(initial(activation));
		layer(name, new RememberingConvolution(b), maps, out(bands, size, stride, padding), out(frames, size, stride, padding));
	}

	private void depthwise(int size, int stride) {
		int padding = size / 2;
		layer(name("depthwise"), new DepthwiseConvolution2D.Builder().kernelSize(size, size).stride(stride, stride) //$NON-NLS-1$
				.padding(padding, padding).nIn(channels).nOut(channels).depthMultiplier(1).dataFormat(CNN2DFormat.NCHW).hasBias(false)
				.activation(Activation.IDENTITY).weightInit(WeightInit.RELU).build(), channels, out(bands, size, stride, padding),
				out(frames, size, stride, padding));
	}

	private void norm() {
		layer(last + "-norm", new BatchNormalization.Builder().useLogStd(false).build(), channels, bands, frames); //$NON-NLS-1$
	}

	private void activate(Block.Activation activation) {
		layer(last + "-out", new ActivationLayer.Builder().activation(of(activation)).build(), channels, bands, frames); //$NON-NLS-1$
	}

	private void layer(String name, Layer layer, int toChannels, int toBands, int toFrames) {
		if (toBands < 1 || toFrames < 1) {
			throw new TooSmallException(number, bands, frames);
		}
		graph.addLayer(name, layer, last);
		last = name;
		channels = toChannels;
		bands = toBands;
		frames = toFrames;
	}

	private String name(String what) {
		return number + "-" + what; //$NON-NLS-1$
	}

	private static int out(int size, int kernel, int stride, int padding) {
		return size + 2 * padding < kernel ? 0 : (size + 2 * padding - kernel) / stride + 1;
	}

	private static WeightInit initial(Block.Activation a) {
		return a == Block.Activation.SIGMOID || a == Block.Activation.TANH ? WeightInit.XAVIER : WeightInit.RELU;
	}

	static Activation of(Block.Activation a) {
		return switch (a) {
		case RELU -> Activation.RELU;
		case ELU -> Activation.ELU;
		case SWISH -> Activation.SWISH;
		case SIGMOID -> Activation.SIGMOID;
		case TANH -> Activation.TANH;
		};
	}

	/** A map times a number for each channel: the library computes it, but finds the shapes at fault. */
	static final class Weighted extends ElementWiseVertex {

		private static final long serialVersionUID = 1L;

		Weighted() {
			super(Op.Product);
		}

		@Override
		public Weighted clone() {
			return new Weighted();
		}

		@Override
		public InputType getOutputType(int layer, InputType... inputs) {
			return inputs[0];
		}
	}

	/** The input is too small for the architecture. */
	public static final class TooSmallException extends IllegalArgumentException {

		private static final long serialVersionUID = 1L;

		final int block;
		final int bands;
		final int frames;

		TooSmallException(int block, int bands, int frames) {
			super("block " + block + " gets only " + bands + " x " + frames); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			this.block = block;
			this.bands = bands;
			this.frames = frames;
		}
	}
}
