/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.pitch;

import java.util.Arrays;

import org.recital.audio.Samples;
import org.recital.audio.pitch.PitchTrack;
import org.recital.audio.pitch.ProbabilisticYin;

/** Probabilistic YIN: candidates of each frame, then their likeliest course. */
public final class PyinTracker {

	private static final int THRESHOLDS = 100;
	/** Weight of the lowest minimum under the thresholds that none is below: p_a of the paper. */
	private static final double NONE_BELOW = 0.01;

	private PyinTracker() {
	}

	/** The pitch of each frame. */
	public static PitchTrack track(ProbabilisticYin p, Samples sound, Periods periods) {
		float[] x = periods.padded(sound, p.centred());
		int frames = periods.frames(sound, p.hop(), p.centred());
		double secondsPerFrame = p.hop() / (double) sound.rate();
		int bins = 1 + (int) Math.floor(12 * p.binsASemitone() * Math.log(p.maxHertz() / p.minHertz()) / Math.log(2) + 1e-6);
		int reach = Math.max(1, (int) Math.round(p.maxRate() * 12 * secondsPerFrame) * p.binsASemitone() / 2);
		PitchCourse course = new PitchCourse(bins, Math.min(reach, bins), p.switching(), frames);
		double[] prior = prior(p.meanThreshold());
		float[] d = new float[periods.maxLag() + 2];
		double[] weight = new double[d.length];
		float[] state = new float[bins];
		float[][] pitches = new float[frames][];
		int[][] states = new int[frames][];
		float[] confidence = new float[frames];
		for (int t = 0; t < frames; t++) {
			periods.normalised(x, t * p.hop(), d);
			weigh(d, periods, prior, weight);
			Arrays.fill(state, 0);
			float[] hertz = new float[d.length];
			int[] at = new int[d.length];
			
			int n = 0;
			double sum = 0;
			for (int l = periods.minLag(); l <= periods.maxLag(); l++) {
				if (weight[l] > 0) {
					double f = periods.hertz(d, l);
					int bin = (int) Math.round(12 * p.binsASemitone() * Math.log(f / p.minHertz()) / Math.log(2));
					bin = Math.clamp(bin, 0, bins - 1);
					state[bin] += (float) weight[l];
					sum += weight[l];
					hertz[n] = (float) f;
					at[n++] = bin;
				}
			}
			pitches[t] = Arrays.copyOf(hertz, n);
			states[t] = Arrays.copyOf(at, n);
			confidence[t] = (float) Math.min(1, sum);
			course.next(state, confidence[t]);
		}
		int[] path = course.path();
		float[] hertz = new float[frames];
		boolean[] voiced = new boolean[frames];
		for (int t = 0; t < frames; t++) {
			voiced[t] = path[t] < bins;
			hertz[t] = nearest(pitches[t], p.minHertz() * Math.pow(2, path[t] % bins / (12.0 * p.binsASemitone())));
		}
		return new PitchTrack(periods.firstSeconds(p.centred()), secondsPerFrame, hertz, voiced, confidence);
	}

	/** Beta(2, b) over the thresholds 1/100 to 1: its distribution function is 1 - (1 - s)^(b + 1) - (b + 1) s (1 - s)^b. */
	static double[] prior(double mean) {
		double b = 2 / mean - 2;
		double[] p = new double[THRESHOLDS];
		double before = 0;
		for (int i = 0; i < THRESHOLDS; i++) {
			double s = (i + 1.0) / THRESHOLDS;
			double now = 1 - Math.pow(1 - s, b + 1) - (b + 1) * s * Math.pow(1 - s, b);
			p[i] = now - before;
			before = now;
		}
		return p;
	}

	/** Equations 3 to 5 of the paper: each threshold chooses the first minimum below it. */
	static void weigh(float[] d, Periods periods, double[] prior, double[] weight) {
		Arrays.fill(weight, 0);
		int lowest = -1;
		int done = prior.length;
		for (int l = periods.minLag(); l <= periods.maxLag(); l++) {
			if (!periods.trough(d, l)) {
				continue;
			}
			// thresholds above this minimum that no earlier one was below
			while (done > 0 && d[l] < (double) done / prior.length) {
				weight[l] += prior[--done];
			}
			if (lowest < 0 || d[l] < d[lowest]) {
				lowest = l;
			}
		}
		if (lowest >= 0) {
			for (int i = 0; i < done; i++) {
				weight[lowest] += NONE_BELOW * prior[i];
			}
		}
	}

	private static float nearest(float[] candidates, double hertz) {
		float best = 0;
		double least = Double.POSITIVE_INFINITY;
		for (float c : candidates) {
			double distance = Math.abs(Math.log(c / hertz));
			if (distance < least) {
				least = distance;
				best = c;
			}
		}
		return best;
	}
}
