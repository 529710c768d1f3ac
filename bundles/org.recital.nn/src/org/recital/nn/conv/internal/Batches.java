/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.recital.api.learning.Examples;
import org.recital.nn.Mix;

/**
 * Rows of features as the library takes them.
 *
 * @param frames     of a row of features
 * @param width      frames the network takes at a time, at most as many
 * @param normaliser of as many bands as channels and bands of the network make
 */
public record Batches(int channels, int bands, int frames, int width, Normaliser normaliser) {

	/** So many rows are predicted at a time. */
	static final int ROWS = 16;
	private static final int LOOKS = 3;

	/**
	 * Changed examples and their classes.
	 *
	 * @return inputs, and class probabilities wanted
	 */
	INDArray[] changed(Examples from, int[] order, int begin, int end, int classes, Augmentation change, long seed) {
		int n = end - begin;
		int size = channels * bands * width;
		float[] x = new float[n * size];
		float[] y = new float[n * classes];
		float[] row = new float[from.width()];
		for (int k = 0; k < n; k++) {
			int example = order[begin + k];
			from.copy(example, row, 0);
			int at = Mix.below(frames - width + 1, seed, -1L - k);
			normaliser.apply(row, 0, frames, at, width, x, k * size);
			change.change(x, k * size, channels, bands, width, row, seed, k);
			y[k * classes + from.label(example)] = 1;
		}
		if (change.mixup() > 0 && n > 1) {
			mix(x, size, n, change, seed);
			mix(y, classes, n, change, seed);
		}
		return new INDArray[] { Nd4j.create(x, new long[] { n, channels, bands, width }, 'c'), Nd4j.create(y, new long[] { n, classes }, 'c') };
	}

	/** Each row with the next one of a random order, the same for inputs and classes. */
	private static void mix(float[] values, int size, int n, Augmentation change, long seed) {
		int[] other = Mix.order(n, Mix.bits(seed, 7));
		float[] before = values.clone();
		for (int k = 0; k < n; k++) {
			float part = (float) change.part(Mix.bits(seed, 8), k);
			for (int i = 0; i < size; i++) {
				values[k * size + i] = part * before[k * size + i] + (1 - part) * before[other[k] * size + i];
			}
		}
	}

	/** Floats of a row. */
	int row() {
		return channels * bands * frames;
	}

	/** Where windows begin; several when the network takes less than a row has. */
	int[] windows() {
		if (width == frames) {
			return new int[] { 0 };
		}
		int[] at = new int[LOOKS];
		for (int k = 0; k < LOOKS; k++) {
			at[k] = (frames - width) * k / (LOOKS - 1);
		}
		return at;
	}

	/** One window of some rows. */
	INDArray input(float[] rows, int from, int n, int window) {
		int size = channels * bands * width;
		float[] x = new float[n * size];
		for (int k = 0; k < n; k++) {
			normaliser.apply(rows, (from + k) * row(), frames, window, width, x, k * size);
		}
		return Nd4j.create(x, new long[] { n, channels, bands, width }, 'c');
	}

	float[] predict(ComputationGraph net, Examples examples, int classes, Runnable check) {
		float[] out = new float[examples.size() * classes];
		float[] rows = new float[ROWS * row()];
		for (int from = 0; from < examples.size(); from += ROWS) {
			int n = Math.min(ROWS, examples.size() - from);
			for (int k = 0; k < n; k++) {
				examples.copy(from + k, rows, k * row());
			}
			predict(net, rows, 0, n, classes, out, from, check);
		}
		return out;
	}

	/** Class probabilities of at most {@link #ROWS} rows, the mean over windows. */
	void predict(ComputationGraph net, float[] rows, int from, int n, int classes, float[] out, int outFrom, Runnable check) {
		int[] windows = windows();
		java.util.Arrays.fill(out, outFrom * classes, (outFrom + n) * classes, 0);
		for (int window : windows) {
			check.run();
			float[] p = net.output(input(rows, from, n, window))[0].dup('c').data().asFloat();
			for (int k = 0; k < n * classes; k++) {
				out[outFrom * classes + k] += p[k] / windows.length;
			}
		}
	}
}
