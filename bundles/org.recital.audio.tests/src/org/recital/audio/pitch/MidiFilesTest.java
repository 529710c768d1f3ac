/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.pitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.audio.decode.AudioException;

/** Notes of MIDI files, and what is told of broken ones. */
class MidiFilesTest {

	@TempDir
	Path folder;

	private static void note(Track track, int channel, int pitch, long from, long to) throws Exception {
		track.add(new MidiEvent(new ShortMessage(ShortMessage.NOTE_ON, channel, pitch, 90), from));
		// some programs write a strike of no strength for the end
		track.add(new MidiEvent(new ShortMessage(pitch % 2 == 0 ? ShortMessage.NOTE_OFF : ShortMessage.NOTE_ON, channel, pitch, 0), to));
	}

	private static void tempo(Track track, int microseconds, long at) throws Exception {
		track.add(new MidiEvent(
				new MetaMessage(0x51, new byte[] { (byte) (microseconds >> 16), (byte) (microseconds >> 8), (byte) microseconds }, 3), at));
	}

	private static byte[] song() throws Exception {
		Sequence s = new Sequence(Sequence.PPQ, 480);
		Track tempi = s.createTrack();
		tempo(tempi, 1_000_000, 960);
		tempo(tempi, 250_000, 1920);
		Track melody = s.createTrack();
		note(melody, 0, 60, 0, 480);
		note(melody, 0, 65, 480, 1440);
		note(melody, 9, 38, 0, 100);
		Track bass = s.createTrack();
		note(bass, 3, 36, 960, 2880);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		MidiSystem.write(s, 1, out);
		return out.toByteArray();
	}

	@Test
	void timesFollowTheTempo() throws Exception {
		List<Note> notes = MidiFiles.read(Files.write(folder.resolve("song.mid"), song()));
		assertEquals(3, notes.size(), "without drums: " + notes);
		assertEquals(new Note(0, 0.5, 60, 1), notes.get(0));
		// half a second a beat up to beat 2, one second up to beat 4, a quarter from there on
		assertEquals(new Note(0.5, 2, 65, 1), notes.get(1));
		assertEquals(new Note(1, 3.5, 36, 1), notes.get(2));
	}

	@Test
	void notesNeverSwitchedOffEndWithTheirTrack() throws Exception {
		Sequence s = new Sequence(Sequence.SMPTE_25, 40);
		Track track = s.createTrack();
		track.add(new MidiEvent(new ShortMessage(ShortMessage.NOTE_ON, 0, 50, 90), 0));
		note(track, 0, 62, 1000, 3000);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		MidiSystem.write(s, 0, out);
		List<Note> notes = MidiFiles.read(Files.write(folder.resolve("open.mid"), out.toByteArray()));
		assertEquals(List.of(new Note(0, 3, 50, 1), new Note(1, 3, 62, 1)), notes);
	}

	@Test
	void brokenFilesAreNamed() throws Exception {
		byte[] good = song();
		for (int cut = 0; cut < good.length - 4; cut += 3) {
			named(Files.write(folder.resolve("cut" + cut + ".mid"), Arrays.copyOf(good, cut)));
		}
		named(Files.writeString(folder.resolve("text.mid"), "RIFF, perhaps"));
	}

	private static void named(Path file) {
		AudioException e = assertThrows(AudioException.class, () -> MidiFiles.read(file), file.toString());
		assertTrue(e.getMessage().contains(file.toString()), e.getMessage());
	}

	@Test
	void nonsenseIsReadOrNamedButNeverCrashes() throws Exception {
		byte[] good = song();
		Random random = new Random(6);
		int read = 0;
		for (int n = 0; n < 300; n++) {
			byte[] bad = good.clone();
			for (int k = 0; k < 4; k++) {
				bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt();
			}
			Path file = Files.write(folder.resolve("bad.mid"), bad);
			try {
				read += MidiFiles.read(file).size() >= 0 ? 1 : 0;
			} catch (AudioException e) {
				assertTrue(e.getMessage().contains("bad.mid"), e.getMessage());
			}
		}
		assertTrue(read > 20, "many changes do no harm: " + read);
	}

	@Test
	void aFileIsToldByItsContent() throws IOException, Exception {
		try (var channel = Files.newByteChannel(Files.write(folder.resolve("song.wav"), song()))) {
			assertTrue(MidiFiles.isMidi(channel));
			assertEquals(3, MidiFiles.read(channel, "song.wav").size());
		}
	}
}
