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
import org.recital.audio.Mfcc;
import org.recital.audio.Samples;
import org.recital.audio.Stft;
import org.recital.audio.decode.Resampler;

/**
 * What sound takes on one thread, in milliseconds of its processor time: the best and the middle of many rounds after warming
 * up. {@code java -cp ... org.recital.benchmarks.Sound [rounds]}.
 */
public final class Sound {

	private static final int RATE = 22_050;
	private static final int SECONDS = 30;

	private Sound() {
	}

	public static void main(String[] args) {
		int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 300;
		Samples clip = clip(RATE);
		Samples cd = clip(44_100);
		LogMel logMel = new LogMel(RATE, 2048, 512, 128);
		measure("log-mel of 30 s (22,050 Hz, 2048/512, 128 bands)", rounds, () -> logMel.of(clip));
		measure("power of the short-time transform alone", rounds, () -> new Stft(2048, 512).power(clip));
		measure("log-mel and 20 MFCC", rounds, () -> new Mfcc(20, 0).of(logMel.of(clip)));
		measure("30 s from 44,100 to 22,050 Hz", rounds / 10, () -> Resampler.resample(cd, RATE));
	}

	private static Samples clip(int rate) {
		Random random = new Random(1);
		float[] x = new float[SECONDS * rate];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) (0.3 * Math.sin(2 * Math.PI * (200 + 20 * (i / (double) rate)) * i / rate) + 0.05 * random.nextGaussian());
		}
		return new Samples(x, rate);
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
