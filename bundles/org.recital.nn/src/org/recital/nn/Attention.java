/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of self-attention that looks back only, each followed by a feed-forward part of the same width, both after layer
 * normalisation and with a way around (Vaswani et al. 2017, Attention is all you need, NIPS; arranged as by Kang and McAuley
 * 2018, Self-attentive sequential recommendation, ICDM, section III-B: one head, no projection after it).
 */
public final class Attention implements SequenceLayer {

	/** Weights of a block. */
	static final int BLOCK = 14;

	private final Weights positions;
	private final List<Weights> weights;
	private final int blocks;
	private final int width;

	/**
	 * @param weights as {@link #weights()} lists them: positions (longest sequence x width), for each block gain and bias of a
	 *                norm, matrix and bias of query, key and value, gain and bias of a norm, matrix and bias of two layers;
	 *                gain and bias of the last norm
	 */
	public Attention(List<Weights> weights) {
		this.weights = List.copyOf(weights);
		this.positions = weights.get(0);
		this.width = positions.columns();
		this.blocks = (weights.size() - 3) / BLOCK;
	}

	/**
	 * New blocks.
	 *
	 * @param longest rows of the longest sequence
	 */
	public static Attention of(int width, int blocks, int longest, long seed) {
		List<Weights> all = new ArrayList<>();
		all.add(Weights.normal(longest, width, 0.02, Mix.bits(seed, 0)));
		long next = 1;
		for (int b = 0; b < blocks; b++) {
			norm(all, width);
			for (int k = 0; k < 3; k++) {
				layer(all, width, Mix.bits(seed, next++));
			}
			norm(all, width);
			for (int k = 0; k < 2; k++) {
				layer(all, width, Mix.bits(seed, next++));
			}
		}
		norm(all, width);
		return new Attention(all);
	}

	private static void norm(List<Weights> all, int width) {
		all.add(Weights.constant(1, width, 1));
		all.add(Weights.zero(1, width));
	}

	private static void layer(List<Weights> all, int width, long seed) {
		all.add(Weights.glorot(width, width, seed));
		all.add(Weights.zero(1, width));
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public List<Weights> weights() {
		return weights;
	}

	@Override
	public Pass pass() {
		return new AttentionPass();
	}

	private final class AttentionPass implements Pass {
		private final float[][] gradients = Passes.gradients(weights);
		private final List<AttentionBlock> parts = new ArrayList<>();
		private final LayerNorm last = new LayerNorm(weights.get(weights.size() - 2), weights.get(weights.size() - 1));
		private int sequences;
		private int[] offsets;

		AttentionPass() {
			for (int b = 0; b < blocks; b++) {
				parts.add(new AttentionBlock(weights.subList(1 + b * BLOCK, 1 + (b + 1) * BLOCK),
						List.of(gradients).subList(1 + b * BLOCK, 1 + (b + 1) * BLOCK)));
			}
		}

		@Override
		public float[] forward(int count, int[] at, float[] rows, float dropout, long seed) {
			sequences = count;
			offsets = at;
			float[] x = rows.clone();
			for (int s = 0; s < count; s++) {
				for (int r = at[s]; r < at[s + 1]; r++) {
					for (int k = 0; k < width; k++) {
						x[r * width + k] += positions.value()[(r - at[s]) * width + k];
					}
				}
			}
			for (int b = 0; b < blocks; b++) {
				x = parts.get(b).forward(count, at, x, dropout, Mix.bits(seed, b));
			}
			return last.forward(at[count], x);
		}

		@Override
		public float[] backward(float[] dStates) {
			float[] dx = new float[dStates.length];
			last.backward(dStates, dx, gradients[gradients.length - 2], gradients[gradients.length - 1]);
			for (int b = blocks - 1; b >= 0; b--) {
				dx = parts.get(b).backward(dx);
			}
			for (int s = 0; s < sequences; s++) {
				for (int r = offsets[s]; r < offsets[s + 1]; r++) {
					for (int k = 0; k < width; k++) {
						gradients[0][(r - offsets[s]) * width + k] += dx[r * width + k];
					}
				}
			}
			return dx;
		}

		@Override
		public float[][] gradients() {
			return gradients;
		}
	}
}
