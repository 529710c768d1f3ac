/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv;

/**
 * A part of an {@link Architecture}, as data. Shapes are channels x bands x frames; what convolutions and pooling do not fill
 * at the far edges is left out (rounded down), unless something else is said.
 */
public sealed interface Block {

	/** What follows a sum. */
	enum Activation {
		/** max(0, x). */
		RELU,
		/** x above 0, exp(x) - 1 below (Clevert, Unterthiner and Hochreiter 2016). */
		ELU,
		/** x sigmoid(x). */
		SWISH,
		/** 1 / (1 + exp(-x)). */
		SIGMOID,
		/** Hyperbolic tangent. */
		TANH
	}

	/**
	 * A convolution.
	 *
	 * @param norm whether batch normalisation stands between sum and activation
	 */
	record Convolution(int maps, int size, int stride, int padding, boolean norm, Activation activation) implements Block {
	}

	/** The greatest of each square. */
	record Pool(int size, int stride, int padding) implements Block {
	}

	/** Local response normalisation over five channels, as in AlexNet: k 2, alpha 1e-4, beta 0.75. */
	record ResponseNorm() implements Block {
	}

	/** Leaves a share of the values out while it learns. */
	record Dropout(double share) implements Block {
	}

	/** Fully connected. */
	record Dense(int size, Activation activation) implements Block {
	}

	/**
	 * Two 3x3 convolutions with batch normalisation, added to what came in (He, Zhang, Ren and Sun 2016); a 1x1 convolution on
	 * the short way where shapes differ.
	 */
	record Residual(int maps, int stride, Activation activation) implements Block {
	}

	/** A 3x3 convolution of each channel by itself, then a 1x1 convolution over channels (Howard et al. 2017). */
	record Separable(int maps, int stride, Activation activation) implements Block {
	}

	/**
	 * The inverted bottleneck of EfficientNet (Tan and Le 2019): widened by a 1x1 convolution, each channel by itself, channels
	 * weighted by squeeze and excitation (Hu, Shen and Sun 2018), narrowed again; added to what came in where shapes agree.
	 */
	record Inverted(int maps, int expansion, int size, int stride, Activation activation) implements Block {
	}

	/** Mean of each channel. */
	record GlobalPool() implements Block {
	}

	/** A long short-term memory over the frames, of which the last state goes on. */
	record Memory(int size) implements Block {
	}

	/** A gated recurrent unit (Cho et al. 2014) over the frames, of which the last state goes on. */
	record Gated(int size) implements Block {
	}

	/**
	 * Self-attention over the frames with sinusoidal places added, a feed-forward layer after it, both with what came in added
	 * and normalised (Vaswani et al. 2017); the mean over the frames goes on.
	 */
	record Attention(int size, int heads) implements Block {
	}
}
