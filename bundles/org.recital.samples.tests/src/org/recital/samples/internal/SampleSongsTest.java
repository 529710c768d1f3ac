/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.step.SimpleContext;
import org.recital.samples.SampleWorld.Song;
import org.recital.samples.Sounds;

/** Made-up songs: the days, the skips, the sounds. */
class SampleSongsTest {

	private static Dataset make(long seed, double seconds) {
		return new SampleSongs().read(new SampleSongs.Parameters(120, 12, 60, 12, seconds, 0.9), new SimpleContext(seed, 1));
	}

	@Test
	void twelvePeopleListenForSixtyDays() {
		Dataset d = make(1, 0);
		assertEquals(120, d.items().size());
		assertEquals(12, d.users().size());
		Events e = d.events();
		assertEquals(12 * 60 * 12, e.size(), 12 * 60 * 12 * 0.15, "plays");
		long first = e.times().orElseThrow().get(0);
		long last = e.times().orElseThrow().get(e.size() - 1);
		assertTrue(first >= ListeningDays.BEGIN && last < ListeningDays.BEGIN + 60 * 86_400L, first + " to " + last);
		assertTrue((last - first) / 86_400.0 > 57, "all days are used");
	}

	@Test
	void whatIsNotLikedIsSkippedMore() {
		Dataset d = make(1, 0);
		int[][] skipped = new int[12][6];
		int[][] plays = new int[12][6];
		Attribute.Categories style = d.items().categories("style").orElseThrow();
		for (int k = 0; k < d.events().size(); k++) {
			int u = d.events().users().get(k);
			int s = style.codes(d.events().items().get(k))[0];
			plays[u][s]++;
			skipped[u][s] += (int) d.events().extras().get("skips").get(k);
		}
		for (int u = 0; u < 12; u++) {
			int most = 0;
			int least = 0;
			for (int s = 0; s < 6; s++) {
				most = plays[u][s] > plays[u][most] ? s : most;
				least = plays[u][s] < plays[u][least] ? s : least;
			}
			assertTrue(skipped[u][most] / (double) plays[u][most] < skipped[u][least] / (double) Math.max(1, plays[u][least]),
					"person " + u + " skips less of what they play most");
		}
	}

	@Test
	void theSameSeedGivesTheSamePlays() {
		Events a = make(3, 0).events();
		Events b = make(3, 0).events();
		Events c = make(4, 0).events();
		assertEquals(a.size(), b.size());
		boolean differs = a.size() != c.size();
		for (int k = 0; k < a.size(); k++) {
			assertEquals(a.items().get(k), b.items().get(k));
			differs |= k < c.size() && a.items().get(k) != c.items().get(k);
		}
		assertTrue(differs);
	}

	@Test
	void soundsAreWavFilesThatAreNowhere(@TempDir Path folder) throws Exception {
		AssetSource sounds = make(1, 0.2).assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow();
		assertEquals(120, sounds.count());
		Song song = SongMaker.make(new org.recital.samples.WorldParameters(1, 400, 120, 12, 40, 120, 0.4, 0.5, 0.9, 0.7, 0.6, 0.05)).get(7);
		Path file = folder.resolve("song.wav");
		Wav.write(SongSynthesizer.play(1, 7, song, Sounds.RATE, 0.2), Sounds.RATE, file);
		try (SeekableByteChannel in = sounds.open(7)) {
			ByteBuffer all = ByteBuffer.allocate((int) in.size());
			while (all.hasRemaining() && in.read(all) >= 0) {
				assertTrue(in.position() <= in.size());
			}
			assertEquals(-1, in.read(ByteBuffer.allocate(1)));
			assertArrayEquals(Files.readAllBytes(file), all.array());
			in.position(8);
			ByteBuffer mark = ByteBuffer.allocate(4);
			in.read(mark);
			assertEquals("WAVE", new String(mark.array(), java.nio.charset.StandardCharsets.US_ASCII));
		}
		assertTrue(make(1, 0).assets(EntityKind.ITEM, AssetSource.AUDIO).isEmpty(), "without seconds nothing can be heard");
	}
}
