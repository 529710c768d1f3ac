/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import org.recital.nn.Activation;
import org.recital.nn.Vectors;
import org.recital.nn.Weights;

/**
 * The autoencoder: h = s(sum over entries of x_i E_i + b), output t = h D_t + c_t. Binary entries go in as 1, ratings as they
 * are off the mean, as in the paper.
 *
 * @param encoder inputs x hidden
 * @param bias    1 x hidden
 * @param decoder outputs x (hidden + 1), the last column c
 * @param ratings whether entries are worth their values
 * @param mean    of all ratings
 */
record AutoRecNetwork(Weights encoder, Weights bias, Weights decoder, boolean ratings, float mean) {

	int hidden() {
		return encoder.columns();
	}

	/** What an entry is worth at the input, in a row of n. */
	float input(float value, int n) {
		return ratings ? value - mean : 1;
	}

	/** The hidden layer from its sums, which have the bias in them; the number after it is 1, for the decoder's bias. */
	void close(float[] h, int at) {
		Activation.SIGMOID.apply(h, at, hidden());
		h[at + hidden()] = 1;
	}

	/** The hidden layer for a row, hidden + 1 numbers. */
	void hidden(int[] entries, float[] values, int from, int to, float[] h, int at) {
		int width = hidden();
		System.arraycopy(bias.value(), 0, h, at, width);
		for (int p = from; p < to; p++) {
			Vectors.add(input(values == null ? 1 : values[p], to - from), encoder.value(), entries[p] * width, h, at, width);
		}
		close(h, at);
	}

	/** What comes out at a place. */
	float output(float[] h, int at, int place) {
		int width = hidden() + 1;
		return Vectors.dot(h, at, decoder.value(), place * width, width) + (ratings ? mean : 0);
	}
}
