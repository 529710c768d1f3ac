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
 * A layer of long short-term memory with forget gates (Hochreiter and Schmidhuber 1997; Gers, Schmidhuber and Cummins 2000):
 * i, f, o = s(x W + h U + b), g = tanh(x W + h U + b), c' = f c + i g, h' = o tanh(c').
 */
public final class Lstm extends Recurrent {

	/** Of i, f, o and g side by side. */
	private final Weights input;
	private final Weights state;
	private final Weights bias;

	/**
	 * @param weights as {@link #weights()} lists them: width x 4 width, width x 4 width, 1 x 4 width
	 */
	public Lstm(List<Weights> weights) {
		super(weights);
		input = weights.get(0);
		state = weights.get(1);
		bias = weights.get(2);
	}

	/** A new layer; its forget gates begin open (bias 1; Jozefowicz, Zaremba and Sutskever 2015, ICML). */
	public static Lstm of(int width, long seed) {
		Weights bias = Weights.zero(1, 4 * width);
		for (int k = width; k < 2 * width; k++) {
			bias.value()[k] = 1;
		}
		return new Lstm(List.of(Weights.glorot(width, 4 * width, Mix.bits(seed, 0)),
				Weights.glorot(width, 4 * width, Mix.bits(seed, 1)), bias));
	}

	@Override
	public Pass pass() {
		return new LstmPass();
	}

	private final class LstmPass implements Pass {
		private final float[][] gradients = Passes.gradients(weights());
		private Steps steps;
		private float[] x;
		private float[] gates;
		private float[] before;
		private float[] cellsBefore;
		private float[] squashed;

		@Override
		public float[] forward(int sequences, int[] offsets, float[] rows, float dropout, long seed) {
			int h = width;
			x = rows;
			steps = new Steps(sequences, offsets);
			int n = steps.rows();
			gates = Passes.affine(n, x, input, bias);
			before = new float[n * h];
			cellsBefore = new float[n * h];
			squashed = new float[n * h];
			float[] states = new float[n * h];
			float[] old = new float[sequences * h];
			float[] cells = new float[sequences * h];
			float[] sums = new float[sequences * 4 * h];
			for (int t = 0; t < steps.count(); t++) {
				int active = steps.active(t);
				Gemm.nn(active, 4 * h, h, old, 0, state.value(), 0, sums, 0, false);
				for (int s = 0; s < active; s++) {
					int row = steps.row(s, t);
					int g = row * 4 * h;
					for (int k = 0; k < 3 * h; k++) {
						gates[g + k] = Activation.sigmoid(gates[g + k] + sums[s * 4 * h + k]);
					}
					for (int k = 0; k < h; k++) {
						int at = row * h + k;
						int own = s * h + k;
						gates[g + 3 * h + k] = Activation.tanh(gates[g + 3 * h + k] + sums[s * 4 * h + 3 * h + k]);
						before[at] = old[own];
						cellsBefore[at] = cells[own];
						cells[own] = gates[g + h + k] * cells[own] + gates[g + k] * gates[g + 3 * h + k];
						squashed[at] = Activation.tanh(cells[own]);
						states[at] = gates[g + 2 * h + k] * squashed[at];
						old[own] = states[at];
					}
				}
			}
			return states;
		}

		@Override
		public float[] backward(float[] dStates) {
			int h = width;
			int n = steps.rows();
			int sequences = steps.active(0);
			float[] dGates = new float[n * 4 * h];
			float[] later = new float[sequences * h];
			float[] laterCells = new float[sequences * h];
			float[] part = new float[sequences * 4 * h];
			float[] turned = Passes.transposed(state);
			for (int t = steps.count() - 1; t >= 0; t--) {
				int active = steps.active(t);
				for (int s = 0; s < active; s++) {
					int row = steps.row(s, t);
					int g = row * 4 * h;
					for (int k = 0; k < h; k++) {
						int at = row * h + k;
						int own = s * h + k;
						float in = gates[g + k];
						float forget = gates[g + h + k];
						float out = gates[g + 2 * h + k];
						float now = gates[g + 3 * h + k];
						float d = dStates[at] + later[own];
						float dCell = laterCells[own] + d * out * (1 - squashed[at] * squashed[at]);
						dGates[g + k] = dCell * now * in * (1 - in);
						dGates[g + h + k] = dCell * cellsBefore[at] * forget * (1 - forget);
						dGates[g + 2 * h + k] = d * squashed[at] * out * (1 - out);
						dGates[g + 3 * h + k] = dCell * in * (1 - now * now);
						laterCells[own] = dCell * forget;
					}
					System.arraycopy(dGates, g, part, s * 4 * h, 4 * h);
				}
				Gemm.nn(active, h, 4 * h, part, 0, turned, 0, later, 0, false);
			}
			Gemm.tn(h, 4 * h, n, x, 0, dGates, 0, gradients[0], 0, true);
			Gemm.tn(h, 4 * h, n, before, 0, dGates, 0, gradients[1], 0, true);
			Passes.addRows(n, dGates, gradients[2]);
			float[] dx = new float[n * h];
			Gemm.nt(n, h, 4 * h, dGates, 0, input.value(), 0, dx, 0, false);
			return dx;
		}

		@Override
		public float[][] gradients() {
			return gradients;
		}
	}
}
