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

import be.tarsos.dsp.AudioDispatcher;
import be.tarsos.dsp.onsets.ComplexOnsetDetector;
import be.tarsos.dsp.onsets.OnsetHandler;
import be.tarsos.dsp.onsets.PercussionOnsetDetector;

/**
 * Onsets by TarsosDSP, in two ways: where the complex spectrum is not what it was expected to be (Duxbury and others 2003),
 * and where many frequencies grow loud at once (Barry and others 2005). A row: of each, onsets a second, mean and deviation of
 * the time to the next.
 */
public final class Onsets implements Extractor<Onsets.Parameters> {

	private static final int SIZE = 512;
	private static final int HOP = 256;
	private static final double SHORTEST = 0.03;

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind,
			@Parameter(value = "60", label = "%sound.seconds", help = "%sound.seconds.help", unit = "%sound.seconds.unit", min = 1, max = 3600) double seconds,
			@Parameter(value = "0.3", label = "%onsets.threshold", help = "%onsets.threshold.help", min = 0.01, max = 10) double threshold,
			@Parameter(value = "20", label = "%onsets.sensitivity", help = "%onsets.sensitivity.help", unit = "%onsets.percent", min = 1, max = 100) double sensitivity) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		return SoundFeatures.of(context, data, p.kind, AssetSource.AUDIO, "tarsos-onsets", Sounds.RATE, p.seconds, //$NON-NLS-1$
				List.of("onsets a second", "seconds to the next", "deviation of these", "strokes a second", "seconds to the next stroke", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
						"deviation of these, strokes"), //$NON-NLS-1$
				sound -> describe(sound, p));
	}

	/** The row of a sound. */
	static float[] describe(Samples sound, Parameters p) {
		float[] row = new float[6];
		summary(complex(sound, p.threshold), sound, row, 0);
		summary(strokes(sound, p.sensitivity), sound, row, 3);
		return row;
	}

	private static void summary(double[] times, Samples sound, float[] row, int at) {
		double[] distances = Sounds.meanAndDeviation(Sounds.distances(times));
		row[at] = (float) (times.length / sound.seconds());
		row[at + 1] = (float) distances[0];
		row[at + 2] = (float) distances[1];
	}

	/** Onsets in the complex spectrum, in seconds. */
	static double[] complex(Samples sound, double threshold) {
		DoubleStream.Builder times = DoubleStream.builder();
		complex(sound, threshold, (time, salience) -> times.add(time));
		return times.build().toArray();
	}

	/** Tells of onsets in the complex spectrum. */
	static void complex(Samples sound, double threshold, OnsetHandler handler) {
		ComplexOnsetDetector detector = new ComplexOnsetDetector(SIZE, threshold, SHORTEST);
		detector.setHandler(handler);
		if (sound.length() >= SIZE) {
			AudioDispatcher dispatcher = Sounds.dispatcher(sound, SIZE, SIZE - HOP);
			dispatcher.addAudioProcessor(detector);
			dispatcher.run();
		}
	}

	/** Strokes, in seconds. */
	static double[] strokes(Samples sound, double sensitivity) {
		DoubleStream.Builder times = DoubleStream.builder();
		PercussionOnsetDetector detector = new PercussionOnsetDetector(sound.rate(), SIZE, (time, salience) -> times.add(time), sensitivity,
				PercussionOnsetDetector.DEFAULT_THRESHOLD);
		if (sound.length() >= SIZE) {
			AudioDispatcher dispatcher = Sounds.dispatcher(sound, SIZE, SIZE - HOP);
			dispatcher.addAudioProcessor(detector);
			dispatcher.run();
		}
		return times.build().toArray();
	}
}
