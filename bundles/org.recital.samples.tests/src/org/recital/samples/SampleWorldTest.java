/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import javax.sound.sampled.AudioSystem;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.step.Parallel;
import org.recital.samples.internal.SongSynthesizer;

/** The sample world is what its parameters say. */
class SampleWorldTest {

	private final WorldParameters small = new WorldParameters(7, 60, 40, 50, 15, 30, 0.4, 0.5, 0.5, 0.7, 0.6, 0.05);

	@Test
	void theSameSeedGivesTheSameWorldAndAnotherGivesAnother(@TempDir Path folder) throws IOException {
		SampleFolder.write(SampleWorld.make(small), folder.resolve("a"), 0.2, Parallel.of(1), new NullProgressMonitor());
		SampleFolder.write(SampleWorld.make(small), folder.resolve("b"), 0.2, Parallel.of(3), new NullProgressMonitor());
		List<Path> files;
		try (var walk = Files.walk(folder.resolve("a"))) {
			files = walk.filter(Files::isRegularFile).toList();
		}
		assertEquals(4 + 4 + 4 + 60 + 40 + 20 + (1 + 60 + 60), files.size());
		for (Path f : files) {
			assertEquals(-1, Files.mismatch(f, folder.resolve("b").resolve(folder.resolve("a").relativize(f))), f.toString());
		}
		assertNotEquals(SampleWorld.make(small).ratings(), SampleWorld.make(small.withSeed(8)).ratings());
	}

	@Test
	void thePosterSignalChangesPostersAndNothingElse() {
		SampleWorld none = SampleWorld.make(small.withPosterSignal(0));
		SampleWorld full = SampleWorld.make(small.withPosterSignal(1).withExceptions(0));
		assertEquals(none.ratings(), full.ratings());
		assertEquals(none.plays(), full.plays());
		int own = 0;
		int byChance = 0;
		for (int f = 0; f < 60; f++) {
			own += full.films().get(f).look() == main(full.films().get(f).style()) ? 1 : 0;
			byChance += none.films().get(f).look() == main(none.films().get(f).style()) ? 1 : 0;
			assertEquals(none.films().get(f).genres(), full.films().get(f).genres());
		}
		assertEquals(60, own);
		assertTrue(byChance < 20, () -> "by chance about one in eight");
	}

	private static int main(double[] style) {
		int best = 0;
		for (int s = 1; s < style.length; s++) {
			best = style[s] > style[best] ? s : best;
		}
		return best;
	}

	@Test
	void peopleRateWhatTheyLikeHigher() {
		SampleWorld world = SampleWorld.make(WorldParameters.defaults());
		double[] sum = new double[2];
		int[] n = new int[2];
		Set<Long> pairs = new HashSet<>();
		for (var r : world.ratings()) {
			int liked = world.people().get(r.person()).filmTaste()[main(world.films().get(r.film()).style())] > 0.5 ? 1 : 0;
			sum[liked] += r.value();
			n[liked]++;
			assertTrue(pairs.add(r.person() * 1000L + r.film()), "nobody rates a film twice");
			assertTrue(r.value() >= 0.5 && r.value() <= 5 && r.value() * 2 == Math.rint(r.value() * 2));
		}
		assertTrue(sum[1] / n[1] > sum[0] / n[0] + 0.5);
		assertEquals(40, world.ratings().size() / 300.0, 6);
		long several = world.people().stream().filter(p -> p.several()).count();
		assertEquals(0.4, several / 300.0, 0.1);
	}

	@Test
	void postersOfAStyleDifferAndSoundIsNeitherSilentNorClipped() {
		SampleWorld world = SampleWorld.make(small);
		BufferedImage a = Posters.paint(world, 0);
		BufferedImage b = Posters.paint(world, 1);
		assertEquals(Posters.WIDTH, a.getWidth());
		assertEquals(Posters.HEIGHT, a.getHeight());
		int different = 0;
		for (int y = 0; y < a.getHeight(); y++) {
			different += a.getRGB(50, y) != b.getRGB(50, y) ? 1 : 0;
		}
		assertTrue(different > 100);
		float[] sound = Sounds.play(world, 0, 1);
		float peak = 0;
		for (float v : sound) {
			peak = Math.max(peak, Math.abs(v));
		}
		assertEquals(Sounds.RATE, sound.length);
		assertEquals(0.9f, peak, 1e-4f);
		assertArrayEquals(sound, Sounds.play(world, 0, 1));
	}

