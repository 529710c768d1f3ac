/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.analysis;

import java.util.Arrays;
import java.util.List;

import org.recital.audio.LogMel;
import org.recital.audio.Samples;
import org.recital.audio.pitch.Note;
import org.recital.audio.pitch.NoteFinder;
import org.recital.audio.pitch.PitchTrack;
import org.recital.audio.pitch.ProbabilisticYin;
import org.recital.audio.pitch.Tuning;
import org.recital.audio.rhythm.OnsetPicker;
import org.recital.audio.rhythm.OnsetStrength;
import org.recital.audio.separate.Separation;

/**
 * The notes heard in a sound: those of its clearest voice, by probabilistic YIN, begun anew where something is struck.
 *
 * @param notes  in the order of their onsets
 * @param voiced share of frames that have a pitch
 * @param tuning semitones the instrument is above 440 Hz
 */
public record HeardNotes(List<Note> notes, double voiced, double tuning) {

	private static final int HOP = 512;

	/**
	 * Listens.
	 *
	 * @param harmonic whether strokes are taken out of the sound first
	 * @param lowest   pitch looked for, Hz
	 * @param highest  pitch looked for, Hz
	 */
	public static HeardNotes of(Samples sound, boolean harmonic, double lowest, double highest) {
		Samples tones = harmonic ? Separation.hpss(sound).harmonic() : sound;
		ProbabilisticYin d = ProbabilisticYin.DEFAULT;
		PitchTrack track = new ProbabilisticYin(2048, HOP, lowest, highest, d.meanThreshold(), d.binsASemitone(), d.maxRate(), d.switching(), true)
				.track(tones);
		float[] strength = OnsetStrength.DEFAULT.of(new LogMel(sound.rate(), 2048, HOP, 128).of(sound));
		double[] onsets = strikes(sound, OnsetPicker.DEFAULT.pick(strength, sound.rate() / (double) HOP));
		float[] voiced = track.voicedHertz();
		double tuning = Tuning.of(voiced);
		return new HeardNotes(NoteFinder.DEFAULT.find(track, tuning, onsets), voiced.length / (double) Math.max(1, track.frames()), tuning);
	}

	/** Onsets after which it is louder than before, in seconds: a tone that breaks off has a wide spectrum there too. */
	private static double[] strikes(Samples sound, int[] frames) {
		double[] onsets = new double[frames.length];
		int n = 0;
		// an onset shows up to half a frame early
		int span = sound.rate() / 20;
		for (int frame : frames) {
			int at = frame * HOP;
			if (energy(sound.data(), at + span, span) > energy(sound.data(), at - span, span)) {
				onsets[n++] = at / (double) sound.rate();
			}
		}
		return Arrays.copyOf(onsets, n);
	}

	private static double energy(float[] x, int from, int count) {
		double sum = 0;
		for (int i = Math.max(0, from); i < Math.min(x.length, from + count); i++) {
			sum += (double) x[i] * x[i];
		}
		return sum;
	}
}
