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
import org.recital.importers.internal.Sounds;

/** A small set of the contest: lists without a header, paths as they are passed around. */
class Ismir2004Test {

	@TempDir
	Path folder;

	@BeforeEach
	void files() throws Exception {
		for (String part : List.of("training", "development", "evaluation")) {
			Files.createDirectories(folder.resolve("metadata/" + part));
		}
		write(folder, "metadata/training/tracklist.csv", "\"classical\",\"strings\",\"seasons\",\"spring, the first\",\"1\",\"./classical/strings/seasons/1-spring.mp3\"",
				"\"world\",\"drums\",\"far\",\"away\",\"2\",\"world/drums/far/2-away.mp3\"", "\"world\",\"drums\",\"far\",\"gone\",\"3\",\"world/drums/far/3-gone.mp3\"",
				"\"world\",\"drums\",\"far\",\"out\",\"4\",\"../../out.mp3\"", "\"world\",\"drums\"");
		write(folder, "metadata/development/tracklist.csv", "\"rock_pop\",\"artist_1\",\"album_1\",\"track_1\",\"1\",\"artist_1_album_1_track_1.mp3\"");
		write(folder, "metadata/evaluation/tracklist.csv", "\"classical\",\"strings\",\"seasons\",\"summer\",\"2\",\"classical/strings/seasons/2-summer.mp3\",\"57578\"");
		Sounds.write(folder, "training/classical/strings/seasons/1-spring.mp3", "training/world/drums/far/2-away.mp3", "development/tracks/artist_1_album_1_track_1.mp3");
	}

	@Test
	void listsSayWhatTheTracksAre() throws Exception {
		Dataset d = read(new Ismir2004Importer(), Map.of("folder", folder.toString()));
		assertEquals(List.of("training/classical/strings/seasons/1-spring.mp3", "training/world/drums/far/2-away.mp3", "development/artist_1_album_1_track_1.mp3",
				"evaluation/classical/strings/seasons/2-summer.mp3"), ids(d));
		String spring = ids(d).getFirst();
		assertEquals("classical", known(d.items(), spring, "style"));
		assertEquals("strings", known(d.items(), spring, "artist"));
		assertEquals("strings - seasons", known(d.items(), spring, "album"));
		assertEquals("spring, the first", known(d.items(), spring, "title"));
		assertEquals(spring, known(d.items(), spring, "track"));
		assertEquals("train", known(d.items(), spring, "split"));
		assertEquals("validation", known(d.items(), ids(d).get(2), "split"));
		assertEquals("test", known(d.items(), ids(d).get(3), "split"));
		assertEquals("57578", known(d.items(), ids(d).get(3), "magnatune"));
		assertEquals(3, d.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow().count(), "the evaluation part has no sounds here");
		assertEquals(3, d.origin().setAside());
		String told = d.origin().examples().toString();
		assertTrue(told.contains("tracklist.csv:3") && told.contains("3-gone") && told.contains("tracklist.csv:4") && told.contains("leads out")
				&& told.contains("tracklist.csv:5: columns found: 2"), told);
	}

	@Test
	void partsCanBeChosen() throws Exception {
		Dataset d = read(new Ismir2004Importer(), Map.of("folder", folder.toString(), "parts", List.of("evaluation")));
		assertEquals(1, d.items().size());
		assertTrue(d.assets().isEmpty());
		assertTrue(refusal(new Ismir2004Importer(), Map.of("folder", folder.resolve("training").toString())).contains("no tracklist.csv"));
	}

	@Test
	void probeFindsTheLists() throws Exception {
		assertEquals(4, read(new Ismir2004Importer(), new Ismir2004Importer().probe(folder).orElseThrow().parameters()).items().size());
		assertTrue(new Ismir2004Importer().probe(folder.resolve("training")).isEmpty());
	}
}
