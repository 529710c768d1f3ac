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

/** A plain recurrent layer (Elman 1990, Finding structure in time, Cognitive Science 14): h' = tanh(x W + h U + b). */
public final class Elman extends Recurrent {

	private final Weights input;
	private final Weights state;
	private final Weights bias;

	/**
	 * @param weights as {@link #weights()} lists them: width x width, width x width, 1 x width
	 */
	public Elman(List<Weights> weights) {
		super(weights);
		input = weights.get(0);
		state = weights.get(1);
		bias = weights.get(2);
	}

	/** A new layer. */
	public static Elman of(int width, long seed) {
		return new Elman(List.of(Weights.glorot(width, width, Mix.bits(seed, 0)), Weights.glorot(width, width, Mix.bits(seed, 1)),
				Weights.zero(1, width)));
	}

	@Override
	public Pass pass() {
		return new ElmanPass();
	}

	private final class ElmanPass implements Pass {
		private final float[][] gradients = Passes.gradients(weights());
		private Steps steps;
		private float[] x;
		private float[] states;
		private float[] before;

		@Override
		public float[] forward(int sequences, int[] offsets, float[] rows, float dropout, long seed) {
			int h = width;
			x = rows;
			steps = new Steps(sequences, offsets);
			states = Passes.affine(steps.rows(), x, input, bias);
			before = new float[states.length];
			float[] old = new float[sequences * h];
			float[] sums = new float[sequences * h];
			for (int t = 0; t < steps.count(); t++) {
				int active = steps.active(t);
				Gemm.nn(active, h, h, old, 0, state.value(), 0, sums, 0, false);
				for (int s = 0; s < active; s++) {
					int row = steps.row(s, t);
					for (int k = 0; k < h; k++) {
						int at = row * h + k;
						before[at] = old[s * h + k];
						states[at] = Activation.tanh(states[at] + sums[s * h + k]);
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
			float[] d = new float[n * h];
			float[] later = new float[steps.active(0) * h];
			float[] part = new float[later.length];
			float[] turned = Passes.transposed(state);
			for (int t = steps.count() - 1; t >= 0; t--) {
				int active = steps.active(t);
				for (int s = 0; s < active; s++) {
					int row = steps.row(s, t);
					for (int k = 0; k < h; k++) {
						int at = row * h + k;
						d[at] = (dStates[at] + later[s * h + k]) * (1 - states[at] * states[at]);
					}
					System.arraycopy(d, row * h, part, s * h, h);
				}
				Gemm.nn(active, h, h, part, 0, turned, 0, later, 0, false);
			}
			Gemm.tn(h, h, n, x, 0, d, 0, gradients[0], 0, true);
			Gemm.tn(h, h, n, before, 0, d, 0, gradients[1], 0, true);
			Passes.addRows(n, d, gradients[2]);
			float[] dx = new float[n * h];
			Gemm.nt(n, h, h, d, 0, input.value(), 0, dx, 0, false);
			return dx;
		}

		@Override
		public float[][] gradients() {
			return gradients;
		}
	}
}
