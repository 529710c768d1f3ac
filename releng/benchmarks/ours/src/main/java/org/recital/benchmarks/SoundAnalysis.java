/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

import org.recital.audio.LogMel;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.harmony.ConstantQ;
import org.recital.audio.pitch.ProbabilisticYin;
import org.recital.audio.pitch.Yin;
import org.recital.audio.rhythm.BeatTracker;
import org.recital.audio.rhythm.OnsetStrength;
import org.recital.audio.rhythm.TempoEstimator;
import org.recital.audio.rhythm.Tempogram;
import org.recital.audio.separate.Separation;

/**
 * What the analysis of a sound takes on one thread, in milliseconds of its processor time: the best and the middle of many
 * rounds after warming up. {@code java -cp ... org.recital.benchmarks.SoundAnalysis [rounds]}.
 */
public final class SoundAnalysis {

	private static final int RATE = 22_050;
	private static final int SECONDS = 30;

	private SoundAnalysis() {
	}

	public static void main(String[] args) {
		int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 100;
		Samples clip = clip();
		Spectrogram magnitude = new Stft(2048, 512).magnitude(clip);
		measure("HPSS: medians 31/31 and masks", rounds, () -> Separation.DEFAULT.masks(magnitude));
		measure("HPSS: the median over 31 frames and masks", rounds,
				() -> new Separation(31, 1, 2, 1, 1).masks(magnitude));
		measure("HPSS: the median over 31 frequencies and masks", rounds,
				() -> new Separation(1, 31, 2, 1, 1).masks(magnitude));
		measure("HPSS: neither median, masks alone", rounds, () -> new Separation(1, 1, 2, 1, 1).masks(magnitude));
		measure("HPSS: sound to three sounds", rounds / 4, () -> Separation.hpss(clip));
		Spectrogram mel = new LogMel(RATE, 2048, 512, 128).of(clip);
		float[] strength = OnsetStrength.DEFAULT.of(mel);
		double fps = RATE / 512.0;
		measure("onset strength of a log-mel spectrogram", rounds, () -> OnsetStrength.DEFAULT.of(mel));
		measure("tempo and beats of an onset strength", rounds,
				() -> BeatTracker.DEFAULT.track(strength, fps, TempoEstimator.DEFAULT.estimate(strength, fps).orElseThrow().stronger()));
		measure("tempogram over 384 frames", rounds, () -> new Tempogram(384).of(strength, fps));
		measure("YIN, 2048/512, C2 to C7", rounds / 4, () -> Yin.DEFAULT.track(clip));
		measure("probabilistic YIN, the same", rounds / 4, () -> ProbabilisticYin.DEFAULT.track(clip));
		measure("constant-Q, 84 bins, 12 an octave", rounds / 4, () -> new ConstantQ(ConstantQ.C1, 84, 12, 512).magnitude(clip));
		measure("constant-Q, 252 bins, 36 an octave", rounds / 4, () -> ConstantQ.DEFAULT.magnitude(clip));
	}

	/** A tone that wavers, a stroke every half second, and noise. */
	private static Samples clip() {
		Random random = new Random(1);
		float[] x = new float[SECONDS * RATE];
		for (int i = 0; i < x.length; i++) {
			double t = i / (double) RATE;
			double stroke = Math.exp(-40 * (t % 0.5)) * random.nextGaussian();
			x[i] = (float) (0.3 * Math.sin(2 * Math.PI * 300 * t + 8 * Math.sin(2 * t)) + 0.3 * stroke + 0.02 * random.nextGaussian());
		}
		return new Samples(x, RATE);
	}

	private static void measure(String what, int rounds, Supplier<Object> work) {
		var thread = ManagementFactory.getThreadMXBean();
		double[] ms = new double[Math.max(5, rounds)];
		int kept = 0;
		for (int r = -ms.length / 3; r < ms.length; r++) {
			long begin = thread.getCurrentThreadCpuTime();
			kept += work.get().hashCode();
			if (r >= 0) {
				ms[r] = (thread.getCurrentThreadCpuTime() - begin) / 1e6;
			}
		}
		Arrays.sort(ms);
		System.out.printf(Locale.ROOT, "%-52s best %7.2f  middle %7.2f ms%s%n", what, ms[0], ms[ms.length / 2], kept == 0 ? " " : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}
}
