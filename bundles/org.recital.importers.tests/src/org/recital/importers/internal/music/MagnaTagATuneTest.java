/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.ids;
import static org.recital.importers.internal.Reading.known;
import static org.recital.importers.internal.Reading.lines;
import static org.recital.importers.internal.Reading.read;
import static org.recital.importers.internal.Reading.refusal;
import static org.recital.importers.internal.Reading.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Sounds;

/** A small MagnaTagATune: tables with tabs and quotation marks, folders by the first character. */
class MagnaTagATuneTest {

	@TempDir
	Path folder;

	@BeforeEach
	void files() throws Exception {
		write(folder, "annotations_final.csv", row("clip_id", "guitar", "no voice", "slow", "mp3_path"), row("2", "1", "0", "1", "f/band-album-01-song-30-59.mp3"),
				row("6", "1", "0", "0", "f/band-album-01-song-59-88.mp3"), row("10", "0", "1", "0", "c/other-02-x-0-29.mp3"), row("11", "0", "0", "0", "0/zero-03-y-0-29.mp3"),
				row("12", "1", "0", "0", "0/empty-04-z-0-29.mp3"), row("2", "1", "0", "0", "0/zero-03-y-0-29.mp3"), row("13", "1", "0", "0", "../../passwd.mp3"));
		write(folder, "clip_info_final.csv", row("clip_id", "track_number", "title", "artist", "album", "url", "segmentStart", "segmentEnd", "original_url", "mp3_path"),
				row("2", "1", "Song", "Band", "Album", "http://he3.example/a", "30", "59", "http://he3.example/a.mp3", "f/band-album-01-song-30-59.mp3"),
				row("10", "2", "X", "Other", "Quiet \"\"ones\"\"", "", "0", "29", "", "c/other-02-x-0-29.mp3"), row("99", "2", "X", "Other", "", "", "0", "29", "", ""));
		write(folder, "comparisons_final.csv", row("clip1_id", "clip2_id", "clip3_id", "clip1_numvotes", "clip2_numvotes", "clip3_numvotes", "clip1_mp3_path", "clip2_mp3_path", "clip3_mp3_path"),
				row("2", "6", "10", "0", "1", "5", "", "", ""), row("2", "6", "77", "0", "1", "5", "", "", ""), row("2", "6", "10", "0", "many", "5", "", "", ""));
		Sounds.write(folder, "mp3/f/band-album-01-song-30-59.mp3", "mp3/f/band-album-01-song-59-88.mp3", "mp3/c/other-02-x-0-29.mp3", "mp3/0/zero-03-y-0-29.mp3");
		Files.write(folder.resolve("mp3/0/empty-04-z-0-29.mp3"), new byte[0]); // three files are empty in the set as it is given away
	}

	private static String row(String... fields) {
		return '"' + String.join("\"\t\"", fields) + '"';
	}

	@Test
	void clipsHaveTagsTracksAndSides() throws Exception {
		Dataset d = read(new MagnaTagATuneImporter(), Map.of("folder", folder.toString()));
		assertEquals(List.of("2", "6", "10", "11"), ids(d));
		assertEquals("guitar, slow", known(d.items(), "2", "tags"));
		assertEquals("", known(d.items(), "11", "tags"));
		assertEquals("f/band-album-01-song", known(d.items(), "2", "track"));
		assertEquals(known(d.items(), "2", "track"), known(d.items(), "6", "track"), "clips of one song");
		assertEquals("test", known(d.items(), "2", "split"));
		assertEquals("validation", known(d.items(), "10", "split"));
		assertEquals("train", known(d.items(), "11", "split"));
		assertEquals("Band", known(d.items(), "2", "artist"));
		assertEquals("Quiet \"ones\"", known(d.items(), "10", "album"));
		assertEquals(4, d.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow().count());
		assertEquals(1L, d.origin().counts().get(Messages.mtt_untagged));
		String told = d.origin().examples().toString();
		assertEquals(3, d.origin().setAside());
		assertTrue(told.contains("annotations_final.csv:6") && told.contains(Messages.sound_empty) && told.contains("annotations_final.csv:7") && told.contains("\"2\" was described before")
				&& told.contains("annotations_final.csv:8") && told.contains("leads out"), told);
	}

	@Test
	void theMostFrequentTagsAreKept() throws Exception {
		Dataset d = read(new MagnaTagATuneImporter(), Map.of("folder", folder.toString(), "tags", "1"));
		assertEquals("guitar", known(d.items(), "2", "tags"));
		assertEquals("", known(d.items(), "10", "tags"));
		assertEquals(1, d.items().categories("tags").orElseThrow().labels().length);
	}

	@Test
	void comparisonsAreVotesForTheOddOneOut() throws Exception {
		Dataset d = read(new MagnaTagATuneImporter(), Map.of("folder", folder.toString(), "comparisons", "true"));
		assertEquals(List.of("triplet 1 2 0.0", "triplet 1 6 1.0", "triplet 1 10 5.0"), lines(d));
		assertEquals(1L, d.origin().counts().get(Messages.mtt_unknown));
		assertTrue(d.origin().examples().toString().contains("comparisons_final.csv:4"));
	}

	@Test
	void theTablesAreEnough() throws Exception {
		Path alone = Files.createDirectories(folder.resolve("alone"));
		Files.copy(folder.resolve("annotations_final.csv"), alone.resolve("annotations_final.csv"));
		Dataset d = read(new MagnaTagATuneImporter(), new MagnaTagATuneImporter().probe(alone).orElseThrow().parameters());
		assertEquals(6, d.items().size());
		assertTrue(d.assets().isEmpty());
		assertTrue(refusal(new MagnaTagATuneImporter(), Map.of("folder", alone.toString(), "comparisons", "true")).contains("comparisons_final.csv"));
		assertTrue(refusal(new MagnaTagATuneImporter(), Map.of("folder", folder.resolve("mp3").toString())).contains("no annotations_final.csv"));
	}
}