	@Test
	void audioIsPlainWave(@TempDir Path folder) throws Exception {
		SampleFolder.write(SampleWorld.make(small), folder, 0.1, Parallel.of(2), new NullProgressMonitor());
		try (var in = AudioSystem.getAudioInputStream(folder.resolve("songs/audio/1.wav").toFile())) {
			assertEquals(Sounds.RATE, in.getFormat().getSampleRate());
			assertEquals(1, in.getFormat().getChannels());
			assertEquals(Math.round(0.1 * Sounds.RATE), in.getFrameLength());
		}
	}

	@Test
	void everyOtherSongIsWrittenDownAsItIsPlayed(@TempDir Path folder) throws Exception {
		SampleWorld world = SampleWorld.make(small);
		SampleFolder.write(world, folder, 3, Parallel.of(2), new NullProgressMonitor());
		assertFalse(Files.exists(folder.resolve("songs/midi/2.mid")));
		int notes = 0;
		for (int s = 0; s < 40; s += 2) {
			List<SongSynthesizer.Tone> played = SongSynthesizer.notes(7, s, world.songs().get(s), Sounds.RATE, 3).stream().filter(t -> t.onset() < 3)
					.toList();
			Sequence sequence = MidiSystem.getSequence(folder.resolve("songs/midi/" + (s + 1) + ".mid").toFile());
			Track track = sequence.getTracks()[0];
			List<String> on = new ArrayList<>();
			long last = 0;
			for (int e = 0; e < track.size(); e++) {
				if (track.get(e).getMessage() instanceof ShortMessage m) {
					last = track.get(e).getTick();
					if (m.getCommand() == ShortMessage.NOTE_ON) {
						on.add(last + " " + m.getData1());
					}
				}
			}
			assertEquals(480, sequence.getResolution());
			List<String> expected = new ArrayList<>(played.stream().map(t -> Math.round(t.onset() * 960) + " " + t.pitch()).toList());
			expected.sort(null);
			on.sort(null);
			assertEquals(expected, on, "song " + s);
			assertTrue(last <= 3 * 960, "nothing sounds after the end");
			notes += on.size();
		}
		assertTrue(notes > 100);
		List<String> lines = Files.readAllLines(folder.resolve("songs/songs.csv"));
		assertTrue(lines.get(1).endsWith(",audio/1.wav,midi/1.mid") && lines.get(2).endsWith(",audio/2.wav,"), lines.get(1) + " " + lines.get(2));
	}

	@Test
	void playingHasNotChangedByWritingNotesDown() {
		SampleWorld world = SampleWorld.make(small);
		for (int s = 0; s < 12; s++) {
			SongSynthesizer.notes(7, s, world.songs().get(s), Sounds.RATE, 2);
			assertArrayEquals(Sounds.play(world, s, 2), SongSynthesizer.play(7, s, world.songs().get(s), Sounds.RATE, 2));
		}
	}

	@Test
	void peopleRateEachSongTheyPlayedOnceByTaste() {
		SampleWorld world = SampleWorld.make(WorldParameters.defaults());
		Set<Long> played = new HashSet<>();
		world.plays().forEach(p -> played.add(p.person() * 1000L + p.song()));
		Set<Long> rated = new HashSet<>();
		double[] sum = new double[2];
		int[] n = new int[2];
		for (var r : world.songRatings()) {
			assertTrue(rated.add(r.person() * 1000L + r.song()));
			assertTrue(r.value() >= 1 && r.value() <= 5);
			int liked = world.people().get(r.person()).songTaste()[world.songs().get(r.song()).style()] > 0.2 ? 1 : 0;
			sum[liked] += r.value();
			n[liked]++;
		}
		assertEquals(played, rated);
		assertTrue(sum[1] / n[1] > sum[0] / n[0] + 1, sum[1] / n[1] + " and " + sum[0] / n[0]);
		assertEquals(world.songRatings(), SampleWorld.make(WorldParameters.defaults()).songRatings());
	}

	@Test
	void writingCanBeCancelled(@TempDir Path folder) {
		NullProgressMonitor cancelled = new NullProgressMonitor();
		cancelled.setCanceled(true);
		assertThrows(OperationCanceledException.class,
				() -> SampleFolder.write(SampleWorld.make(small), folder, 0, Parallel.of(1), cancelled));
		assertFalse(Files.exists(folder.resolve("films/posters/60.png")));
	}
}
