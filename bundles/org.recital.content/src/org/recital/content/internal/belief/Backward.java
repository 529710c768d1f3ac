/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.util.ArrayList;
import java.util.List;

/**
 * Back-propagation through the whole {@link Stack} for one person and song: cross-entropy between the probability that they like it
 * and how much they did. The person's profile is held.
 */
final class Backward {

	private final Songs songs;
	private final Stack stack;
	private final List<float[]> gradients = new ArrayList<>();
	private final float[] z;
	private final float[][] room;
	private final float[][] deltas;
	private final float[] dz;
	private final float[] dUnits;
	private final float[] dAudio;
	private final float[] dBehaviour;

	Backward(Songs songs, Stack stack) {
		this.songs = songs;
		this.stack = stack;
		stack.learned().forEach(w -> gradients.add(new float[w.length]));
		z = new float[Pair.width(stack.units())];
		dz = new float[z.length];
		room = stack.room();
		deltas = stack.room();
		dUnits = new float[stack.units()];
		dAudio = new float[stack.audioUnits()];
		dBehaviour = new float[stack.units() - dAudio.length];
	}

	/** Sums since they were last set to 0, in the order of {@link Stack#learned()}. */
	List<float[]> gradients() {
		return gradients;
	}

	/** Cross-entropy of log odds x and how much something was liked, 0 to 1. */
	static double loss(double x, double liked) {
		// ln(1 + e^-x) and ln(1 + e^x), without overflow
		double soft = Math.log1p(Math.exp(-Math.abs(x)));
		return liked * (Math.max(0, -x) + soft) + (1 - liked) * (Math.max(0, x) + soft);
	}

	/**
	 * Adds the gradient of one person and song.
	 *
	 * @param code    of the song, as the stack's machines have it (or with behaviour hidden)
	 * @param without the listener that was left out of the code
	 * @return the loss
	 */
	double add(int song, Code code, int without, Profile person, double liked) {
		int split = stack.audioUnits();
		Pair.fill(code, person, split, z);
		double x = stack.score(z, room);
		float error = (float) (1 / (1 + Math.exp(-x)) - liked);
		int at = gradients.size() - 1;
		float[] output = stack.output();
		float[] dOutput = gradients.get(at);
		int top = room.length - 1;
		int m = output.length - 1;
		dOutput[m] += error;
		for (int j = 0; j < m; j++) {
			float h = room[top][j];
			dOutput[j] += error * h;
			deltas[top][j] = error * output[j] * h * (1 - h);
		}
		for (int l = top; l >= 0; l--) {
			Rbm rbm = stack.joint().get(l);
			at -= 2;
			float[] below = l == 0 ? z : room[l - 1];
			outer(below, 0, below.length, deltas[l], gradients.get(at), gradients.get(at + 1));
			float[] down = l == 0 ? dz : deltas[l - 1];
			through(rbm, deltas[l], down);
			for (int k = 0; l > 0 && k < down.length; k++) {
				down[k] *= below[k] * (1 - below[k]);
			}
		}
		Pair.back(code, person, split, dz, dUnits);
		for (int k = 0; k < dUnits.length; k++) {
			float c = code.units()[k];
			float d = dUnits[k] * c * (1 - c);
			if (k < split) {
				dAudio[k] = d;
			} else {
				dBehaviour[k - split] = d;
			}
		}
		if (code.has(0)) {
			outer(songs.audio(), song * songs.width(), songs.width(), dAudio, gradients.get(0), gradients.get(1));
		}
		if (code.has(1)) {
			int first = stack.audio() == null ? 0 : 2;
			songs.listening().gradient(song, without, dBehaviour, gradients.get(first));
			add(dBehaviour, gradients.get(first + 1));
		}
		return loss(x, liked);
	}

	private static void outer(float[] below, int from, int n, float[] delta, float[] weights, float[] bias) {
		int m = delta.length;
		for (int i = 0; i < n; i++) {
			float v = below[from + i];
			if (v != 0) {
				for (int j = 0; j < m; j++) {
					weights[i * m + j] += v * delta[j];
				}
			}
		}
		add(delta, bias);
	}

	private static void add(float[] what, float[] to) {
		for (int j = 0; j < what.length; j++) {
			to[j] += what[j];
		}
	}

	private static void through(Rbm rbm, float[] delta, float[] down) {
		int m = delta.length;
		for (int i = 0; i < down.length; i++) {
			int row = i * m;
			// two sums side by side: half the waiting
			float even = 0;
			float odd = 0;
			int j = 0;
			for (; j + 1 < m; j += 2) {
				even += rbm.weights[row + j] * delta[j];
				odd += rbm.weights[row + j + 1] * delta[j + 1];
			}
			down[i] = even + odd + (j < m ? rbm.weights[row + j] * delta[j] : 0);
		}
	}
}
