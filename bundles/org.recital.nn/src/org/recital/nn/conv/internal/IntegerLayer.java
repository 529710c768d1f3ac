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
import java.util.Arrays;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.nn.conv.Block;

/**
 * A convolution or a fully connected layer (a convolution as large as its input) whose weights are eight-bit numbers, one scale
 * for each map; what comes in is brought to eight bits by its greatest value, products are summed in integers.
 *
 * @param maps       outputs
 * @param size       height and width of the kernel; 0: as large as the input
 * @param weights    maps x (channels x kernel)
 * @param scale      of each map's weights
 * @param bias       of each map
 * @param activation null: none
 */
record IntegerLayer(int maps, int size, int stride, int padding, byte[] weights, float[] scale, float[] bias, Block.Activation activation) {

	private static final int MOST = 127;

	/** Brings weights (maps x n) to eight bits. */
	static IntegerLayer of(int maps, int size, int stride, int padding, float[] w, float[] bias, Block.Activation activation) {
		int n = w.length / maps;
		byte[] weights = new byte[w.length];
		float[] scale = new float[maps];
		for (int m = 0; m < maps; m++) {
			float most = 0;
			for (int k = m * n; k < (m + 1) * n; k++) {
				most = Math.max(most, Math.abs(w[k]));
			}
			scale[m] = most / MOST;
			for (int k = m * n; k < (m + 1) * n && most > 0; k++) {
				weights[k] = (byte) Math.round(w[k] / scale[m]);
			}
		}
		return new IntegerLayer(maps, size, stride, padding, weights, scale, bias, activation);
	}

	/** What comes out. */
	Values apply(Values in) {
		float most = 0;
		for (float v : in.values()) {
			most = Math.max(most, Math.abs(v));
		}
		float unit = most > 0 ? most / MOST : 1;
		byte[] x = new byte[in.values().length];
		for (int k = 0; k < x.length; k++) {
			x[k] = (byte) Math.round(in.values()[k] / unit);
		}
		int high = size == 0 ? in.bands() : size;
		int wide = size == 0 ? in.frames() : size;
		int bands = (in.bands() + 2 * padding - high) / stride + 1;
		int frames = (in.frames() + 2 * padding - wide) / stride + 1;
		int n = in.channels() * high * wide;
		if (n * maps != weights.length) {
			throw new IllegalArgumentException(weights.length + " weights for " + maps + " maps of " + n); //$NON-NLS-1$ //$NON-NLS-2$
		}
		float[] out = new float[maps * bands * frames];
		byte[] patch = new byte[n];
		for (int b = 0; b < bands; b++) {
			for (int f = 0; f < frames; f++) {
				patch(x, in, b * stride - padding, f * stride - padding, high, wide, patch);
				for (int m = 0; m < maps; m++) {
					int sum = 0;
					int at = m * n;
					for (int k = 0; k < n; k++) {
						sum += patch[k] * weights[at + k];
					}
					out[(m * bands + b) * frames + f] = activate(sum * unit * scale[m] + bias[m]);
				}
			}
		}
		return new Values(maps, bands, frames, out);
	}

	private static void patch(byte[] x, Values in, int band, int frame, int high, int wide, byte[] patch) {
		Arrays.fill(patch, (byte) 0);
		int left = Math.max(0, frame);
		int right = Math.min(in.frames(), frame + wide);
		for (int c = 0; c < in.channels(); c++) {
			for (int b = Math.max(0, band); b < Math.min(in.bands(), band + high); b++) {
				System.arraycopy(x, (c * in.bands() + b) * in.frames() + left, patch, (c * high + b - band) * wide + left - frame,
						Math.max(0, right - left));
			}
		}
	}

	private float activate(float v) {
		if (activation == null) {
			return v;
		}
		return switch (activation) {
		case RELU -> Math.max(0, v);
		case ELU -> v > 0 ? v : (float) Math.expm1(v);
		case SWISH -> v / (1 + (float) Math.exp(-v));
		case SIGMOID -> 1 / (1 + (float) Math.exp(-v));
		case TANH -> (float) Math.tanh(v);
		};
	}

	void save(ModelWriter out) throws IOException {
		out.put("shape", maps, size, stride, padding, activation == null ? -1 : activation.ordinal()); //$NON-NLS-1$
		out.put("weights", weights); //$NON-NLS-1$
		out.put("scale", scale); //$NON-NLS-1$
		out.put("bias", bias); //$NON-NLS-1$
	}

	static IntegerLayer load(ModelReader in) throws IOException {
		int[] s = in.ints("shape"); //$NON-NLS-1$
		byte[] weights = in.bytes("weights"); //$NON-NLS-1$
		float[] scale = in.floats("scale"); //$NON-NLS-1$
		float[] bias = in.floats("bias"); //$NON-NLS-1$
		Block.Activation[] all = Block.Activation.values();
		if (s.length != 5 || s[0] < 1 || s[2] < 1 || s[1] < 0 || s[3] < 0 || s[4] >= all.length || scale.length != s[0]
				|| bias.length != s[0] || weights.length % s[0] != 0) {
			throw new IOException("the network is damaged: a layer of " + Arrays.toString(s)); //$NON-NLS-1$
		}
		return new IntegerLayer(s[0], s[1], s[2], s[3], weights, scale, bias, s[4] < 0 ? null : all[s[4]]);
	}

	/** What is between layers: channels x bands x frames. */
	record Values(int channels, int bands, int frames, float[] values) {
	}
}
