/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/,
 * or the GNU General Public License, version 3 or later, which is in the file GPL-3.0.txt.
 *
 * SPDX-License-Identifier: EPL-2.0 OR GPL-3.0-or-later
 */
package org.recital.audio.tarsos.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Extractor;
import org.recital.api.step.StepContext;
import org.recital.audio.Samples;
import org.recital.audio.features.SoundFeatures;

import be.tarsos.dsp.beatroot.BeatRootOnsetEventHandler;

/**
 * Beats by BeatRoot (Dixon 2001): agents follow hypotheses of tempo and phase from onset to onset, the best one wins. The
 * onsets are those of TarsosDSP's complex detector: its version of BeatRoot's own detector does not work on any sound, and
 * says itself that this one is to be used. A row: tempo in octaves above 60 beats a minute, beats a second, deviation of their
 * distances as a share of the mean.
 */
public final class BeatRoot implements Extractor<BeatRoot.Parameters> {

	/** The complex detector's own default. */
	private static final double THRESHOLD = 0.3;
	/** BeatRoot numbers its agents in one counter for all: one sound at a time. */
	private static final Object ONE_AT_A_TIME = new Object();

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind,
			@Parameter(value = "60", label = "%sound.seconds", help = "%sound.seconds.help", unit = "%sound.seconds.unit", min = 1, max = 3600) double seconds) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		return SoundFeatures.of(context, data, p.kind, AssetSource.AUDIO, "tarsos-beatroot", Sounds.RATE, p.seconds, //$NON-NLS-1$
				List.of("tempo", "beats a second", "beat irregularity"), BeatRoot::describe); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** The row of a sound. */
	static float[] describe(Samples sound) {
		double[] beats = beats(sound);
		double[] summary = Sounds.meanAndDeviation(Sounds.distances(beats));
		float tempo = summary[0] > 0 ? (float) (-Math.log(summary[0]) / Math.log(2)) : 0;
		return new float[] { tempo, (float) (beats.length / sound.seconds()), summary[0] > 0 ? (float) (summary[1] / summary[0]) : 0 };
	}

	/** Times of the beats in seconds. */
	static double[] beats(Samples sound) {
		BeatRootOnsetEventHandler tracker = new BeatRootOnsetEventHandler();
		int[] onsets = new int[1];
		Onsets.complex(sound, THRESHOLD, (time, salience) -> {
			onsets[0]++;
			tracker.handleOnset(time, salience);
		});
		DoubleStream.Builder beats = DoubleStream.builder();
		if (onsets[0] > 1) {
			synchronized (ONE_AT_A_TIME) {
				tracker.trackBeats((time, salience) -> beats.add(time));
			}
		}
		return beats.build().toArray();
	}
}
