/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.util.List;

/**
 * A layer of gated recurrent units (Cho et al. 2014, Learning phrase representations using RNN encoder-decoder, EMNLP):
 * z = s(x Wz + h Uz + bz), r = s(x Wr + h Ur + br), c = tanh(x Wc + (r h) Uc + bc), h' = (1 - z) h + z c.
 */
public final class Gru extends Recurrent {

	/** Of z and r side by side. */
	private final Weights inputGates;
	private final Weights inputState;
	private final Weights stateGates;
	private final Weights stateState;
	private final Weights biasGates;
	private final Weights biasState;

	/**
	 * @param weights as {@link #weights()} lists them: width x 2 width, width x width, width x 2 width, width x width,
	 *                1 x 2 width, 1 x width
	 */
	public Gru(List<Weights> weights) {
		super(weights);
		inputGates = weights.get(0);
		inputState = weights.get(1);
		stateGates = weights.get(2);
		stateState = weights.get(3);
		biasGates = weights.get(4);
		biasState = weights.get(5);
	}

	/** A new layer. */
	public static Gru of(int width, long seed) {
		return new Gru(List.of(Weights.glorot(width, 2 * width, Mix.bits(seed, 0)), Weights.glorot(width, width, Mix.bits(seed, 1)),
				Weights.glorot(width, 2 * width, Mix.bits(seed, 2)), Weights.glorot(width, width, Mix.bits(seed, 3)),
				Weights.zero(1, 2 * width), Weights.zero(1, width)));
	}

	@Override
	public Pass pass() {
		return new GruPass();
	}

	private final class GruPass implements Pass {
		private final float[][] gradients = Passes.gradients(weights());
		private Steps steps;
		private float[] x;
		private float[] gates;
		private float[] candidates;
		private float[] before;
		private float[] reset;

		@Override
		public float[] forward(int sequences, int[] offsets, float[] rows, float dropout, long seed) {
			int h = width;
			x = rows;
			steps = new Steps(sequences, offsets);
			int n = steps.rows();
			gates = Passes.affine(n, x, inputGates, biasGates);
			candidates = Passes.affine(n, x, inputState, biasState);
			before = new float[n * h];
			reset = new float[n * h];
			float[] states = new float[n * h];
			float[] old = new float[sequences * h];
			float[] sums = new float[sequences * 2 * h];
			float[] part = new float[sequences * h];
			for (int t = 0; t < steps.count(); t++) {
				int active = steps.active(t);
				Gemm.nn(active, 2 * h, h, old, 0, stateGates.value(), 0, sums, 0, false);
				for (int s = 0; s < active; s++) {
					int row = steps.row(s, t);
					for (int k = 0; k < 2 * h; k++) {
						int at = row * 2 * h + k;
						gates[at] = Activation.sigmoid(gates[at] + sums[s * 2 * h + k]);
					}
					for (int k = 0; k < h; k++) {
						before[row * h + k] = old[s * h + k];
						part[s * h + k] = gates[row * 2 * h + h + k] * old[s * h + k];
						reset[row * h + k] = part[s * h + k];
					}
				}
				Gemm.nn(active, h, h, part, 0, stateState.value(), 0, sums, 0, false);
				for (int s = 0; s < active; s++) {
					int row = steps.row(s, t);
					for (int k = 0; k < h; k++) {
						int at = row * h + k;
						float z = gates[row * 2 * h + k];
						candidates[at] = Activation.tanh(candidates[at] + sums[s * h + k]);
						states[at] = (1 - z) * old[s * h + k] + z * candidates[at];
						old[s * h + k] = states[at];
					}
				}
			}
			return states;
		}

		@Override
		public float[] backward(float[] dStates) {
			int h = width;
			int n = steps.rows();
			float[] dGates = new float[n * 2 * h];
			float[] dCandidates = new float[n * h];
			float[] later = new float[steps.active(0) * h];
			float[] sums = new float[steps.active(0) * 2 * h];
			float[] part = new float[steps.active(0) * 2 * h];
			float[] turnedState = Passes.transposed(stateState);
			float[] turnedGates = Passes.transposed(stateGates);
			for (int t = steps.count() - 1; t >= 0; t--) {
				int active = steps.active(t);
				for (int s = 0; s < active; s++) {
					int row = steps.row(s, t);
					for (int k = 0; k < h; k++) {
						int at = row * h + k;
						float z = gates[row * 2 * h + k];
						float c = candidates[at];
						float d = dStates[at] + later[s * h + k];
						dCandidates[at] = d * z * (1 - c * c);
						dGates[row * 2 * h + k] = d * (c - before[at]) * z * (1 - z);
						later[s * h + k] = d * (1 - z);
						part[s * h + k] = dCandidates[at];
					}
				}
				Gemm.nn(active, h, h, part, 0, turnedState, 0, sums, 0, false);
				for (int s = 0; s < active; s++) {
					int row = steps.row(s, t);
					for (int k = 0; k < h; k++) {
						float r = gates[row * 2 * h + h + k];
						float d = sums[s * h + k];
						dGates[row * 2 * h + h + k] = d * before[row * h + k] * r * (1 - r);
						later[s * h + k] += d * r;
					}
				}
				for (int s = 0; s < active; s++) {
					System.arraycopy(dGates, steps.row(s, t) * 2 * h, part, s * 2 * h, 2 * h);
				}
				Gemm.nn(active, h, 2 * h, part, 0, turnedGates, 0, later, 0, true);
			}
			Gemm.tn(h, 2 * h, n, x, 0, dGates, 0, gradients[0], 0, true);
			Gemm.tn(h, h, n, x, 0, dCandidates, 0, gradients[1], 0, true);
			Gemm.tn(h, 2 * h, n, before, 0, dGates, 0, gradients[2], 0, true);
			Gemm.tn(h, h, n, reset, 0, dCandidates, 0, gradients[3], 0, true);
			Passes.addRows(n, dGates, gradients[4]);
			Passes.addRows(n, dCandidates, gradients[5]);
			float[] dx = new float[n * h];
			Gemm.nt(n, h, 2 * h, dGates, 0, inputGates.value(), 0, dx, 0, false);
			Gemm.nt(n, h, h, dCandidates, 0, inputState.value(), 0, dx, 0, true);
			return dx;
		}

		@Override
		public float[][] gradients() {
			return gradients;
		}
	}
}
