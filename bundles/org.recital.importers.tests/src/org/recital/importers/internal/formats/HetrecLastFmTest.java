/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.known;
import static org.recital.importers.internal.Reading.lines;
import static org.recital.importers.internal.Reading.read;
import static org.recital.importers.internal.Reading.refusal;
import static org.recital.importers.internal.Reading.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.data.ValueScale;
import org.recital.importers.internal.Messages;

class HetrecLastFmTest {

	@TempDir
	Path folder;

	private void all() throws Exception {
		write(folder, "user_artists.dat", "userID\tartistID\tweight", "2\t51\t13883", "2\t52\t11690", "3\t51\t7");
		write(folder, "artists.dat", "id\tname\turl\tpictureURL", "51\tDuran Duran\thttp://www.last.fm/music/Duran+Duran\thttp://x/y.jpg",
				"52\t\"Weird Al\" Yankovic\thttp://www.last.fm/z", "53\tNever Played\thttp://www.last.fm/q\thttp://x/q.jpg");
		write(folder, "tags.dat", StandardCharsets.ISO_8859_1, "tagID\ttagValue", "1\tmetal", "2\tchanson française");
		write(folder, "user_taggedartists-timestamps.dat", "userID\tartistID\ttagID\ttimestamp", "2\t51\t1\t1238536800000",
				"3\t51\t1\t1238536800001", "3\t51\t2\t1238536800001", "3\t52\t9\t1238536800001", "77\t52\t2\t1238536800001", "3\t999\t2\t1");
		write(folder, "user_friends.dat", "userID\tfriendID", "2\t3", "2\t275", "3\t2", "275\t2");
	}

	@Test
	void readsPlaysTagsAndFriends() throws Exception {
		all();
		Dataset data = read(new HetrecLastFmImporter(), Map.of("folder", folder.toString()));
		assertEquals(List.of("2 51 13883.0", "2 52 11690.0", "3 51 7.0"), lines(data));
		assertEquals(ValueScale.PLAYS, data.scale());
		assertEquals("\"Weird Al\" Yankovic", data.items().label(data.items().ids().indexOf("52")));
		assertEquals("", known(data.items(), "52", "pictureurl"));
		assertEquals("http://x/y.jpg", known(data.items(), "51", "pictureurl"));
		assertEquals("metal, chanson française", known(data.items(), "51", "tags"));
		assertArrayEquals(new float[] { 2, 1, 1 }, data.items().categories("tags").orElseThrow().weights());
		assertEquals("2", known(data.users(), "2", "friends"));
		assertEquals("4", known(data.users(), "3", "tags given"));
		Map<String, Long> counts = data.origin().counts();
		assertEquals(List.of(1L, 1L, 1L, 1L, 1L), List.of(counts.get(Messages.count_tagsWithoutName), counts.get(Messages.count_artistsUnknown),
				counts.get(Messages.count_taggersUnknown), counts.get(Messages.count_friendsUnknown), counts.get(Messages.count_itemsUnused)));
		assertEquals(0, data.origin().setAside());
	}

	@Test
	void playsAloneWillDo() throws Exception {
		write(folder, "user_artists.dat", "userID\tartistID\tweight", "2\t51\t13883");
		assertEquals(1, read(new HetrecLastFmImporter(), Map.of("folder", folder.toString())).events().size());
	}

	@Test
	void faults() throws Exception {
		assertTrue(refusal(new HetrecLastFmImporter(), Map.of("folder", folder.toString())).contains("no user_artists.dat"));
		assertTrue(refusal(new HetrecLastFmImporter(), Map.of("folder", folder + "/no")).contains("no such folder"));
		write(folder, "user_artists.dat", "userID\tartistID\tweight", "2\t51", "2\t52\t4");
		Dataset data = read(new HetrecLastFmImporter(), Map.of("folder", folder.toString()));
		assertEquals(1, data.origin().setAside());
		String said = refusal(new HetrecLastFmImporter(), Map.of("folder", folder.toString(), "bad-lines", "strict"));
		assertTrue(said.contains("user_artists.dat:2: columns found: 2; expected 3: userID, artistID, weight"), said);
	}

	@Test
	void probeKnowsItsOwn() throws Exception {
		assertTrue(new HetrecLastFmImporter().probe(folder).isEmpty());
		all();
		assertEquals(3, read(new HetrecLastFmImporter(), new HetrecLastFmImporter().probe(folder).orElseThrow().parameters()).events().size());
	}
}
