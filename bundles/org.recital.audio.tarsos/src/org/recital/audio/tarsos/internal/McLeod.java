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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
import org.recital.audio.pitch.Note;
import org.recital.audio.pitch.NoteFinder;
import org.recital.audio.pitch.NoteStatistics;
import org.recital.audio.pitch.PitchTrack;
import org.recital.audio.pitch.Tuning;

import be.tarsos.dsp.pitch.McLeodPitchMethod;
import be.tarsos.dsp.pitch.PitchDetectionResult;

/**
 * Notes whose pitch TarsosDSP finds by McLeod's method (McLeod and Wyvill 2005): the first peak of the normalised square difference
 * that is nearly as high as the highest. TarsosDSP compares every sample of a frame with every other, which makes this
 * the slowest of its extractors by far. A row is that of {@link NoteStatistics}.
 */
public final class McLeod implements Extractor<McLeod.Parameters> {

	private static final int SIZE = 2048;
	private static final int HOP = 512;

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind,
			@Parameter(value = "30", label = "%sound.seconds", help = "%sound.seconds.help", unit = "%sound.seconds.unit", min = 1, max = 3600) double seconds,
			@Parameter(value = "0.97", label = "%mcLeod.cutoff", help = "%mcLeod.cutoff.help", min = 0.5, max = 1) double cutoff) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		return SoundFeatures.of(context, data, p.kind, AssetSource.AUDIO, "tarsos-mcleod", Sounds.RATE, p.seconds, NoteStatistics.labels(), //$NON-NLS-1$
				sound -> describe(sound, p.cutoff));
	}

	/** The row of a sound. */
	static float[] describe(Samples sound, double cutoff) {
		PitchTrack track = track(sound, cutoff);
		List<Note> notes = NoteFinder.DEFAULT.find(track, Tuning.of(track.voicedHertz()), new double[0]);
		return NoteStatistics.of(notes, sound.seconds());
	}

	/** The pitch of each frame of {@value #SIZE} samples. */
	static PitchTrack track(Samples sound, double cutoff) {
		int frames = sound.length() < SIZE ? 0 : 1 + (sound.length() - SIZE) / HOP;
		float[] hertz = new float[frames];
		boolean[] voiced = new boolean[frames];
		float[] confidence = new float[frames];
		McLeodPitchMethod method = new McLeodPitchMethod(sound.rate(), SIZE, cutoff);
		for (int t = 0; t < frames; t++) {
			PitchDetectionResult found = method.getPitch(Arrays.copyOfRange(sound.data(), t * HOP, t * HOP + SIZE));
			voiced[t] = found.isPitched() && found.getPitch() > 0;
			hertz[t] = voiced[t] ? found.getPitch() : 0;
			confidence[t] = voiced[t] ? Math.clamp(found.getProbability(), 0, 1) : 0;
		}
		return new PitchTrack(SIZE / 2.0 / sound.rate(), HOP / (double) sound.rate(), hertz, voiced, confidence);
	}
}
