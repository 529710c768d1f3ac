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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

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

import be.tarsos.dsp.ConstantQ;

/**
 * Mean and deviation over time of the magnitudes of TarsosDSP's constant-Q transform, twelve bands an octave from C1. Its
 * frames are 16,384 samples long and stand side by side half overlapping; frames that would reach beyond the sound are left
 * out, but for the first, which is filled up with silence.
 */
public final class TarsosConstantQ implements Extractor<TarsosConstantQ.Parameters> {

	private static final float C1 = 32.703196f;
	private static final int BANDS = 12;

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind,
			@Parameter(value = "60", label = "%sound.seconds", help = "%sound.seconds.help", unit = "%sound.seconds.unit", min = 1, max = 3600) double seconds,
			@Parameter(value = "7", label = "%constantQ.octaves", help = "%constantQ.octaves.help", min = 1, max = 8) int octaves) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		// its kernels take long to make, and one object serves one thread
		Queue<ConstantQ> transforms = new ConcurrentLinkedQueue<>();
		return SoundFeatures.of(context, data, p.kind, AssetSource.AUDIO, "tarsos-constant-q", Sounds.RATE, p.seconds, labels(p.octaves), //$NON-NLS-1$
				sound -> {
					ConstantQ free = transforms.poll();
					ConstantQ transform = free == null ? transform(p.octaves) : free;
					float[] row = describe(sound, transform, p.octaves);
					transforms.add(transform);
					return row;
				});
	}

	static List<String> labels(int octaves) {
		List<String> labels = new ArrayList<>();
		for (String of : new String[] { "mean of band ", "deviation of band " }) { //$NON-NLS-1$ //$NON-NLS-2$
			for (int b = 0; b < BANDS * octaves; b++) {
				labels.add(of + (b + 1));
			}
		}
		return labels;
	}

	/** A transform of so many octaves; not for several threads at a time. */
	static ConstantQ transform(int octaves) {
		// the upper limit lies half a semitone above the last band
		return new ConstantQ(Sounds.RATE, C1, (float) (C1 * Math.pow(2, octaves - 0.5 / BANDS)), BANDS);
	}

	/** The row of a sound. */
	static float[] describe(Samples sound, ConstantQ transform, int octaves) {
		int bands = BANDS * octaves;
		int size = transform.getFFTlength();
		List<float[]> frames = new ArrayList<>();
		for (int at = 0; at == 0 || at + size <= sound.length(); at += size / 2) {
			float[] frame = Arrays.copyOfRange(sound.data(), at, at + size);
			transform.calculateMagintudes(frame);
			frames.add(transform.getMagnitudes().clone());
		}
		float[] row = new float[2 * bands];
		double[] values = new double[frames.size()];
		for (int b = 0; b < Math.min(bands, frames.getFirst().length); b++) {
			for (int t = 0; t < values.length; t++) {
				values[t] = frames.get(t)[b];
			}
			double[] summary = Sounds.meanAndDeviation(values);
			row[b] = (float) summary[0];
			row[bands + b] = (float) summary[1];
		}
		return row;
	}
}
