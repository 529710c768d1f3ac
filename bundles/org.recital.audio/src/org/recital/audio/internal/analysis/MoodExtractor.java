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
import org.recital.audio.SpectralStatistics;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.features.SoundFeatures;
import org.recital.audio.harmony.Chroma;
import org.recital.audio.harmony.ConstantQ;
import org.recital.audio.pitch.Tuning;
import org.recital.audio.rhythm.OnsetPicker;
import org.recital.audio.rhythm.OnsetStrength;
import org.recital.audio.rhythm.TempoEstimator;

/**
 * Tempo and mood of a sound by formulae, nothing learned: beats a minute and its band; arousal from tempo, onsets and brightness;
 * valence from mode and tempo, the cues that studies of expression agree on (Gabrielsson and Lindström 2010); and shares of the four
 * quarters of their plane (Russell 1980). Middles and scales are set by reasoning. It tells how a sound is built, not what anybody feels.
 */
public final class MoodExtractor implements Extractor<MoodExtractor.Parameters> {

	private static final int SIZE = 2048;
	private static final int HOP = 512;
	private static final int BANDS = 128;
	private static final double FPS = Analysis.RATE / (double) HOP;
	private static final float SILENCE = 1e-4f;
	/** Upper ends of the bands of tempo, beats a minute; the last has none. */
	private static final int[] TEMPI = { 70, 90, 110, 130, 150 };
	private static final String[] MOODS = { "serene", "lively", "melancholy", "tense" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	/** A tempo that is neither slow nor fast, onsets a second and brightness in Hz that are neither calm nor exciting. */
	private static final double TEMPO = 115;
	private static final double ONSETS = 3;
	private static final double CENTROID = 1500;
	/** The difference of correlations that makes a mode plain. */
	private static final double MODE = 0.15;

	/** Parameters. */
	public record Parameters(
			@Parameter(value = "item", label = "%sound.kind", help = "%sound.kind.help") String kind,
			@Parameter(value = "60", label = "%sounds.seconds", help = "%sounds.seconds.help", unit = "%sounds.seconds.unit", min = 1, max = 600) double seconds,
			@Parameter(value = "110", label = "%rhythm.bpm", help = "%rhythm.bpm.help", unit = "%rhythm.bpm.unit", min = 30, max = 300) double bpm) {
	}

	@Override
	public Features extract(Parameters p, Dataset data, Optional<Split> fit, StepContext context) throws InputException {
		LogMel logMel = new LogMel(Analysis.RATE, SIZE, HOP, BANDS);
		return SoundFeatures.of(context, data, p.kind, AssetSource.AUDIO, "mood-and-tempo", Analysis.RATE, p.seconds, labels(), //$NON-NLS-1$
				sound -> describe(sound, logMel, p.bpm));
	}

	static List<String> labels() {
		List<String> labels = new ArrayList<>(List.of("beats a minute", "onsets a second", "brightness", "mode", "arousal", "valence")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		for (String mood : MOODS) {
			labels.add("mood: " + mood); //$NON-NLS-1$
		}
		for (int b = 0; b <= TEMPI.length; b++) {
			labels.add("tempo: " + (b == 0 ? "up to " + TEMPI[0] : b == TEMPI.length ? "over " + TEMPI[b - 1] : TEMPI[b - 1] + "-" + TEMPI[b]) + " bpm"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		}
		return labels;
	}

	/** The row of a sound; of one without a beat no tempo is told, and it does not count. */
	static float[] describe(Samples sound, LogMel logMel, double bpm) {
		float[] strength = OnsetStrength.DEFAULT.of(logMel.of(sound));
		double tempo = new TempoEstimator(bpm, 0.9, 4).estimate(strength, FPS).map(t -> t.stronger()).orElse(0.0);
		double onsets = OnsetPicker.DEFAULT.pick(strength, FPS).length / Math.max(1e-3, sound.seconds());
		Spectrogram magnitude = new Stft(4096, 2048).magnitude(sound);
		double bright = centroid(magnitude, new SpectralStatistics(Analysis.RATE, 4096));
		double mode = KeyProfiles.mode(chroma(sound, magnitude));
		double pace = tempo > 0 ? octaves(tempo / TEMPO) : 0;
		double arousal = (2 * pace + (onsets - ONSETS) / 2 + (bright > 0 ? octaves(bright / CENTROID) : 0)) / 3;
		double valence = 0.75 * mode / MODE + 0.25 * 2 * pace;
		float[] row = new float[6 + MOODS.length + TEMPI.length + 1];
		row[0] = (float) tempo;
		row[1] = (float) onsets;
		row[2] = (float) bright;
		row[3] = (float) mode;
		row[4] = (float) arousal;
		row[5] = (float) valence;
		double high = share(arousal);
		double light = share(valence);
		row[6] = (float) ((1 - high) * light);
		row[7] = (float) (high * light);
		row[8] = (float) ((1 - high) * (1 - light));
		row[9] = (float) (high * (1 - light));
		if (tempo > 0) {
			int band = 0;
			while (band < TEMPI.length && tempo > TEMPI[band]) {
				band++;
			}
			row[10 + band] = 1;
		}
		return row;
	}

	private static double octaves(double ratio) {
		return Math.log(ratio) / Math.log(2);
	}

	/** 0.5 in the middle, 0.88 one scale above it. */
	private static double share(double v) {
		return 1 / (1 + Math.exp(-2 * v));
	}

	/** Mean over frames that are not silent. */
	private static double centroid(Spectrogram magnitude, SpectralStatistics statistics) {
		double sum = 0;
		int n = 0;
		for (int t = 0; t < magnitude.frames(); t++) {
			double c = statistics.centroid(magnitude.values(), t * magnitude.bands());
			sum += c;
			n += c > 0 ? 1 : 0;
		}
		return n == 0 ? 0 : sum / n;
	}

	private static double[] chroma(Samples sound, Spectrogram magnitude) {
		double tuning = Tuning.of(magnitude, sound.rate() / 4096.0);
		ConstantQ transform = ConstantQ.DEFAULT.tuned(tuning);
		Spectrogram chroma = Chroma.of(transform.magnitude(sound), transform, tuning, SILENCE);
		double[] mean = new double[12];
		for (int t = 0; t < chroma.frames(); t++) {
			for (int c = 0; c < 12; c++) {
				mean[c] += chroma.at(t, c) / chroma.frames();
			}
		}
		return mean;
	}
}
