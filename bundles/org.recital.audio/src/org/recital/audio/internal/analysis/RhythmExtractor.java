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
import org.recital.audio.LogMel;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.features.SoundFeatures;
import org.recital.audio.rhythm.BeatTracker;
import org.recital.audio.rhythm.OnsetPicker;
import org.recital.audio.rhythm.OnsetStrength;
import org.recital.audio.rhythm.Tempo;
import org.recital.audio.rhythm.TempoEstimator;
import org.recital.audio.rhythm.Tempogram;

/**
 * The rhythm of a sound in one row: tempi, beats, onsets and how much of the tempogram lies at which tempo. Tempi are in
 * octaves above 60 beats a minute, so that equal ratios are equal distances; those of silence are 0.
 */
public final class RhythmExtractor implements Extractor<RhythmExtractor.Parameters> {

	private static final int SIZE = 2048;
	private static final int HOP = 512;
	private static final int BANDS = 128;
	private static final double FPS = Analysis.RATE / (double) HOP;
	/** Eight seconds and a little. */
	private static final int WINDOW = 384;
	/** Lower ends of the bands of tempo, beats a minute: a quarter of an octave each, up to 320. */
	private static final double SLOWEST = 40;
	private static final int TEMPO_BANDS = 12;
	private static final double BANDS_AN_OCTAVE = 4;

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind,
			@Parameter(value = "60", label = "%sounds.seconds", help = "%sounds.seconds.help", unit = "%sounds.seconds.unit", min = 1, max = 600) double seconds,
			@Parameter(value = "110", label = "%rhythm.bpm", help = "%rhythm.bpm.help", unit = "%rhythm.bpm.unit", min = 30, max = 300) double bpm,
			@Parameter(value = "100", label = "%rhythm.tightness", help = "%rhythm.tightness.help", min = 1, max = 10000) double tightness) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		LogMel logMel = new LogMel(Analysis.RATE, SIZE, HOP, BANDS);
		return SoundFeatures.of(context, data, p.kind, AssetSource.AUDIO, "rhythm", Analysis.RATE, p.seconds, labels(), //$NON-NLS-1$
				sound -> describe(sound, logMel, p));
	}

	static List<String> labels() {
		List<String> labels = new ArrayList<>(List.of("tempo slower", "tempo faster", "slower share", "tempo stronger", "beats a second", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				"beat irregularity", "beat strength", "onsets a second", "onset strength mean", "onset strength sd")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		for (int b = 0; b < TEMPO_BANDS; b++) {
			labels.add("tempo from " + Math.round(SLOWEST * Math.pow(2, b / BANDS_AN_OCTAVE))); //$NON-NLS-1$
		}
		return labels;
	}

	/** The row of a sound. */
	static float[] describe(Samples sound, LogMel logMel, Parameters p) {
		float[] strength = OnsetStrength.DEFAULT.of(logMel.of(sound));
		float[] row = new float[10 + TEMPO_BANDS];
		double mean = mean(strength);
		Optional<Tempo> tempo = new TempoEstimator(p.bpm, 0.9, 4).estimate(strength, FPS);
		if (tempo.isPresent()) {
			row[0] = octaves(tempo.get().slower());
			row[1] = octaves(tempo.get().faster());
			row[2] = (float) tempo.get().slowerShare();
			row[3] = octaves(tempo.get().stronger());
			int[] beats = tempo.get().stronger() > 30 * FPS ? new int[0]
					: new BeatTracker(p.tightness, true).track(strength, FPS, tempo.get().stronger());
			row[4] = (float) (beats.length / sound.seconds());
			row[5] = irregularity(beats);
			row[6] = beats.length == 0 || mean == 0 ? 0 : (float) (at(strength, beats) / mean);
		}
		row[7] = (float) (OnsetPicker.DEFAULT.pick(strength, FPS).length / sound.seconds());
		row[8] = (float) mean;
		double squares = 0;
		for (float v : strength) {
			squares += (v - mean) * (v - mean);
		}
		row[9] = (float) Math.sqrt(squares / Math.max(1, strength.length));
		bands(new Tempogram(WINDOW).of(strength, FPS), row);
		return row;
	}

	private static float octaves(double bpm) {
		return (float) (Math.log(bpm / 60) / Math.log(2));
	}

	private static double mean(float[] v) {
		double sum = 0;
		for (float x : v) {
			sum += x;
		}
		return sum / Math.max(1, v.length);
	}

	private static double at(float[] strength, int[] beats) {
		double sum = 0;
		for (int beat : beats) {
			sum += strength[beat];
		}
		return sum / beats.length;
	}

	/** Deviation of the distances of beats as a share of their mean. */
	private static float irregularity(int[] beats) {
		int n = beats.length - 1;
		if (n < 2) {
			return 0;
		}
		double mean = (beats[n] - beats[0]) / (double) n;
		double sum = 0;
		for (int i = 0; i < n; i++) {
			double d = beats[i + 1] - beats[i] - mean;
			sum += d * d;
		}
		return (float) (Math.sqrt(sum / n) / mean);
	}

	/** Mean of the autocorrelation at the lags of each band of tempo, over time. */
	private static void bands(Spectrogram tempogram, float[] row) {
		double[] sum = new double[TEMPO_BANDS];
		int[] count = new int[TEMPO_BANDS];
		for (int l = 1; l < tempogram.bands(); l++) {
			double octave = Math.log(Tempogram.tempo(l, FPS) / SLOWEST) / Math.log(2);
			int b = (int) Math.floor(octave * BANDS_AN_OCTAVE);
			if (b >= 0 && b < TEMPO_BANDS) {
				for (int t = 0; t < tempogram.frames(); t++) {
					sum[b] += tempogram.at(t, l);
				}
				count[b] += tempogram.frames();
			}
		}
		for (int b = 0; b < TEMPO_BANDS; b++) {
			row[10 + b] = count[b] == 0 ? 0 : (float) (sum[b] / count[b]);
		}
	}
}
