/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.pitch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the notes of a piece are like, as one row of {@value #WIDTH} numbers, all 0 without notes: the share of each pitch class in the
 * time that notes sound (12); mean, deviation, lowest, highest and range of the pitches (5, in octaves: pitch / 12); notes a
 * second, mean and deviation of their lengths in seconds, notes sounding at a time on average, mean confidence (5); share of
 * each interval from a note to the next, from an octave and more down to an octave and more up (25).
 */
public final class NoteStatistics {

	/** Numbers a row. */
	public static final int WIDTH = 12 + 5 + 5 + 25;

	private static final String[] CLASSES = { "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$

	private NoteStatistics() {
	}

	/** Names of the numbers of a row. */
	public static List<String> labels() {
		List<String> labels = new ArrayList<>(WIDTH);
		for (String c : CLASSES) {
			labels.add("pitch class " + c); //$NON-NLS-1$
		}
		labels.addAll(List.of("pitch mean", "pitch sd", "pitch lowest", "pitch highest", "pitch range", "notes a second", "note seconds mean", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
				"note seconds sd", "notes at a time", "confidence mean")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		for (int k = -12; k <= 12; k++) {
			labels.add("interval " + k); //$NON-NLS-1$
		}
		return labels;
	}

	/**
	 * The share of each pitch class (C first) in the time that notes sound; zeros without notes.
	 *
	 * @return 12 shares that sum to 1
	 */
	public static float[] pitchClasses(List<Note> notes) {
		double[] seconds = new double[12];
		double sum = 0;
		for (Note note : notes) {
			seconds[note.pitch() % 12] += note.seconds();
			sum += note.seconds();
		}
		float[] shares = new float[12];
		for (int c = 0; c < 12; c++) {
			shares[c] = sum > 0 ? (float) (seconds[c] / sum) : 0;
		}
		return shares;
	}

	/**
	 * The row of a piece.
	 *
	 * @param notes   its notes
	 * @param seconds its length
	 */
	public static float[] of(List<Note> notes, double seconds) {
		float[] row = new float[WIDTH];
		int n = notes.size();
		if (n == 0) {
			return row;
		}
		System.arraycopy(pitchClasses(notes), 0, row, 0, 12);
		double[] pitch = new double[n];
		double[] length = new double[n];
		double confidence = 0;
		double lowest = 127;
		double highest = 0;
		for (int i = 0; i < n; i++) {
			Note note = notes.get(i);
			pitch[i] = note.pitch();
			length[i] = note.seconds();
			confidence += note.confidence();
			lowest = Math.min(lowest, note.pitch());
			highest = Math.max(highest, note.pitch());
		}
		row[12] = (float) (mean(pitch) / 12);
		row[13] = (float) (deviation(pitch) / 12);
		row[14] = (float) (lowest / 12);
		row[15] = (float) (highest / 12);
		row[16] = (float) ((highest - lowest) / 12);
		row[17] = seconds > 0 ? (float) (n / seconds) : 0;
		row[18] = (float) mean(length);
		row[19] = (float) deviation(length);
		row[20] = seconds > 0 ? (float) (mean(length) * n / seconds) : 0;
		row[21] = (float) (confidence / n);
		List<Note> inOrder = new ArrayList<>(notes);
		inOrder.sort(Comparator.comparingDouble(Note::onset).thenComparingInt(Note::pitch));
		for (int i = 1; i < n; i++) {
			int interval = Math.clamp(inOrder.get(i).pitch() - inOrder.get(i - 1).pitch(), -12, 12);
			row[22 + 12 + interval] += 1f / (n - 1);
		}
		return row;
	}

	private static double mean(double[] v) {
		double sum = 0;
		for (double x : v) {
			sum += x;
		}
		return sum / v.length;
	}

	private static double deviation(double[] v) {
		double mean = mean(v);
		double sum = 0;
		for (double x : v) {
			sum += (x - mean) * (x - mean);
		}
		return Math.sqrt(sum / v.length);
	}
}
