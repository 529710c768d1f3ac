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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.nn.conv.Architecture;
import org.recital.nn.conv.Block;
import org.recital.nn.conv.ConvNetwork;

/** The layers of an eight-bit network, run one after another. Batch normalisation is folded into the convolution before it. */
public final class IntegerChain {

	/** Number of the format. */
	public static final int FORMAT = 1;
	/** What the library adds to the variance in batch normalisation. */
	private static final double EPSILON = 1e-5;

	private final Architecture architecture;
	private final Batches batches;
	/** One a block that has weights, and the output layer. */
	private final List<IntegerLayer> layers;

	private IntegerChain(Architecture architecture, Batches batches, List<IntegerLayer> layers) {
		this.architecture = architecture;
		this.batches = batches;
		this.layers = layers;
	}

	/** Brings the weights of a network to eight bits. */
	public static IntegerChain of(ConvNetwork network) {
		Map<String, ConvNetwork.Tensor> w = network.weights();
		List<IntegerLayer> layers = new ArrayList<>();
		int number = 0;
		for (Block block : network.architecture().blocks()) {
			number++;
			switch (block) {
			case Block.Convolution c -> layers.add(convolution(c, number + "-convolution", w)); //$NON-NLS-1$
			case Block.Dense d -> layers.add(dense(number + "-dense", w, d.activation())); //$NON-NLS-1$
			case Block.Pool p -> {
				// no weights
			}
			case Block.Dropout d -> {
				// nothing to do when it predicts
			}
			case Block.GlobalPool p -> {
				// no weights
			}
			default -> throw new IllegalArgumentException("no eight-bit version of " + block.getClass().getSimpleName() //$NON-NLS-1$
					+ "; convolutions, pooling, dropout and fully connected layers have one"); //$NON-NLS-1$
			}
		}
		layers.add(dense(Graphs.OUTPUT, w, null));
		return new IntegerChain(network.architecture(), network.batches(), layers);
	}

	private static IntegerLayer convolution(Block.Convolution c, String name, Map<String, ConvNetwork.Tensor> all) {
		float[] w = all.get(name + "_W").values().clone(); //$NON-NLS-1$
		float[] bias = new float[c.maps()];
		if (c.norm()) {
			float[] gamma = all.get(name + "-norm_gamma").values(); //$NON-NLS-1$
			float[] beta = all.get(name + "-norm_beta").values(); //$NON-NLS-1$
			float[] mean = all.get(name + "-norm_mean").values(); //$NON-NLS-1$
			float[] variance = all.get(name + "-norm_var").values(); //$NON-NLS-1$
			int n = w.length / c.maps();
			for (int m = 0; m < c.maps(); m++) {
				float by = (float) (gamma[m] / Math.sqrt(variance[m] + EPSILON));
				for (int k = m * n; k < (m + 1) * n; k++) {
					w[k] *= by;
				}
				bias[m] = beta[m] - mean[m] * by;
			}
		} else {
			bias = all.get(name + "_b").values().clone(); //$NON-NLS-1$
		}
		return IntegerLayer.of(c.maps(), c.size(), c.stride(), c.padding(), w, bias, c.activation());
	}

	private static IntegerLayer dense(String name, Map<String, ConvNetwork.Tensor> all, Block.Activation activation) {
		ConvNetwork.Tensor t = all.get(name + "_W"); //$NON-NLS-1$
		int in = t.shape()[0];
		int out = t.shape()[1];
		float[] turned = new float[in * out];
		for (int i = 0; i < in; i++) {
			for (int o = 0; o < out; o++) {
				turned[o * in + i] = t.values()[i * out + o];
			}
		}
		return IntegerLayer.of(out, 0, 1, 0, turned, all.get(name + "_b").values().clone(), activation); //$NON-NLS-1$
	}

