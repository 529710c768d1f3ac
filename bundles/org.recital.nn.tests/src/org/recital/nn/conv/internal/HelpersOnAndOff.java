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

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.nn.Mix;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.Architectures;
import org.recital.nn.conv.Block;
import org.recital.nn.conv.Block.Activation;
import org.recital.nn.conv.Clips;

/**
 * The same network learning with oneDNN's helpers and without: gradients, the way of the loss, and where it ends. Run by itself it
 * prints what docs/networks.md quotes: {@code HelpersOnAndOff drift|converge [seeds] [epochs] [clips]}.
 */
final class HelpersOnAndOff {

	private static final String DISABLE = "org.eclipse.deeplearning4j.helpers.disable";

	private HelpersOnAndOff() {
	}

	/** A network of convolutions with and without stride, padding, normalisation of both kinds, and pooling. */
	static List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Convolution(8, 5, 1, 2, false, Activation.ELU));
		blocks.add(new Block.ResponseNorm());
		blocks.add(new Block.Pool(3, 2, 0));
		blocks.add(new Block.Convolution(12, 3, 2, 1, true, Activation.RELU));
		blocks.add(new Block.Pool(2, 2, 0));
		blocks.add(new Block.Dense(16, Activation.ELU));
		return blocks;
	}

	/** A network with helpers, or without. */
	static ComputationGraph net(Architecture a, Settings s, long seed, boolean on) {
		System.setProperty(DISABLE, Boolean.toString(!on));
		Nd4j.getEnvironment().allowHelpers(on);
		try {
			ComputationGraph net = new ComputationGraph(Graphs.of(a, s.updater(), s.regularisation(), null, seed).configuration());
			net.init();
			boolean has = ((ConvolutionLayer) net.getLayer("1-convolution")).getHelper() != null;
			if (has != on) {
				throw new IllegalStateException("helper " + has + " where " + on + " was asked for");
			}
			return net;
		} finally {
			System.setProperty(DISABLE, "false");
		}
	}

	/** The operations themselves have helpers as well. */
	static void operations(boolean on) {
		Nd4j.getEnvironment().allowHelpers(on);
	}

	/** Gradient of the summed loss at the network's weights. */
	static double[] gradient(ComputationGraph net, INDArray x, INDArray y) {
		net.setInputs(x);
		net.setLabels(y);
		net.computeGradientAndScore();
		return net.gradient().gradient().toDoubleVector();
	}

	/** Inputs and classes of made-up clips. */
	static INDArray[] clips(int n, int size, long seed, DataType type) {
		float[] x = new float[n * size * size];
		float[] y = new float[n * 3];
		for (int k = 0; k < n; k++) {
			float[] clip = Clips.clip(k % 3, size, size, seed + k);
			for (int i = 0; i < clip.length; i++) {
				x[k * clip.length + i] = (clip[i] + 38) / 12;
			}
			y[3 * k + k % 3] = 1;
		}
		return new INDArray[] { Nd4j.create(x, new long[] { n, 1, size, size }, 'c').castTo(type), Nd4j.create(y, new long[] { n, 3 }, 'c').castTo(type) };
	}

	/** How far the weights of two networks are from each other, relative to their size. */
	static double apart(ComputationGraph a, ComputationGraph b) {
		return a.params().sub(b.params()).norm2Number().doubleValue() / a.params().norm2Number().doubleValue();
	}

	/**
	 * Where learning ends.
	 *
	 * @return share of other clips put into their class, and their mean loss
	 */
	static double[] converge(List<Block> blocks, int size, int clips, int epochs, long seed, boolean on) {
		Settings s = new Settings(Settings.Optimiser.ADAM, 0.003, Settings.Schedule.CONSTANT, 0, 0, 16, epochs, 0, false, Augmentation.NONE);
		ComputationGraph net = net(new Architecture(1, size, size, 3, blocks), s, seed, on);
		operations(on);
		INDArray[] data = clips(clips, size, 1000 * seed, DataType.FLOAT);
		for (int epoch = 0; epoch < epochs; epoch++) {
			for (int from = 0; from < clips; from += 16) {
				int to = Math.min(clips, from + 16);
				net.fit(new INDArray[] { data[0].get(rows(from, to)).dup() }, new INDArray[] { data[1].get(rows(from, to)).dup() });
			}
		}
		INDArray[] other = clips(90, size, 777_000 + 1000 * seed, DataType.FLOAT);
		INDArray p = net.output(other[0])[0];
		int right = 0;
		double loss = 0;
		for (int k = 0; k < 90; k++) {
			double own = p.getDouble(k, k % 3);
			right += own >= p.getDouble(k, (k + 1) % 3) && own >= p.getDouble(k, (k + 2) % 3) ? 1 : 0;
			loss -= Math.log(Math.max(1e-9, own)) / 90;
		}
		operations(true);
		return new double[] { right / 90.0, loss };
	}

	private static org.nd4j.linalg.indexing.INDArrayIndex rows(int from, int to) {
		return org.nd4j.linalg.indexing.NDArrayIndex.interval(from, to);
	}

	public static void main(String[] args) throws Exception {
		int seeds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
		int epochs = args.length > 2 ? Integer.parseInt(args[2]) : 20;
		int clips = args.length > 3 ? Integer.parseInt(args[3]) : 96;
		LibraryThread.call(() -> {
			Helpers.start();
			if (args[0].equals("drift")) {
				drift(seeds);
			} else {
				for (int seed = 1; seed <= seeds; seed++) {
					double[] on = converge(Architectures.zhang(0.25, Activation.RELU, 0, false), 32, clips, epochs, seed, true);
					double[] off = converge(Architectures.zhang(0.25, Activation.RELU, 0, false), 32, clips, epochs, seed, false);
					System.out.printf("seed %d after %d epochs: accuracy with helpers %.4f, without %.4f; loss %.4f, %.4f%n", seed, epochs, on[0], off[0], on[1], off[1]);
				}
			}
			return null;
		});
	}

	/** How the weights of three networks part that begin alike: with helpers, without, and without but moved by one part in ten million. */
	private static void drift(int seeds) {
		Settings s = new Settings(Settings.Optimiser.ADAM, Double.parseDouble(System.getProperty("rate", "0.001")), Settings.Schedule.CONSTANT, 0, 0, 16, 1, 0, false, Augmentation.NONE);
		Architecture a = new Architecture(1, 32, 32, 3, Architectures.zhang(0.25, Activation.RELU, 0, false));
		for (int seed = 1; seed <= seeds; seed++) {
			ComputationGraph on = net(a, s, seed, true);
			ComputationGraph off = net(a, s, seed, false);
			ComputationGraph moved = net(a, s, seed, false);
			float[] w = moved.params().toFloatVector();
			for (int k = 0; k < w.length; k++) {
				w[k] *= 1 + 1e-7f * Mix.normal(seed, k);
			}
			moved.params().assign(Nd4j.createFromArray(w).reshape(moved.params().shape()));
			INDArray[] data = clips(16, 32, seed, DataType.FLOAT);
			for (int step = 1; step <= 40; step++) {
				double[] loss = new double[3];
				ComputationGraph[] all = { on, off, moved };
				for (int k = 0; k < 3; k++) {
					operations(k == 0);
					all[k].fit(new INDArray[] { data[0] }, new INDArray[] { data[1] });
					loss[k] = all[k].score();
				}
				operations(true);
				if (step == 1 || step == 2 || step == 4 || step == 8 || step == 20 || step == 40) {
					System.out.printf("seed %d step %d: loss with %.6f without %.6f moved %.6f; apart with/without %.1e, without/moved %.1e%n", seed, step,
							loss[0], loss[1], loss[2], apart(on, off), apart(off, moved));
				}
			}
		}
	}
}
