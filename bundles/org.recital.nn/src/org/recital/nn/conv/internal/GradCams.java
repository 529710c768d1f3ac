/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.Arrays;
import java.util.Map;

import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.nn.conv.Architecture;

/**
 * Gradient-weighted class activation maps. What follows the last convolution is run once more as a network of its own that begins
 * with a 1x1 convolution which changes nothing: the gradient of its bias is the sum, over all places of a map, of the gradient of
 * the class's score before softmax. So the library's own ways back are used and none is written anew.
 */
public final class GradCams {

	private GradCams() {
	}

	/** See {@link org.recital.nn.conv.ConvNetwork#gradCam}. On the library's thread. */
	public static float[] of(ComputationGraph net, Architecture a, Batches batches, float[] row, int ofClass) {
		int[] windows = batches.windows();
		int window = windows[windows.length / 2];
		INDArray maps = maps(net, a, batches, row, window);
		float[] weights = weights(net, a, maps, ofClass);
		int bands = (int) maps.size(2);
		int frames = (int) maps.size(3);
		float[] all = maps.dup('c').data().asFloat();
		float[] sum = new float[bands * frames];
		for (int c = 0; c < weights.length; c++) {
			for (int k = 0; k < sum.length; k++) {
				sum[k] += weights[c] * all[c * sum.length + k];
			}
		}
		float most = 0;
		for (int k = 0; k < sum.length; k++) {
			sum[k] = Math.max(0, sum[k]);
			most = Math.max(most, sum[k]);
		}
		for (int k = 0; most > 0 && k < sum.length; k++) {
			sum[k] /= most;
		}
		float[] out = new float[batches.bands() * batches.frames()];
		stretch(sum, bands, frames, out, batches, window);
		return out;
	}

	/** Activations after the last block of convolutions: 1 x maps x bands x frames. */
	static INDArray maps(ComputationGraph net, Architecture a, Batches batches, float[] row, int window) {
		Graphs.Head head = Graphs.head(a);
		Map<String, INDArray> all = net.feedForward(new INDArray[] { batches.input(row, 0, 1, window) }, false);
		return all.get(head.layer()).dup('c');
	}

	/** Mean gradient of a class's score by each map. */
	static float[] weights(ComputationGraph net, Architecture a, INDArray maps, int ofClass) {
		ComputationGraph rest = new ComputationGraph(Graphs.head(a).configuration());
		rest.init();
		for (Map.Entry<String, INDArray> e : rest.paramTable().entrySet()) {
			if (!e.getKey().startsWith(Graphs.PROBE)) {
				e.getValue().assign(net.paramTable().get(e.getKey()));
			}
		}
		int channels = (int) maps.size(1);
		rest.getParam(Graphs.PROBE + "_W").assign(Nd4j.eye(channels).reshape(channels, channels, 1, 1)); //$NON-NLS-1$
		rest.getParam(Graphs.PROBE + "_b").assign(0); //$NON-NLS-1$
		rest.feedForward(new INDArray[] { maps }, true, false);
		float[] one = new float[a.classes()];
		one[ofClass] = 1;
		Gradient gradient = rest.backpropGradient(Nd4j.create(one, new long[] { 1, one.length }, 'c'));
		float[] sum = gradient.getGradientFor(Graphs.PROBE + "_b").dup('c').data().asFloat(); //$NON-NLS-1$
		float[] mean = Arrays.copyOf(sum, channels);
		for (int c = 0; c < channels; c++) {
			mean[c] /= maps.size(2) * maps.size(3);
		}
		return mean;
	}

	/** To the size of the input, linearly between centres. */
	private static void stretch(float[] small, int bands, int frames, float[] out, Batches batches, int window) {
		for (int b = 0; b < batches.bands(); b++) {
			float y = place(b, batches.bands(), bands);
			int y0 = (int) y;
			int y1 = Math.min(bands - 1, y0 + 1);
			for (int f = 0; f < batches.width(); f++) {
				float x = place(f, batches.width(), frames);
				int x0 = (int) x;
				int x1 = Math.min(frames - 1, x0 + 1);
				float top = small[y0 * frames + x0] * (1 - x + x0) + small[y0 * frames + x1] * (x - x0);
				float bottom = small[y1 * frames + x0] * (1 - x + x0) + small[y1 * frames + x1] * (x - x0);
				out[b * batches.frames() + window + f] = top * (1 - y + y0) + bottom * (y - y0);
			}
		}
	}

	private static float place(int at, int of, int cells) {
		return Math.min(cells - 1, Math.max(0, (at + 0.5f) * cells / of - 0.5f));
	}
}
