/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.util.ArrayList;
import java.util.List;

import org.recital.samples.SampleWorld.Song;

/**
 * Plays a song in the manner of a style: its scale, its instruments (waveforms and envelopes), its rhythm and its tempo.
 * What differs from style to style is what audio features see: brightness, harmonicity, onsets, tempo.
 */
public final class SongSynthesizer {

	/** Steps of the scale each style is played in, semitones. */
	private static final int[][] SCALE = { { 0, 2, 4, 7, 9 }, { 0, 4, 7, 12 }, { 0, 2, 4, 5, 7, 9, 11 }, { 0, 3, 7, 10 },
			{ 0, 3, 5, 6, 7, 10 }, { 0, 1, 3, 7, 8 } };

	private SongSynthesizer() {
	}

	/** Steps of the scale a style is played in, semitones (copied). */
	static int[] scale(int style) {
		return SCALE[style].clone();
	}

	/**
	 * A note of a song.
	 *
	 * @param onset   seconds
	 * @param seconds how long it sounds
	 * @param pitch   MIDI number, 69 is 440 Hz
	 */
	public record Tone(double onset, double seconds, int pitch) {
	}

	/** Synthesises. */
	public static float[] play(long seed, int index, Song song, int rate, double seconds) {
		return play(seed, index, song, rate, seconds, new ArrayList<>());
	}

	/** The notes that {@link #play} plays with the same arguments, in the order of their onsets; drums have none. */
	public static List<Tone> notes(long seed, int index, Song song, int rate, double seconds) {
		List<Tone> notes = new ArrayList<>();
		play(seed, index, song, rate, seconds, notes);
		return notes;
	}

	private static float[] play(long seed, int index, Song song, int rate, double seconds, List<Tone> notes) {
		Chance chance = new Chance(seed * 31 + index, "song"); //$NON-NLS-1$
		int n = (int) Math.round(seconds * rate);
		float[] out = new float[n];
		int style = song.sound();
		double beat = 60 / song.tempo();
		double step = style == 0 ? beat * 4 : style == 2 || style == 4 ? beat : beat / 2;
		int root = 45 + chance.below(12);
		double swing = style == 4 ? 0.17 : 0;
		int steps = (int) Math.ceil(seconds / step);
		for (int k = 0; k < steps; k++) {
			double at = (k + (k % 2 == 1 ? swing : 0)) * step;
			int degree = SCALE[style][chance.below(SCALE[style].length)];
			boolean rest = chance.with(style == 0 ? 0.05 : 0.25);
			if (!rest) {
				Tone tone = new Tone(at, step * (style == 0 ? 1.6 : 0.9), root + degree + (style == 1 ? 24 : 0));
				note(out, rate, tone, style, 0.35);
				notes.add(tone);
			}
			if (style == 3 && k % 2 == 0) {
				kick(out, rate, at);
			}
			if (style == 3 || style == 5 || style == 4 && k % 2 == 1) {
				noise(out, rate, at + (style == 3 ? step / 2 : 0), style == 5 ? 0.12 : 0.05, style == 5 ? 0.3 : 0.12, chance);
			}
			if (style == 5) {
				Tone bass = new Tone(at, step * 0.9, root - 12);
				note(out, rate, bass, style, 0.35);
				notes.add(bass);
			}
		}
		level(out);
		return out;
	}

	private static void note(float[] out, int rate, Tone tone, int style, double gain) {
		double f = 440 * StrictMath.pow(2, (tone.pitch - 69) / 12.0);
		double length = tone.seconds;
		int begin = (int) (tone.onset * rate);
		int n = (int) (length * rate);
		double attack = style == 0 ? 0.4 * length : 0.005;
		double decay = style == 0 ? length : style == 2 ? 0.35 : style == 1 ? length : 0.5;
		for (int i = 0; i < n && begin + i < out.length; i++) {
			double t = i / (double) rate;
			double envelope = Math.min(1, t / attack) * Math.exp(-t / decay) * Math.min(1, (length - t) / 0.01);
			out[begin + i] += (float) (gain * envelope * wave(style, f * t));
		}
	}

	/** One instrument a style; the phase is in periods. */
	private static double wave(int style, double phase) {
		double p = phase - Math.floor(phase);
		double w = 2 * Math.PI * phase;
		return switch (style) {
		case 0 -> Math.sin(w) + 0.3 * Math.sin(w * 1.003);
		case 1 -> p < 0.5 ? 0.6 : -0.6;
		case 2 -> Math.sin(w) + 0.5 * Math.sin(2 * w) + 0.25 * Math.sin(3 * w);
		case 3 -> 2 * p - 1;
		case 4 -> Math.sin(w) + 0.4 * Math.sin(3 * w) + 0.2 * Math.sin(5 * w);
		default -> Math.tanh(4 * (2 * p - 1));
		};
	}

	private static void kick(float[] out, int rate, double at) {
		int begin = (int) (at * rate);
		for (int i = 0; i < rate / 6 && begin + i < out.length; i++) {
			double t = i / (double) rate;
			out[begin + i] += (float) (0.8 * Math.exp(-t * 18) * Math.sin(2 * Math.PI * (50 * t + 8 * (1 - Math.exp(-t * 30)) / 3)));
		}
	}

	private static void noise(float[] out, int rate, double at, double length, double gain, Chance chance) {
		int begin = (int) (at * rate);
		for (int i = 0; i < length * rate && begin + i < out.length; i++) {
			out[begin + i] += (float) (gain * Math.exp(-i / (length * rate / 3)) * chance.between(-1, 1));
		}
	}

	/** Scales the loudest sample to 0.9. */
	private static void level(float[] out) {
		float peak = 0;
		for (float v : out) {
			peak = Math.max(peak, Math.abs(v));
		}
		for (int i = 0; i < out.length && peak > 0; i++) {
			out[i] *= 0.9f / peak;
		}
	}
}
