/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.gzip;
import static org.recital.importers.internal.Reading.known;
import static org.recital.importers.internal.Reading.lines;
import static org.recital.importers.internal.Reading.read;
import static org.recital.importers.internal.Reading.refusal;
import static org.recital.importers.internal.Reading.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.ValueScale;
import org.recital.api.step.SimpleContext;
import org.recital.importers.internal.Messages;

class TripletsTest {

	private static final String ANN = "b80344d063b5ccb3212f76538f3d9e43d87dca9e";
	private static final String BOB = "85c1f87fea955d09b4bec2e36aee110927aedf9a";

	@TempDir
	Path folder;

	private Path triplets() throws Exception {
		return write(folder, "train_triplets.txt", ANN + "\tSOAKIMP12A8C130995\t1", ANN + "\tSOBXALG12A8C13C108\t2",
				BOB + "\tSOAKIMP12A8C130995\t17");
	}

	@Test
	void tasteProfile() throws Exception {
		Dataset data = read(new TripletsImporter(), Map.of("file", triplets().toString()));
		assertEquals(List.of(ANN + " SOAKIMP12A8C130995 1.0", ANN + " SOBXALG12A8C13C108 2.0", BOB + " SOAKIMP12A8C130995 17.0"), lines(data));
		assertEquals(ValueScale.PLAYS, data.scale());
		assertEquals(CollapseRule.SUM, data.collapse());
		assertTrue(data.events().times().isEmpty());
	}

	@Test
	void songsOfTheMillionSongDatasetKeepTheFirstTrack() throws Exception {
		Path songs = write(folder, "unique_tracks.txt", "TRMMMYQ128F932D901<SEP>SOAKIMP12A8C130995<SEP>Jack Johnson<SEP>The Cove",
				"TRMMMKD128F425225D<SEP>SOAKIMP12A8C130995<SEP>Jack Johnson<SEP>The Cove (live)",
				"TRMMMRX128F93187D9<SEP>SOZZZZZ12A8C130995<SEP>Nobody<SEP>Unheard", "broken<SEP>line");
		Dataset data = read(new TripletsImporter(), Map.of("file", triplets().toString(), "songs", songs.toString()));
		assertEquals("The Cove", known(data.items(), "SOAKIMP12A8C130995", "title"));
		assertEquals("Jack Johnson", known(data.items(), "SOAKIMP12A8C130995", "artist"));
		assertEquals(2, data.items().size());
		assertEquals(1, data.origin().counts().get(Messages.songs_unheard));
		assertEquals(1, data.origin().counts().get(Messages.count_itemsTwice));
		assertEquals(1, data.origin().counts().get(Messages.count_itemsUndescribed));
		assertEquals(1, data.origin().setAside());

		Dataset all = read(new TripletsImporter(), Map.of("file", triplets().toString(), "songs", songs.toString(), "unheard", "true"));
		assertEquals(3, all.items().size());
		assertEquals(1, all.origin().counts().get(Messages.count_itemsUnused));
	}

	private Path tracks() throws Exception {
		return write(folder, "unique_tracks.txt", "TRMMMYQ128F932D901<SEP>SOAKIMP12A8C130995<SEP>Jack Johnson<SEP>The Cove",
				"TRMMMKD128F425225D<SEP>SOAKIMP12A8C130995<SEP>Jack Johnson<SEP>The Cove (live)", "TRMMMRX128F93187D9<SEP>SOBXALG12A8C13C108<SEP>Paco<SEP>Dos Aguas",
				"TRZZZRX128F93187D9<SEP>SOZZZZZ12A8C130995<SEP>Nobody<SEP>Unheard");
	}

	@Test
	void songsMatchedToAWrongTrackAreLeftOut() throws Exception {
		Path wrong = write(folder, "sid_mismatches.txt", "ERROR: <SOAKIMP12A8C130995 TRMMGKQ128F9325E10> Digital Underground  -  The Way, We Swing  !=  Linkwood  -  Whats up",
				"ERROR: <SOZZZZZ12A8C130995 TRZZZRX128F93187D9> a\tb  !=  c", "something else");
		Dataset data = read(new TripletsImporter(), Map.of("file", triplets().toString(), "mismatches", wrong.toString(), "songs", tracks().toString(), "unheard", "true"));
		assertEquals(List.of(ANN + " SOBXALG12A8C13C108 2.0"), lines(data));
		assertEquals(1, data.items().size(), "what is left out is no item either");
		assertEquals(1, data.users().size(), "Bob played nothing else");
		assertEquals(2L, data.origin().counts().get(Messages.count_eventsLeftOut));
		assertTrue(data.origin().examples().getFirst().contains("sid_mismatches.txt:3"), data.origin().examples().toString());
	}

