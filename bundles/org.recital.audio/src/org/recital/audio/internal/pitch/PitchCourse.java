/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.pitch;

/**
 * The likeliest course through a hidden Markov model of pitch (Viterbi 1967; Mauch and Dixon 2014, section 2.2): voiced and
 * unvoiced states for each pitch; from a frame to the next the pitch moves by a triangular distribution, and voicing changes
 * with a fixed probability. What a frame says of the unvoiced states is the same for all of them.
 */
final class PitchCourse {

	private static final float TINY = -300;

	private final int bins;
	private final int reach;
	private final float stay;
	private final float change;
	private final float[] move;
	private final float[] spread;
	private float[] score;
	private float[] next;
	private final float[] source;
	private final boolean[] sourceVoiced;
	/** Where the best predecessor is: 2 (distance + reach) + 1 if voiced. */
	private final short[][] back;
	private int frames;

	/**
	 * @param bins      pitches
	 * @param reach     furthest move in bins; triangular down to 0 just beyond it
	 * @param switching probability of a change of voicing
	 */
	PitchCourse(int bins, int reach, double switching, int frames) {
		this.bins = bins;
		this.reach = reach;
		stay = (float) Math.log(1 - switching);
		change = (float) Math.log(switching);
		move = new float[2 * reach + 1];
		for (int k = 0; k < move.length; k++) {
			move[k] = (float) Math.log(reach + 1.0 - Math.abs(k - reach));
		}
		// near the ends of the scale there are fewer places to go to
		spread = new float[bins];
		for (int b = 0; b < bins; b++) {
			double sum = 0;
			for (int k = Math.max(-reach, -b); k <= Math.min(reach, bins - 1 - b); k++) {
				sum += reach + 1.0 - Math.abs(k);
			}
			spread[b] = (float) Math.log(sum);
		}
		score = new float[2 * bins];
		next = new float[2 * bins];
		source = new float[bins];
		sourceVoiced = new boolean[bins];
		back = new short[frames][];
	}

	/**
	 * A further frame.
	 *
	 * @param voiced probability of each pitch
	 * @param sum    their sum, 0 to 1
	 */
	void next(float[] voiced, float sum) {
		float unvoiced = (float) Math.log(Math.max(1e-30, (1.0 - sum) / bins));
		if (frames == 0) {
			for (int b = 0; b < bins; b++) {
				score[b] = log(voiced[b]);
				score[bins + b] = unvoiced;
			}
			back[frames++] = new short[0];
			return;
		}
		short[] from = new short[2 * bins];
		float top = Float.NEGATIVE_INFINITY;
		for (int kind = 0; kind < 2; kind++) {
			for (int b = 0; b < bins; b++) {
				float v = score[b] + (kind == 0 ? stay : change);
				float u = score[bins + b] + (kind == 0 ? change : stay);
				sourceVoiced[b] = v >= u;
				source[b] = Math.max(v, u) - spread[b];
			}
			for (int b = 0; b < bins; b++) {
				// a pitch nobody proposes needs no exact score: it is next to impossible whatever came before
				boolean exact = kind == 1 || voiced[b] > 0;
				int best = exact ? best(b) : b;
				int to = kind * bins + b;
				next[to] = source[best] + move[b - best + reach] + (kind == 1 ? unvoiced : log(voiced[b]));
				from[to] = (short) (2 * (best - b + reach) + (sourceVoiced[best] ? 1 : 0));
				top = Math.max(top, next[to]);
			}
		}
		for (int s = 0; s < next.length; s++) {
			next[s] -= top;
		}
		float[] swap = score;
		score = next;
		next = swap;
		back[frames++] = from;
	}

	private static float log(float p) {
		return p > 1e-30f ? (float) Math.log(p) : TINY;
	}

	private int best(int b) {
		int lo = Math.max(0, b - reach);
		int hi = Math.min(bins - 1, b + reach);
		float most = Float.NEGATIVE_INFINITY;
		int best = lo;
		int at = b + reach;
		for (int k = lo; k <= hi; k++) {
			float s = source[k] + move[at - k];
			if (s > most) {
				most = s;
				best = k;
			}
		}
		return best;
	}

	/** The likeliest state of each frame: below bins voiced, from bins on unvoiced. */
	int[] path() {
		int[] path = new int[frames];
		if (frames == 0) {
			return path;
		}
		int s = 0;
		for (int k = 1; k < score.length; k++) {
			s = score[k] > score[s] ? k : s;
		}
		for (int t = frames - 1; t >= 0; t--) {
			path[t] = s;
			if (t > 0) {
				int code = back[t][s];
				int b = s % bins + code / 2 - reach;
				s = (code & 1) == 1 ? b : bins + b;
			}
		}
		return path;
	}
}