	/** Class probabilities of one row, the mean over windows. */
	public void predict(float[] rows, int row, int classes, float[] out) {
		int[] windows = batches.windows();
		Arrays.fill(out, row * classes, (row + 1) * classes, 0);
		for (int window : windows) {
			float[] x = new float[architecture.width()];
			batches.normaliser().apply(rows, row * batches.row(), batches.frames(), window, batches.width(), x, 0);
			float[] scores = run(new IntegerLayer.Values(architecture.channels(), architecture.bands(), architecture.frames(), x)).values();
			if (scores.length != classes) {
				throw new IllegalArgumentException(scores.length + " scores for " + classes + " classes"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			float top = Float.NEGATIVE_INFINITY;
			for (float s : scores) {
				top = Math.max(top, s);
			}
			double sum = 0;
			for (int c = 0; c < classes; c++) {
				scores[c] = (float) Math.exp(scores[c] - top);
				sum += scores[c];
			}
			for (int c = 0; c < classes; c++) {
				out[row * classes + c] += (float) (scores[c] / sum / windows.length);
			}
		}
	}

	private IntegerLayer.Values run(IntegerLayer.Values values) {
		IntegerLayer.Values v = values;
		int next = 0;
		for (Block block : architecture.blocks()) {
			v = switch (block) {
			case Block.Pool p -> pool(v, p);
			case Block.GlobalPool g -> mean(v);
			case Block.Dropout d -> v;
			default -> layers.get(next++).apply(v);
			};
		}
		return layers.get(next).apply(v);
	}

	private static IntegerLayer.Values pool(IntegerLayer.Values in, Block.Pool p) {
		int bands = (in.bands() + 2 * p.padding() - p.size()) / p.stride() + 1;
		int frames = (in.frames() + 2 * p.padding() - p.size()) / p.stride() + 1;
		float[] out = new float[in.channels() * bands * frames];
		for (int c = 0; c < in.channels(); c++) {
			for (int b = 0; b < bands; b++) {
				for (int f = 0; f < frames; f++) {
					float most = Float.NEGATIVE_INFINITY;
					for (int y = Math.max(0, b * p.stride() - p.padding()); y < Math.min(in.bands(), b * p.stride() - p.padding() + p.size()); y++) {
						for (int x = Math.max(0, f * p.stride() - p.padding()); x < Math.min(in.frames(),
								f * p.stride() - p.padding() + p.size()); x++) {
							most = Math.max(most, in.values()[(c * in.bands() + y) * in.frames() + x]);
						}
					}
					out[(c * bands + b) * frames + f] = most;
				}
			}
		}
		return new IntegerLayer.Values(in.channels(), bands, frames, out);
	}

	private static IntegerLayer.Values mean(IntegerLayer.Values in) {
		int n = in.bands() * in.frames();
		float[] out = new float[in.channels()];
		for (int c = 0; c < in.channels(); c++) {
			double sum = 0;
			for (int k = c * n; k < (c + 1) * n; k++) {
				sum += in.values()[k];
			}
			out[c] = (float) (sum / n);
		}
		return new IntegerLayer.Values(in.channels(), 1, 1, out);
	}

	/** Writes it. */
	public void save(ModelWriter out) throws IOException {
		out.put("architecture", architecture.text()); //$NON-NLS-1$
		batches.normaliser().save(out.nested("scale")); //$NON-NLS-1$
		out.put("layers", layers.size()); //$NON-NLS-1$
		for (int k = 0; k < layers.size(); k++) {
			layers.get(k).save(out.nested("layer" + k)); //$NON-NLS-1$
		}
	}

	/** Reads it. */
	public static IntegerChain load(ModelReader in, int[] shape) throws IOException {
		Architecture a = Architecture.parse(in.text("architecture")); //$NON-NLS-1$
		int frames = shape.length == 2 || shape.length == 3 ? shape[shape.length - 1] : 0;
		int rows = Arrays.stream(shape).limit(Math.max(0, shape.length - 1)).reduce(1, (x, y) -> x * y);
		if (frames < a.frames() || rows != a.channels() * a.bands()) {
			throw new IOException("the network is damaged: rows of " + Arrays.toString(shape)); //$NON-NLS-1$
		}
		List<IntegerLayer> layers = new ArrayList<>();
		for (int k = 0, n = in.intValue("layers"); k < n; k++) { //$NON-NLS-1$
			layers.add(IntegerLayer.load(in.nested("layer" + k))); //$NON-NLS-1$
		}
		return new IntegerChain(a, new Batches(a.channels(), a.bands(), frames, a.frames(), Normaliser.load(in.nested("scale"), rows)), //$NON-NLS-1$
				layers);
	}
}
