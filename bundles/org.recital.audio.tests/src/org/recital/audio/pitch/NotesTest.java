/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.pitch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.audio.Samples;
import org.recital.audio.Stft;

/** Pitches become the notes that were played. */
class NotesTest {

	private static final int RATE = 22050;

	/** Tones of three partials, one after another, 50 ms of silence after each. */
	private static Samples melody(double seconds, double tuning, int... pitches) {
		int n = (int) (seconds * RATE);
		float[] x = new float[n * pitches.length];
		for (int k = 0; k < pitches.length; k++) {
			double f = PitchTrack.hertzOf(pitches[k] + tuning);
			for (int i = 0; i < n - RATE / 20; i++) {
				double phase = 2 * Math.PI * f * i / RATE;
				x[k * n + i] = (float) (0.3 * Math.sin(phase) + 0.2 * Math.sin(2 * phase) + 0.1 * Math.sin(3 * phase));
			}
		}
		return new Samples(x, RATE);
	}

	@Test
	void aMelodyIsHeardNoteByNote() {
		int[] pitches = { 60, 64, 67, 72, 71, 48 };
		PitchTrack track = ProbabilisticYin.DEFAULT.track(melody(0.4, 0, pitches));
		List<Note> notes = NoteFinder.DEFAULT.find(track, 0, new double[0]);
		assertEquals(pitches.length, notes.size(), notes.toString());
		for (int k = 0; k < pitches.length; k++) {
			assertEquals(pitches[k], notes.get(k).pitch());
			assertEquals(0.4 * k, notes.get(k).onset(), 0.06);
			assertEquals(0.4 * k + 0.35, notes.get(k).offset(), 0.06);
			assertTrue(notes.get(k).confidence() > 0.7, notes.toString());
		}
	}

	@Test
	void yinHearsTheSamePitches() {
		PitchTrack track = Yin.DEFAULT.track(melody(0.4, 0, 60, 64));
		assertEquals(60, track.midi(8), 0.02);
		assertEquals(64, track.midi(25), 0.02);
		assertTrue(track.voiced(8) && track.confidence(8) > 0.95);
		PitchTrack silence = Yin.DEFAULT.track(new Samples(new float[RATE], RATE));
		assertEquals(0, silence.voicedHertz().length);
		assertEquals(0, Yin.DEFAULT.track(new Samples(new float[0], RATE)).frames());
		assertEquals(0, ProbabilisticYin.DEFAULT.track(new Samples(new float[0], RATE)).frames());
	}

	@Test
	void anInstrumentOutOfTuneIsTakenBack() {
		Samples sound = melody(0.4, 0.4, 60, 64, 67);
		PitchTrack track = ProbabilisticYin.DEFAULT.track(sound);
		double tuning = Tuning.of(track.voicedHertz());
		assertEquals(0.4, tuning, 0.02);
		assertEquals(0.4, Tuning.of(new Stft(4096, 1024).magnitude(sound), RATE / 4096.0), 0.05);
		List<Note> notes = NoteFinder.DEFAULT.find(track, tuning, new double[0]);
		assertArrayEquals(new int[] { 60, 64, 67 }, notes.stream().mapToInt(Note::pitch).toArray());
		assertEquals(-0.25, Tuning.of(new float[] { (float) PitchTrack.hertzOf(69.75), (float) PitchTrack.hertzOf(49.75), 0 }), 1e-9);
		assertEquals(0, Tuning.of(new float[0]));
	}

	/** A track of given pitches, 0 for none, ten frames a second. */
	private static PitchTrack track(double... midi) {
		float[] hertz = new float[midi.length];
		boolean[] voiced = new boolean[midi.length];
		float[] confidence = new float[midi.length];
		for (int t = 0; t < midi.length; t++) {
			voiced[t] = midi[t] > 0;
			hertz[t] = voiced[t] ? (float) PitchTrack.hertzOf(midi[t]) : 0;
			confidence[t] = voiced[t] ? 0.8f : 0;
		}
		return new PitchTrack(0.05, 0.1, hertz, voiced, confidence);
	}

