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
import java.util.Arrays;
import java.util.List;

/**
 * Notes from a pitch track. A note goes on while the pitch stays within {@code drift} of the mean of the note so far, across
 * gaps without pitch of at most {@code gapSeconds}; it ends there, where the pitch leaves for as long, or where an onset is
 * given that is further than {@code minSeconds} from its beginning. Its pitch is the median of its frames, less the tuning,
 * rounded; notes shorter than {@code minSeconds} are left out. (A simple rule of our own; no such rule is standard.)
 *
 * @param drift      semitones, above 0
 * @param gapSeconds longest interruption
 * @param minSeconds shortest note
 */
public record NoteFinder(double drift, double gapSeconds, double minSeconds) {

	/** 0.8 semitones (vibrato stays within), gaps of 50 ms, notes of 80 ms. */
	public static final NoteFinder DEFAULT = new NoteFinder(0.8, 0.05, 0.08);

	public NoteFinder {
		if (!(drift > 0) || !(gapSeconds >= 0) || !(minSeconds >= 0)) {
			throw new IllegalArgumentException("drift " + drift + ", gap " + gapSeconds + ", shortest " + minSeconds); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/**
	 * The notes of a track in the order of their onsets.
	 *
	 * @param tuning semitones the instrument is above 440 Hz, see {@link Tuning}
	 * @param onsets where notes may begin anew, in seconds, ascending; empty when that is not known
	 */
	public List<Note> find(PitchTrack track, double tuning, double[] onsets) {
		List<Note> notes = new ArrayList<>();
		int gap = (int) Math.floor(gapSeconds / track.secondsPerFrame());
		int n = track.frames();
		int t = 0;
		while (t < n) {
			if (!track.voiced(t)) {
				t++;
				continue;
			}
			int end = end(track, t, gap, onsets);
			add(track, t, end, tuning, notes);
			t = end;
		}
		return notes;
	}

	/** One past the last frame of the note that begins at a voiced frame. */
	private int end(PitchTrack track, int begin, int gap, double[] onsets) {
		double sum = track.midi(begin);
		int count = 1;
		int last = begin;
		double half = track.secondsPerFrame() / 2;
		int at = Arrays.binarySearch(onsets, track.seconds(begin) + Math.max(minSeconds, half));
		double next = (at < 0 ? -at - 1 : at) < onsets.length ? onsets[at < 0 ? -at - 1 : at] : Double.POSITIVE_INFINITY;
		for (int t = begin + 1; t < track.frames() && t - last <= gap + 1; t++) {
			if (track.seconds(t) + half > next) {
				return last + 1;
			}
			if (track.voiced(t) && Math.abs(track.midi(t) - sum / count) <= drift) {
				sum += track.midi(t);
				count++;
				last = t;
			}
		}
		return last + 1;
	}

	private void add(PitchTrack track, int begin, int end, double tuning, List<Note> notes) {
		double half = track.secondsPerFrame() / 2;
		double from = Math.max(0, track.seconds(begin) - half);
		double to = track.seconds(end - 1) + half;
		if (to - from < minSeconds) {
			return;
		}
		double[] pitches = new double[end - begin];
		int n = 0;
		double confidence = 0;
		for (int t = begin; t < end; t++) {
			if (track.voiced(t)) {
				pitches[n++] = track.midi(t);
				confidence += track.confidence(t);
			}
		}
		Arrays.sort(pitches, 0, n);
		long pitch = Math.round((pitches[(n - 1) / 2] + pitches[n / 2]) / 2 - tuning);
		if (pitch >= 0 && pitch <= 127) {
			notes.add(new Note(from, to, (int) pitch, (float) (confidence / n)));
		}
	}
}
