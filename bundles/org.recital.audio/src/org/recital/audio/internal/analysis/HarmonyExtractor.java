/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.analysis;

import java.util.ArrayList;
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
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.features.SoundFeatures;
import org.recital.audio.harmony.Chroma;
import org.recital.audio.harmony.ConstantQ;
import org.recital.audio.harmony.Tonnetz;
import org.recital.audio.pitch.Tuning;

/** The harmony of a sound in one row: means, then deviations over time of chroma (12 each) and tonal centroids (6 each). */
public final class HarmonyExtractor implements Extractor<HarmonyExtractor.Parameters> {

	/** Frames whose strongest pitch class is weaker than this are silence. */
	private static final float SILENCE = 1e-4f;
	private static final String[] CLASSES = { "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
	private static final String[] CENTROIDS = { "fifths x", "fifths y", "minor thirds x", "minor thirds y", "major thirds x", "major thirds y" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind,
			@Parameter(value = "60", label = "%sounds.seconds", help = "%sounds.seconds.help", unit = "%sounds.seconds.unit", min = 1, max = 600) double seconds,
			@Parameter(value = "true", label = "%harmony.tune", help = "%harmony.tune.help") boolean tune) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		return SoundFeatures.of(context, data, p.kind, AssetSource.AUDIO, "harmony", Analysis.RATE, p.seconds, labels(), //$NON-NLS-1$
				sound -> describe(sound, p.tune));
	}

	static List<String> labels() {
		List<String> labels = new ArrayList<>();
		for (String of : new String[] { "chroma ", "chroma sd " }) { //$NON-NLS-1$ //$NON-NLS-2$
			for (String c : CLASSES) {
				labels.add(of + c);
			}
		}
		for (String of : new String[] { "tonnetz ", "tonnetz sd " }) { //$NON-NLS-1$ //$NON-NLS-2$
			for (String c : CENTROIDS) {
				labels.add(of + c);
			}
		}
		return labels;
	}

	/** The row of a sound. */
	static float[] describe(Samples sound, boolean tune) {
		double tuning = tune ? Tuning.of(new Stft(4096, 2048).magnitude(sound), sound.rate() / 4096.0) : 0;
		ConstantQ transform = ConstantQ.DEFAULT.tuned(tuning);
		Spectrogram chroma = Chroma.of(transform.magnitude(sound), transform, tuning, SILENCE);
		float[] first = Analysis.meansAndDeviations(chroma);
		float[] second = Analysis.meansAndDeviations(Tonnetz.of(chroma));
		float[] row = java.util.Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, row, first.length, second.length);
		return row;
	}
}
