/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal.audio;

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
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.importers.internal.Sounds;

/** Tables of items with a sound or a picture each. */
class FileTableTest {

	@TempDir
	Path folder;
	private Path table;

	@BeforeEach
	void files() throws Exception {
		Sounds.write(folder, "audio/a.wav", "audio/b.flac", "pictures/a.jpg", "pictures/b.png");
		table = write(folder, "items.csv", "Name;Path;Picture;Style;Track;Loudness;Words", "first;audio/a.wav;pictures/a.jpg;slow;1;-3.5;warm|soft",
				"second;audio/b.flac;pictures/b.png;fast;2;-4;", "third;audio/gone.wav;pictures/gone.png;fast;3;;", ";audio/a.wav;pictures/a.jpg;fast;4;;",
				"first;audio/b.flac;pictures/b.png;fast;5;;", "out;../../a.wav;../../a.png;fast;6;;", "half;audio/a.wav");
	}

	private Map<String, Object> given(Object... more) {
		Map<String, Object> given = new java.util.HashMap<>(Map.of("table", table.toString(), "folder", folder.toString(), "file-column", "path", "id-column", "name", "tags", List.of("words")));
		for (int i = 0; i < more.length; i += 2) {
			given.put((String) more[i], more[i + 1]);
		}
		return given;
	}

	@Test
	void itemsHaveASoundEach() throws Exception {
		Dataset d = read(new FileTableImporter(), given());
		assertEquals(List.of("first", "second"), ids(d));
		assertEquals("slow", known(d.items(), "first", "style"));
		assertTrue(d.items().categories("style").isPresent());
		assertTrue(d.items().attribute("track").get() instanceof Attribute.Text, "numbers of tracks are names");
		assertTrue(d.items().attribute("loudness").get() instanceof Attribute.Numeric);
		assertEquals("warm, soft", known(d.items(), "first", "words"));
		assertEquals(folder.resolve("audio/b.flac").toAbsolutePath().toString(), d.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow().name(1));
		String told = d.origin().examples().toString();
		assertEquals(5, d.origin().setAside(), told);
		for (String line : List.of("items.csv:4", "items.csv:5", "items.csv:6", "items.csv:7", "items.csv:8")) {
			assertTrue(told.contains(line), told);
		}
		assertTrue(refusal(new FileTableImporter(), given("bad-lines", "strict")).contains("items.csv:4"));
	}

	@Test
	void orAPictureEach() throws Exception {
		Dataset d = read(new FileTableImporter(), given("file-column", "Picture", "files-are", "pictures", "classes", List.of("style", "track"), "id-column", ""));
		assertEquals(List.of("pictures/a.jpg", "pictures/b.png"), ids(d));
		assertEquals(2, d.assets(EntityKind.ITEM, AssetSource.IMAGE).orElseThrow().count());
		assertTrue(d.assets(EntityKind.ITEM, AssetSource.AUDIO).isEmpty());
		assertTrue(d.items().categories("track").isPresent());
	}

	@Test
	void columnsThatAreNotThereAreSaid() throws Exception {
		assertTrue(refusal(new FileTableImporter(), given("file-column", "wav")).contains("no column \"wav\""));
		assertTrue(refusal(new FileTableImporter(), given("id-column", "id")).contains("no column \"id\""));
		assertTrue(refusal(new FileTableImporter(), given("tags", List.of("moods"))).contains("no column \"moods\""));
		assertTrue(refusal(new FileTableImporter(), given("folder", folder.resolve("none").toString())).contains("no such folder"));
	}

	@Test
	void aColumnOfFilesIsKnown() throws Exception {
		assertEquals(2, read(new FileTableImporter(), new FileTableImporter().probe(table).orElseThrow().parameters()).items().size());
		assertTrue(new FileTableImporter().probe(write(folder, "ratings.csv", "user,item,rating", "1,2,3")).isEmpty());
		assertTrue(new FileTableImporter().probe(Files.write(folder.resolve("z.csv"), new byte[100])).isEmpty());
	}
}
