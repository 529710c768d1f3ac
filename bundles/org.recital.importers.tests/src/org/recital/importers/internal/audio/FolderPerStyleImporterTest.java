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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.ids;

import java.io.IOException;
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
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.importers.internal.BadLines;
import org.recital.importers.internal.Sounds;

/** A folder a style, with and without a table of what the files are. */
class FolderPerStyleImporterTest {

	@TempDir
	Path folder;

	@BeforeEach
	void files() throws IOException {
		Sounds.write(folder, "jazz/a_0.ogg", "jazz/a_1.ogg", "metal/deep/b.MP3", "metal/._hidden.mp3", "metal/cover.jpg", "loose.wav", "twins/a_0.wav");
	}

	private Dataset read(String table, BadLines badLines, String... leftOut) throws InputException, IOException {
		List<String> without = List.of(leftOut);
		return new FolderPerStyleImporter().read(
				new FolderPerStyleImporter.Parameters(folder, Path.of(table), "file", without, badLines), new SimpleContext(1, 1));
	}

	private static String style(Dataset d, String id) {
		return d.items().categories("style").orElseThrow().text(d.items().ids().indexOf(id));
	}

	@Test
	void theFolderIsTheStyle() throws Exception {
		Dataset d = read("", BadLines.LENIENT);
		assertEquals(4, d.items().size());
		assertEquals("jazz", style(d, "jazz/a_1.ogg"));
		assertEquals("metal", style(d, "metal/deep/b.MP3"));
		assertEquals(0, d.events().size());
		AssetSource sounds = d.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow();
		assertEquals(folder.resolve("metal/deep/b.MP3").toAbsolutePath().toString(), sounds.name(d.items().ids().indexOf("metal/deep/b.MP3")));
		assertEquals(Map.of("files of sound in no folder of a style, left out", 1L), d.origin().counts());
	}

	@Test
	void foldersOfTwinsAreLeftOut() throws Exception {
		assertEquals(List.of("jazz/a_0.ogg", "jazz/a_1.ogg", "metal/deep/b.MP3"), ids(read("", BadLines.LENIENT, "twins")));
		assertEquals(List.of("jazz/a_0.ogg", "jazz/a_1.ogg", "twins/a_0.wav"), ids(read("", BadLines.LENIENT, "metal/deep/", "twin")));
		Files.writeString(folder.resolve("tracks.csv"), "file,track\njazz/a_0.ogg,t\ntwins/a_0.wav,t\n");
		Dataset d = read("", BadLines.STRICT, "twins");
		assertEquals(List.of("jazz/a_0.ogg"), ids(d));
		assertEquals(1L, d.origin().counts().get("lines of folders that are left out"));
	}

	@Test
	void theTableSaysWhichFilesAndMoreOfThem() throws Exception {
		Files.writeString(folder.resolve("tracks.csv"), """
				file,style,track,artist,year,title
				jazz/a_0.ogg,bebop,17,Ann,1999,"One, two"
				jazz/a_1.ogg,bebop,17,Ann,2000,
				metal/deep/b.MP3,metal,18,,,Noise
				""");
		Dataset d = read("", BadLines.STRICT);
		assertEquals(3, d.items().size());
		assertEquals("bebop", style(d, "jazz/a_0.ogg"));
		assertTrue(d.items().attribute("track").get() instanceof Attribute.Text, "numbers of tracks are names");
		assertTrue(d.items().attribute("year").get() instanceof Attribute.Numeric);
		assertEquals("One, two", d.items().attribute("title").get().text(0));
		assertEquals("", d.items().attribute("artist").get().text(2));
		assertEquals(1, d.items().attributes().values().stream().filter(a -> a instanceof Attribute.Categories).count(), "one class");
		assertEquals(Map.of("files of sound that the table does not name, left out", 2L), d.origin().counts());
	}

	@Test
	void aTableWithoutStylesLeavesThemToTheFolders() throws Exception {
		Files.writeString(folder.resolve("mine.txt"), "file;track\njazz\\a_0.ogg;t\nmetal/deep/b.MP3;u\n");
		Dataset d = read(folder.resolve("mine.txt").toString(), BadLines.STRICT);
		assertEquals("jazz", style(d, "jazz/a_0.ogg"));
		assertEquals("metal", style(d, "metal/deep/b.MP3"));
	}

	@Test
	void linesThatNameNoFileBelowTheFolderAreSetAside() throws Exception {
		Files.writeString(folder.resolve("tracks.csv"), """
				file,track
				jazz/a_0.ogg,t
				jazz/gone.ogg,t
				../secret.ogg,t
				/etc/passwd,t
				jazz/../jazz/a_0.ogg,again
				jazz/a_1.ogg,t
				""");
		Dataset d = read("", BadLines.LENIENT);
		assertEquals(2, d.items().size());
		assertEquals(4, d.origin().setAside());
		String told = d.origin().examples().toString();
		assertTrue(told.contains("tracks.csv:3") && told.contains("there is no file \"jazz/gone.ogg\""), told);
		assertTrue(told.contains("\"../secret.ogg\" leads out of the folder") && told.contains("\"/etc/passwd\" leads out") && told.contains("named before"), told);
		InputException e = assertThrows(InputException.class, () -> read("", BadLines.STRICT));
		assertTrue(e.getMessage().contains("tracks.csv:3"), e.getMessage());
	}

	@Test
	void filesThatAreNoSoundsAreNamedAndTheRestGoesOn() throws Exception {
		Files.writeString(folder.resolve("jazz/a_1.ogg"), "<html>not found</html>");
		Dataset d = read("", BadLines.LENIENT, "twins");
		assertEquals(List.of("jazz/a_0.ogg", "metal/deep/b.MP3"), ids(d));
		assertTrue(d.origin().examples().toString().contains("a_1.ogg") && d.origin().setAside() == 1, d.origin().toString());
	}

	@Test
	void whatIsNoSuchFolderIsRefusedInWords() throws Exception {
		assertTrue(assertThrows(InputException.class, () -> new FolderPerStyleImporter().read(
				new FolderPerStyleImporter.Parameters(folder.resolve("none"), Path.of(""), "file", List.of(), BadLines.LENIENT), new SimpleContext(1, 1)))
						.getMessage().contains("there is no such folder"));
		Path empty = Files.createDirectory(folder.resolve("empty"));
		assertTrue(assertThrows(InputException.class, () -> new FolderPerStyleImporter().read(
				new FolderPerStyleImporter.Parameters(empty, Path.of(""), "file", List.of(), BadLines.LENIENT), new SimpleContext(1, 1)))
						.getMessage().contains("no file of sound"));
		Files.writeString(folder.resolve("tracks.csv"), "name,track\njazz/a_0.ogg,t\n");
		assertTrue(assertThrows(InputException.class, () -> read("", BadLines.LENIENT)).getMessage().contains("no column \"file\""));
	}

	@Test
	void aFolderOfFoldersOfSoundIsKnown() {
		assertTrue(new FolderPerStyleImporter().probe(folder).orElseThrow().summary().contains("2 folders"));
		assertFalse(new FolderPerStyleImporter().probe(folder.resolve("jazz")).isPresent());
	}
}
