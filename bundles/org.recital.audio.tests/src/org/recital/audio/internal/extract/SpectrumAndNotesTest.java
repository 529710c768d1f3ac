/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FileAssets;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;
import org.recital.api.step.SimpleContext;
import org.recital.audio.internal.Waves;
import org.recital.audio.internal.extract.SpectrumAndNotes.Show;
import org.recital.audio.pitch.Note;

/** Levels and notes in one picture: the levels are those of log-mel, the notes written or heard, at their time and pitch. */
class SpectrumAndNotesTest {

	private static final int RATE = 22_050;

	@TempDir
	Path folder;

	private static SpectrumAndNotes.Parameters p(int frames, Show show, boolean midi) {
		return new SpectrumAndNotes.Parameters(2, 0, 48, frames, show, 40, midi, true, 65, 2100, 600, "item");
	}

	/** The same sound twice, the second with a score. */
	private Dataset data(Path sound, Path score) throws Exception {
		Path other = Files.copy(sound, folder.resolve("other.wav"), StandardCopyOption.REPLACE_EXISTING);
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset("songs", none, new Entities(EntityKind.ITEM, IdIndex.of("a", "b")), new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.ITEM, "audio", new Path[] { sound, other }),
						new FileAssets(EntityKind.ITEM, "midi", new Path[] { null, score })),
				ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated("test"));
	}

	/** Silence, from 1 s to 3 s a tone of 440 Hz with overtones, silence to 5 s. */
	private Path song() throws Exception {
		float[] x = new float[5 * RATE];
		for (int i = RATE; i < 3 * RATE; i++) {
			for (int h = 1; h <= 4; h++) {
				x[i] += (float) (0.2 / h * Math.sin(2 * Math.PI * 440 * h * i / RATE));
			}
		}
		return Waves.write(folder.resolve("song.wav"), x, RATE);
	}

	/** Two notes a second: 60 for half a second, then 67 for a quarter. */
	private Path midi() throws Exception {
		Sequence s = new Sequence(Sequence.PPQ, 480); // 120 beats a minute
		Track track = s.createTrack();
		for (int k = 0; k < 5; k++) {
			note(track, 60, 960L * k, 480);
			note(track, 67, 960L * k + 480, 240);
			note(track, 20, 960L * k, 480); // below the lowest row
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		MidiSystem.write(s, 0, out);
		return Files.write(folder.resolve("song.mid"), out.toByteArray());
	}

	private static void note(Track track, int pitch, long at, long ticks) throws Exception {
		track.add(new MidiEvent(new ShortMessage(ShortMessage.NOTE_ON, 0, pitch, 90), at));
		track.add(new MidiEvent(new ShortMessage(ShortMessage.NOTE_OFF, 0, pitch, 0), at + ticks));
	}

	@Test
	void levelsAreThoseOfLogMel() throws Exception {
		Dataset data = data(song(), null);
		Features both = new SpectrumAndNotes().extract(p(32, Show.BOTH, true), data, Optional.empty(), new SimpleContext(1, 2));
		Features levels = new LogMelSegments().extract(p(32, Show.BOTH, true).levels(), data, Optional.empty(), new SimpleContext(1, 1));
		assertArrayEquals(new int[] { 2, 48, 32 }, both.shape());
		assertArrayEquals(levels.offsets(), both.offsets());
		assertEquals(6, both.offsets()[2], "three segments of 2 s each in 5 s");
		for (int row = 0; row < 6; row++) {
			assertArrayEquals(levels.row(row), Arrays.copyOf(both.row(row), 48 * 32));
		}
	}

	@Test
	void writtenNotesAreAtTheirTimeAndPitch() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		Features f = new SpectrumAndNotes().extract(p(0, Show.NOTES, true), data(song(), midi()), Optional.empty(), context);
		int columns = (int) Math.round(2.0 * RATE / 512);
		assertArrayEquals(new int[] { 1, 48, columns }, f.shape());
		float[] first = f.row(f.begin(1));
		double frame = 512.0 / RATE;
		for (int t = 0; t < columns; t++) {
			for (int row = 0; row < 48; row++) {
				double second = t * frame % 1;
				boolean begins60 = row == 20 && Math.abs(t - Math.round(Math.floor(t * frame + frame / 2) / frame)) < 0.5;
				boolean begins67 = row == 27 && Math.abs(t - Math.round((Math.floor(t * frame + 0.5 + frame / 2) - 0.5) / frame)) < 0.5;
				float v = first[row * columns + t];
				if (begins60 || begins67) {
					assertEquals(1, v, "frame " + t + " row " + row);
				} else if (row != 20 && row != 27) {
					assertEquals(0, v, "nothing at row " + row);
				} else if (row == 20 && second > 2 * frame && second < 0.5 - 2 * frame || row == 27 && second > 0.5 + 2 * frame && second < 0.75 - 2 * frame) {
					assertEquals(0.5, v, "frame " + t + " row " + row);
				} else if (row == 20 && second > 0.5 + 2 * frame && second < 1 - 2 * frame || row == 27 && second > 2 * frame && second < 0.5 - 2 * frame) {
					assertEquals(0, v, "frame " + t + " row " + row);
				}
			}
		}
		assertTrue(context.notes().getFirst().contains("1"), context.notes().toString());
		Features heard = new SpectrumAndNotes().extract(p(0, Show.NOTES, false), data(song(), midi()), Optional.empty(), new SimpleContext(1, 1));
		assertArrayEquals(heard.row(heard.begin(0)), heard.row(heard.begin(1)), "MIDI files are left alone when told");
		assertArrayEquals(heard.row(heard.begin(0)), f.row(f.begin(0)), "the first has none");
	}

	@Test
	void notesAreHeardWhereNoneAreWritten() throws Exception {
		Features f = new SpectrumAndNotes().extract(p(0, Show.NOTES, true), data(song(), null), Optional.empty(), new SimpleContext(1, 1));
		int columns = f.shape()[2];
		float[] first = f.row(f.begin(0));
		double[] a = new double[columns];
		for (int t = 0; t < columns; t++) {
			a[t] = first[(69 - 40) * columns + t];
		}
		int begin = (int) Math.round(1.0 * RATE / 512);
		for (int t = 0; t < begin - 3; t++) {
			assertEquals(0, a[t]);
		}
		for (int t = begin + 3; t < columns; t++) {
			assertTrue(a[t] > 0, "440 Hz sounds in frame " + t);
		}
		for (int row = 0; row < 48; row++) {
			for (int t = 0; row != 29 && t < columns; t++) {
				assertEquals(0, first[row * columns + t], "row " + row + " frame " + t);
			}
		}
	}

	@Test
	void aBrokenScoreCostsOnlyItself() throws Exception {
		Path broken = Files.writeString(folder.resolve("broken.mid"), "MThd, and then nothing");
		SimpleContext context = new SimpleContext(1, 1);
		Features f = new SpectrumAndNotes().extract(p(16, Show.BOTH, true), data(song(), broken), Optional.empty(), context);
		assertArrayEquals(f.row(f.begin(0)), f.row(f.begin(1)), "what is heard counts");
		assertEquals(1, context.warnings().size());
		assertEquals(broken.toString(), context.warnings().getFirst().file());
	}

	@Test
	void strikesStandOutOfWhatSounds() {
		List<Note> notes = List.of(new Note(0, 0.3, 50, 1), new Note(0.3, 0.5, 50, 1), new Note(0.1, 0.11, 52, 1), new Note(9, 10, 51, 1));
		float[] roll = new NoteRoll(50, 3).draw(notes, 6, 0.1);
		assertArrayEquals(new float[] { 1, 0, 0, 0.5f, 0, 1, 0.5f, 0, 0, 1, 0, 0, 0.5f, 0, 0, 0, 0, 0 }, roll);
	}
}