	@Test
	void notesEndByPitchBySilenceAndByOnsets() {
		NoteFinder finder = new NoteFinder(0.8, 0.1, 0.15);
		// vibrato stays one note; one silent frame is a gap, two are not; a single frame is no note
		PitchTrack track = track(60, 60.4, 59.7, 0, 60.1, 62, 62.1, 0, 0, 62, 62, 0, 0, 70, 0, 0);
		List<Note> notes = finder.find(track, 0, new double[0]);
		assertEquals(3, notes.size(), notes.toString());
		assertEquals(new Note(0, 0.5, 60, 0.8f), rounded(notes.get(0)));
		assertEquals(new Note(0.5, 0.7, 62, 0.8f), rounded(notes.get(1)));
		assertEquals(new Note(0.9, 1.1, 62, 0.8f), rounded(notes.get(2)));
		List<Note> struck = finder.find(track(65, 65, 65, 65, 65, 65), 0, new double[] { 0.02, 0.3 });
		assertEquals(2, struck.size(), struck.toString());
		assertEquals(0.3, struck.get(0).offset(), 1e-9);
	}

	private static Note rounded(Note n) {
		return new Note(Math.round(n.onset() * 1000) / 1000.0, Math.round(n.offset() * 1000) / 1000.0, n.pitch(), n.confidence());
	}

	@Test
	void statisticsAreThoseOfTheNotes() {
		List<Note> notes = List.of(new Note(0, 1, 60, 1), new Note(1, 2, 64, 0.5f), new Note(2, 4, 48, 1), new Note(4, 4.5, 67, 1));
		float[] row = NoteStatistics.of(notes, 9);
		List<String> labels = NoteStatistics.labels();
		assertEquals(NoteStatistics.WIDTH, labels.size());
		assertEquals(3 / 4.5, row[labels.indexOf("pitch class C")], 1e-6);
		assertEquals(1 / 4.5, row[labels.indexOf("pitch class E")], 1e-6);
		assertEquals((60 + 64 + 48 + 67) / 48.0, row[labels.indexOf("pitch mean")], 1e-6);
		assertEquals(4.0, row[labels.indexOf("pitch lowest")], 1e-6);
		assertEquals(19 / 12.0, row[labels.indexOf("pitch range")], 1e-6);
		assertEquals(4 / 9.0, row[labels.indexOf("notes a second")], 1e-6);
		assertEquals(4.5 / 4, row[labels.indexOf("note seconds mean")], 1e-6);
		assertEquals(0.5, row[labels.indexOf("notes at a time")], 1e-6);
		assertEquals(3.5 / 4, row[labels.indexOf("confidence mean")], 1e-6);
		assertEquals(1 / 3.0, row[labels.indexOf("interval 4")], 1e-6);
		assertEquals(1 / 3.0, row[labels.indexOf("interval -12")], 1e-6);
		assertEquals(1 / 3.0, row[labels.indexOf("interval 12")], 1e-6);
		for (float v : NoteStatistics.of(List.of(), 0)) {
			assertEquals(0, v);
		}
		float[] instant = NoteStatistics.of(List.of(new Note(0, 0, 60, 1)), 0);
		for (float v : instant) {
			assertTrue(Float.isFinite(v));
		}
	}

	@Test
	void framesTooShortForTheLowestPitchAreRefused() {
		Yin yin = new Yin(512, 256, 50, 800, 0.1, true);
		assertThrows(IllegalArgumentException.class, () -> yin.track(new Samples(new float[4096], RATE)));
		assertThrows(IllegalArgumentException.class, () -> new Yin(2048, 512, 800, 50, 0.1, true));
		assertFalse(ProbabilisticYin.DEFAULT.track(new Samples(new float[4096], RATE)).voiced(3));
	}
}