	@Test
	void genresOfTracksBecomeStylesOfSongs() throws Exception {
		Path genres = write(folder, "msd_tagtraum_cd2c.cls", "# MSD genre annotations", "TRMMMKD128F425225D\tRock\tPop", "TRMMMYQ128F932D901\tFolk", "TRAAAAA128F425225D\tJazz", "TRMMMRX128F93187D9");
		Dataset data = read(new TripletsImporter(), Map.of("file", triplets().toString(), "songs", tracks().toString(), "styles", genres.toString()));
		assertEquals("Rock", known(data.items(), "SOAKIMP12A8C130995", "style"), "the first line about one of its tracks");
		assertEquals("TRMMMYQ128F932D901", known(data.items(), "SOAKIMP12A8C130995", "track"));
		assertEquals("", known(data.items(), "SOBXALG12A8C13C108", "style"));
		assertEquals(1L, data.origin().counts().get(Messages.songs_stylesOther));
		assertEquals(1L, data.origin().counts().get(Messages.songs_stylesNone));
		assertTrue(refusal(new TripletsImporter(), Map.of("file", triplets().toString(), "styles", genres.toString())).contains("of which song a track is"));
		Path table = write(folder, "song_data.csv", "song_id,title,year", "SOAKIMP12A8C130995,Cove,2003");
		assertTrue(refusal(new TripletsImporter(), Map.of("file", triplets().toString(), "songs", table.toString(), "styles", genres.toString())).contains("song_data.csv"));
	}

	@Test
	void whatIsLeftOutIsTheSameForAnyNumberOfThreadsAndBlocks() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 150_000; i++) { // several blocks
			text.append("user").append(i % 977).append('\t').append("song").append(i * 7919L % 1013).append('\t').append(1 + i % 5).append('\n');
		}
		Path file = Files.writeString(folder.resolve("many.txt"), text);
		Path wrong = write(folder, "sid_mismatches.txt", "ERROR: <SOAKIMP12A8C130995 TRMMGKQ128F9325E10> a != b");
		Files.writeString(file, text.toString().replace("song5\t", "SOAKIMP12A8C130995\t"));
		Map<String, String> given = Map.of("file", file.toString(), "mismatches", wrong.toString());
		Dataset one = read(new TripletsImporter(), given, new SimpleContext(1, 1));
		assertEquals(org.recital.importers.internal.Reading.content(one), org.recital.importers.internal.Reading.content(read(new TripletsImporter(), given, new SimpleContext(1, 3))));
		List<String> all = lines(read(new TripletsImporter(), Map.of("file", file.toString())));
		assertEquals(all.stream().filter(l -> !l.contains("SOAKIMP")).toList(), lines(one));
		assertEquals(1012, one.items().size());
	}

	@Test
	void songsAsTable() throws Exception {
		Path songs = write(folder, "song_data.csv", "song_id,title,release,artist_name,year",
				"SOAKIMP12A8C130995,\"Cove, The\",Thicker Than Water,Jack Johnson,2003", "SOBXALG12A8C13C108,Entre Dos Aguas,Flamenco,Paco,0");
		Dataset data = read(new TripletsImporter(), Map.of("file", triplets().toString(), "songs", songs.toString()));
		assertEquals("Cove, The", known(data.items(), "SOAKIMP12A8C130995", "title"));
		assertEquals("2003", known(data.items(), "SOAKIMP12A8C130995", "year"));
	}

	@Test
	void playsBelowZeroAndWordsAreWrong() throws Exception {
		Path file = write(folder, "t.txt", "a\tx\t-1", "a\ty\tmany", "a\tz\t3");
		Dataset data = read(new TripletsImporter(), Map.of("file", file.toString()));
		assertEquals(List.of("a z 3.0"), lines(data));
		assertTrue(data.origin().examples().getFirst().contains("expected 0.0 or more"), data.origin().examples().toString());
		assertTrue(refusal(new TripletsImporter(), Map.of("file", file.toString(), "bad-lines", "strict")).contains("t.txt:1:"));
	}

	@Test
	void probeKnowsItsOwn() throws Exception {
		triplets();
		assertEquals(3, read(new TripletsImporter(), new TripletsImporter().probe(folder).orElseThrow().parameters()).events().size());
		tracks();
		assertEquals("Jack Johnson", known(read(new TripletsImporter(), new TripletsImporter().probe(folder).orElseThrow().parameters()).items(), "SOAKIMP12A8C130995", "artist"));
		Path packed = gzip(folder, "x.gz", ANN + "\tSOAKIMP12A8C130995\t1");
		assertTrue(new TripletsImporter().probe(packed).orElseThrow().confidence() > 0.9);
		assertTrue(new TripletsImporter().probe(write(folder, "other.txt", "a\tb\t1")).isEmpty());
	}
}
