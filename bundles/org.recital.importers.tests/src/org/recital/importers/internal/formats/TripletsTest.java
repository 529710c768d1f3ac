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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.ValueScale;
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
		Path packed = gzip(folder, "x.gz", ANN + "\tSOAKIMP12A8C130995\t1");
		assertTrue(new TripletsImporter().probe(packed).orElseThrow().confidence() > 0.9);
		assertTrue(new TripletsImporter().probe(write(folder, "other.txt", "a\tb\t1")).isEmpty());
	}
}
