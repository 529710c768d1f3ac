/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.recital.api.data.AssetSource;
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
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.audio.pitch.PitchTrack;

/** Rhythm, notes and harmony of sounds as features: right for known sounds, and a broken file costs only itself. */
class AnalysisExtractorsTest {

	private static final int RATE = 22_050;

	@TempDir
	Path folder;

	private static Dataset data(Path... sounds) {
		String[] ids = new String[sounds.length];
		for (int i = 0; i < ids.length; i++) {
			ids[i] = "s" + i;
		}
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset("songs", none, new Entities(EntityKind.ITEM, IdIndex.of(ids)), new Entities(EntityKind.USER, IdIndex.of()),
				List.of(new FileAssets(EntityKind.ITEM, AssetSource.AUDIO, sounds)), ValueScale.UNARY, ValueScale.UNARY.collapse(),
				Origin.generated("test"));
	}

	/** Triads of A major, a new one every half second, each fading; a click with each. */
	private Path song(String name, double seconds) throws IOException {
		int n = (int) (seconds * RATE);
		ByteBuffer wav = ByteBuffer.allocate(44 + 2 * n).order(ByteOrder.LITTLE_ENDIAN);
		wav.put("RIFF".getBytes()).putInt(36 + 2 * n).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1).putShort((short) 1)
				.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(2 * n);
		for (int i = 0; i < n; i++) {
			int k = i % (RATE / 2);
			double x = k < 40 ? 0.3 : 0;
			for (int pitch : new int[] { 57, 61, 64 }) {
				x += 0.15 * Math.exp(-3.0 * k / RATE) * Math.sin(2 * Math.PI * PitchTrack.hertzOf(pitch) * i / RATE);
			}
			wav.putShort((short) Math.round(32767 * x));
		}
		return Files.write(folder.resolve(name), wav.array());
	}

	private Path midi(String name) throws Exception {
		Sequence s = new Sequence(Sequence.PPQ, 480);
		Track track = s.createTrack();
		for (int k = 0; k < 8; k++) {
			int pitch = k % 2 == 0 ? 60 : 67;
			track.add(new MidiEvent(new ShortMessage(ShortMessage.NOTE_ON, 0, pitch, 90), 480L * k));
			track.add(new MidiEvent(new ShortMessage(ShortMessage.NOTE_OFF, 0, pitch, 0), 480L * k + 240));
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		MidiSystem.write(s, 0, out);
		return Files.write(folder.resolve(name), out.toByteArray());
	}

	private static float value(Features f, int entity, String label) {
		return f.row(f.begin(entity))[f.labels().indexOf(label)];
	}

	@Test
	void rhythm() throws Exception {
		SimpleContext context = new SimpleContext(1, 2);
		Path broken = Files.writeString(folder.resolve("broken.wav"), "RIFF of nothing");
		Features f = new RhythmExtractor().extract(new RhythmExtractor.Parameters("item", 60, 110, 100),
				data(song("a.wav", 8), broken, null), Optional.empty(), context);
		assertEquals(f.labels().size(), f.width());
		assertTrue(f.has(0) && !f.has(1) && !f.has(2));
		// two strokes a second are 120 a minute, an octave above 60
		assertEquals(1, value(f, 0, "tempo stronger"), 0.05);
		assertEquals(2, value(f, 0, "beats a second"), 0.35);
		assertEquals(2, value(f, 0, "onsets a second"), 0.4);
		assertTrue(value(f, 0, "beat strength") > 3);
		assertTrue(value(f, 0, "beat irregularity") < 0.05);
		assertTrue(value(f, 0, "tempo from 113") > value(f, 0, "tempo from 95"));
		assertEquals(1, context.warnings().size());
		assertEquals(broken.toString(), context.warnings().get(0).file());
	}

	@Test
	void notesOfSoundsAndOfMidiFiles() throws Exception {
		Features f = new PitchNotes().extract(new PitchNotes.Parameters("item", "audio", 2.6, true, 65, 2100, true),
				data(song("a.wav", 3), midi("b.mid")), Optional.empty(), new SimpleContext(1, 2));
		assertEquals(f.labels().size(), f.width());
		// six notes begin within 2.6 seconds, each a quarter of a second long; the last is cut after a tenth
		assertEquals(0.75 / 1.35, value(f, 1, "pitch class C"), 1e-6);
		assertEquals(0.6 / 1.35, value(f, 1, "pitch class G"), 1e-6);
		assertEquals(1.35 / 6, value(f, 1, "note seconds mean"), 1e-6);
		assertEquals(0.6, value(f, 1, "interval 7"), 1e-6);
		assertEquals(6 / 2.6, value(f, 1, "notes a second"), 1e-5);
		assertEquals(1.35 / 2.6, value(f, 1, "voiced share"), 1e-5);
		for (float v : f.row(f.begin(0))) {
			assertTrue(Float.isFinite(v));
		}
		float sum = 0;
		for (int c = 0; c < 12; c++) {
			sum += f.row(f.begin(0))[c];
		}
		assertTrue(sum == 0 || Math.abs(sum - 1) < 1e-5);
	}

	@Test
	void writtenNotesBesideASoundAreTakenUnlessTold() throws Exception {
		Path sound = song("a.wav", 3);
		Dataset plain = data(sound, song("b.wav", 3), song("c.wav", 3));
		Dataset songs = new Dataset("songs", plain.events(), plain.items(), plain.users(), List.of(
				new FileAssets(EntityKind.ITEM, AssetSource.AUDIO, new Path[] { sound, folder.resolve("b.wav"), folder.resolve("c.wav") }),
				new FileAssets(EntityKind.ITEM, "midi", new Path[] { null, midi("b.mid"), Files.writeString(folder.resolve("c.mid"), "MThd and no more") })),
				ValueScale.UNARY, ValueScale.UNARY.collapse(), Origin.generated("test"));
		PitchNotes.Parameters p = new PitchNotes.Parameters("item", "audio", 2.6, true, 65, 2100, true);
		SimpleContext context = new SimpleContext(1, 2);
		Features f = new PitchNotes().extract(p, songs, Optional.empty(), context);
		Features alone = new PitchNotes().extract(p, data(midi("alone.mid")), Optional.empty(), new SimpleContext(1, 1));
		assertArrayEquals(alone.row(0), f.row(f.begin(1)), "those of its MIDI file");
		assertTrue(context.notes().getFirst().contains("2"), context.notes().toString());
		assertEquals(1, context.warnings().size(), "a broken one costs only itself: " + context.warnings());
		Features heard = new PitchNotes().extract(new PitchNotes.Parameters("item", "audio", 2.6, true, 65, 2100, false), songs, Optional.empty(),
				new SimpleContext(1, 2));
		assertArrayEquals(heard.row(heard.begin(0)), f.row(f.begin(0)), "the first has none");
		assertArrayEquals(heard.row(heard.begin(0)), heard.row(heard.begin(1)), "MIDI files are left alone when told");
		assertArrayEquals(heard.row(heard.begin(2)), f.row(f.begin(2)), "of the broken one what is heard counts");
	}

	@Test
	void aMelodyInASoundIsHeard() throws Exception {
		float[] x = new float[3 * RATE];
		int[] pitches = { 60, 64, 67, 60, 64, 67 };
		for (int i = 0; i < x.length; i++) {
			int k = i / (RATE / 2);
			double phase = 2 * Math.PI * PitchTrack.hertzOf(pitches[k]) * i / RATE;
			x[i] = i % (RATE / 2) > RATE * 0.45 ? 0 : (float) (0.3 * Math.sin(phase) + 0.15 * Math.sin(2 * phase));
		}
		PitchNotes.Parameters p = new PitchNotes.Parameters("item", "audio", 60, true, 65, 2100, true);
		float[] row = PitchNotes.heard(new org.recital.audio.Samples(x, RATE), p);
		List<String> labels = PitchNotes.labels();
		assertEquals(2, row[labels.indexOf("notes a second")], 0.01);
		assertEquals(1 / 3.0, row[labels.indexOf("pitch class C")], 0.05);
		assertEquals(1 / 3.0, row[labels.indexOf("pitch class E")], 0.05);
		assertEquals(0.4, row[labels.indexOf("interval 4")], 1e-6);
		assertTrue(row[labels.indexOf("voiced share")] > 0.75);
	}

	@Test
	void harmony() throws Exception {
		Features f = new HarmonyExtractor().extract(new HarmonyExtractor.Parameters("item", 60, true), data(song("a.wav", 4), midi("x.mid")),
				Optional.empty(), new SimpleContext(1, 2));
		assertEquals(f.labels().size(), f.width());
		for (String c : new String[] { "A", "C#", "E" }) {
			assertTrue(value(f, 0, "chroma " + c) > 2 * value(f, 0, "chroma G"), c);
		}
		assertFalse(f.has(1), "a MIDI file is no sound");
	}

	@Test
	void theSameForAnyNumberOfThreads() throws Exception {
		Dataset songs = data(song("a.wav", 2), song("b.wav", 3), song("c.wav", 1.5), song("d.wav", 0.05));
		PitchNotes.Parameters p = new PitchNotes.Parameters("item", "audio", 60, true, 65, 2100, true);
		assertArrayEquals(new PitchNotes().extract(p, songs, Optional.empty(), new SimpleContext(1, 1)).data(),
				new PitchNotes().extract(p, songs, Optional.empty(), new SimpleContext(1, 3)).data());
		Features rhythm = new RhythmExtractor().extract(new RhythmExtractor.Parameters("item", 60, 110, 100), songs, Optional.empty(),
				new SimpleContext(1, 3));
		assertEquals(4, rhythm.rows());
	}

	@Test
	void aDataSetWithoutSoundsIsToldHowToGetThem() {
		InputException e = assertThrows(InputException.class, () -> new HarmonyExtractor()
				.extract(new HarmonyExtractor.Parameters("item", 60, true), data((Path) null), Optional.empty(), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("songs"), e.getMessage());
		assertThrows(InputException.class, () -> new PitchNotes().extract(new PitchNotes.Parameters("item", "audio", 60, true, 900, 200, true),
				data((Path) null), Optional.empty(), new SimpleContext(1, 1)));
	}
}
