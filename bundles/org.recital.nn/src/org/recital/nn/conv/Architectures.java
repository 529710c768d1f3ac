/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv;

import java.util.ArrayList;
import java.util.List;

import org.recital.nn.conv.Block.Activation;

/**
 * Known architectures. {@code width} multiplies the number of maps and of fully connected units (1: as published; less for
 * miniatures and small data), at least four of each.
 */
public final class Architectures {

	private Architectures() {
	}

	/**
	 * Four convolutions 3x3, each with 2x2 pooling, and a fully connected layer of 1024 (A convolutional neural network approach to music
	 * recommendation). The paper gives no number of maps; 32, 64, 128 and 256
	 * are ours.
	 *
	 * @param dropout of the fully connected layer's output
	 * @param norm    whether convolutions are normalised by batch, which the paper does not mention
	 */
	public static List<Block> zhang(double width, Activation activation, double dropout, boolean norm) {
		List<Block> blocks = new ArrayList<>();
		for (int maps : new int[] { 32, 64, 128, 256 }) {
			blocks.add(new Block.Convolution(of(maps, width), 3, 1, 1, norm, activation));
			blocks.add(new Block.Pool(2, 2, 0));
		}
		blocks.add(new Block.Dense(of(1024, width), activation));
		drop(blocks, dropout);
		return blocks;
	}

	/**
	 * The AlexNet of Li, Research on music content identification and recommendation technology based on deep learning, for 256 x 256: 96@11x11/4, pool
	 * 3x3/2, response normalisation, 256@5x5, pool, 384@3x3, 384@3x3, 256@3x3, pool to 6x6x256, then 4096 and 1000 fully
	 * connected; paddings 0, 2, 1, 1, 1.
	 *
	 * @param dropout before each fully connected layer
	 */
	public static List<Block> li(double width, Activation a, double dropout) {
		List<Block> blocks = new ArrayList<>(List.of(new Block.Convolution(of(96, width), 11, 4, 0, false, a), new Block.Pool(3, 2, 0),
				new Block.ResponseNorm(), new Block.Convolution(of(256, width), 5, 1, 2, false, a), new Block.Pool(3, 2, 0),
				new Block.Convolution(of(384, width), 3, 1, 1, false, a), new Block.Convolution(of(384, width), 3, 1, 1, false, a),
				new Block.Convolution(of(256, width), 3, 1, 1, false, a), new Block.Pool(3, 2, 0)));
		drop(blocks, dropout);
		blocks.add(new Block.Dense(of(4096, width), a));
		drop(blocks, dropout);
		blocks.add(new Block.Dense(of(1000, width), a));
		return blocks;
	}

	/** Stages of two residual blocks each (He, Zhang, Ren and Sun 2016, ResNet-18), 64 maps at first, twice as many each stage. */
	public static List<Block> residual(double width, int stages, Activation a, double dropout) {
		List<Block> blocks = new ArrayList<>(List.of(new Block.Convolution(of(64, width), 7, 2, 3, true, a), new Block.Pool(3, 2, 1)));
		for (int stage = 0; stage < stages; stage++) {
			int maps = of(64 << stage, width);
			blocks.add(new Block.Residual(maps, stage == 0 ? 1 : 2, a));
			blocks.add(new Block.Residual(maps, 1, a));
		}
		return pooled(blocks, dropout);
	}

	/** Depthwise-separable convolutions (Howard et al. 2017, MobileNets), the first nine of thirteen. */
	public static List<Block> mobile(double width, Activation a, double dropout) {
		List<Block> blocks = new ArrayList<>(List.of(new Block.Convolution(of(32, width), 3, 2, 1, true, a)));
		int[][] layers = { { 64, 1 }, { 128, 2 }, { 128, 1 }, { 256, 2 }, { 256, 1 }, { 512, 2 }, { 512, 1 }, { 512, 1 }, { 512, 1 } };
		for (int[] l : layers) {
			blocks.add(new Block.Separable(of(l[0], width), l[1], a));
		}
		return pooled(blocks, dropout);
	}

	/** Inverted bottlenecks with squeeze and excitation (Tan and Le 2019, EfficientNet-B0), its first five stages. */
	public static List<Block> efficient(double width, double dropout) {
		Activation a = Activation.SWISH;
		List<Block> blocks = new ArrayList<>(List.of(new Block.Convolution(of(32, width), 3, 2, 1, true, a)));
		int[][] stages = { { 16, 1, 3, 1, 1 }, { 24, 6, 3, 2, 2 }, { 40, 6, 5, 2, 2 }, { 80, 6, 3, 2, 3 }, { 112, 6, 5, 1, 3 } };
		for (int[] s : stages) {
			for (int k = 0; k < s[4]; k++) {
				blocks.add(new Block.Inverted(of(s[0], width), s[1], s[2], k == 0 ? s[3] : 1, a));
			}
		}
		blocks.add(new Block.Convolution(of(1280, width), 1, 1, 0, true, a));
		return pooled(blocks, dropout);
	}

	/**
	 * Three convolutions, then a memory over the frames (Choi, Fazekas, Sandler and Cho 2017).
	 *
	 * @param gated a gated recurrent unit, as they have; else a long short-term memory
	 */
	public static List<Block> recurrent(double width, int memory, boolean gated, double dropout) {
		return folded(width, gated ? new Block.Gated(memory) : new Block.Memory(memory), dropout);
	}

	/** The same convolutions, then an encoder of self-attention over the frames. */
	public static List<Block> attention(double width, int size, int heads, double dropout) {
		return folded(width, new Block.Attention(size, heads), dropout);
	}

	private static List<Block> folded(double width, Block last, double dropout) {
		List<Block> blocks = new ArrayList<>();
		for (int maps : new int[] { 32, 64, 128 }) {
			blocks.add(new Block.Convolution(of(maps, width), 3, 1, 1, true, Activation.ELU));
			blocks.add(new Block.Pool(2, 2, 0));
		}
		drop(blocks, dropout);
		blocks.add(last);
		return blocks;
	}

	private static List<Block> pooled(List<Block> blocks, double dropout) {
		blocks.add(new Block.GlobalPool());
		drop(blocks, dropout);
		return blocks;
	}

	private static void drop(List<Block> blocks, double dropout) {
		if (dropout > 0) {
			blocks.add(new Block.Dropout(dropout));
		}
	}

	private static int of(int number, double width) {
		return Math.max(4, (int) Math.round(number * width));
	}
}
