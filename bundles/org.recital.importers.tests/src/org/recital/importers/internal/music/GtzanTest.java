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
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Sounds;

/** A small GTZAN with its lists, its index and its broken file. */
class GtzanTest {

	@TempDir
	Path folder;

	@BeforeEach
	void files() throws Exception {
		Sounds.write(folder, "genres/blues/blues.00000.wav", "genres/blues/blues.00001.wav", "genres/blues/blues.00002.wav", "genres/jazz/jazz.00000.au",
				"genres/jazz/jazz.00054.wav", "genres/pop/pop.00007.au", "genres/loose.wav", "genres/pop/deep/pop.00008.wav");
	}

	private Path lists() throws Exception {
		Path lists = Files.createDirectories(folder.resolve("split"));
		write(lists, "train_filtered.txt", "blues/blues.00000.wav", "jazz/jazz.00000.wav", "jazz/jazz.00054.wav");
		write(lists, "valid_filtered.txt", "pop/pop.00007.wav");
		write(lists, "test_filtered.txt", "blues/blues.00002.wav", "blues/blues.00099.wav", "blues/blues.00000.wav", "../../etc/pop.00007.wav");
		return lists;
	}

	@Test
	void eachExcerptHasTheStyleOfItsFolder() throws Exception {
		Dataset d = read(new GtzanImporter(), Map.of("folder", folder.toString()));
		assertEquals(List.of("blues/blues.00000.wav", "blues/blues.00001.wav", "blues/blues.00002.wav", "jazz/jazz.00000.au", "pop/pop.00007.au"), ids(d));
		assertEquals("jazz", known(d.items(), "jazz/jazz.00000.au", "style"));
		assertEquals("jazz.00000", known(d.items(), "jazz/jazz.00000.au", "track"));
		assertTrue(d.items().attribute("split").isEmpty());
		assertEquals(5, d.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow().count());
		assertEquals(Map.of(Messages.gtzan_without, 1L), d.origin().counts());
		assertEquals(6, read(new GtzanImporter(), Map.of("folder", folder.resolve("genres").toString(), "without", List.of())).items().size());
	}

	@Test
	void listsLeaveOutFaultsAndGiveSides() throws Exception {
		Dataset d = read(new GtzanImporter(), Map.of("folder", folder.toString(), "lists", lists().toString()));
		assertEquals(List.of("blues/blues.00000.wav", "blues/blues.00002.wav", "jazz/jazz.00000.au", "pop/pop.00007.au"), ids(d));
		assertEquals("train", known(d.items(), "blues/blues.00000.wav", "split"));
		assertEquals("test", known(d.items(), "blues/blues.00002.wav", "split"));
		assertEquals("train", known(d.items(), "jazz/jazz.00000.au", "split"));
		assertEquals("validation", known(d.items(), "pop/pop.00007.au", "split"));
		assertFalse(d.items().attribute("split").get() instanceof Attribute.Categories, "sides are no classes");
		assertEquals(1L, d.origin().counts().get(Messages.gtzan_unlisted));
		assertEquals(3, d.origin().setAside());
		String told = d.origin().examples().toString();
		assertTrue(told.contains("test_filtered.txt:2") && told.contains("blues.00099") && told.contains("test_filtered.txt:3") && told.contains("named before")
				&& told.contains("test_filtered.txt:4"), told);
		assertTrue(refusal(new GtzanImporter(), Map.of("folder", folder.toString(), "lists", lists().toString(), "bad-lines", "strict")).contains("test_filtered.txt:2"));
		Files.delete(folder.resolve("split/valid_filtered.txt"));
		assertTrue(refusal(new GtzanImporter(), Map.of("folder", folder.toString(), "lists", folder.resolve("split").toString())).contains("valid_filtered.txt"));
	}

	@Test
	void excerptsOfOneRecordingAreOneTrack() throws Exception {
		Path index = write(folder, "GTZANindex.txt", "# compiled by hand", "blues.00000.wav ::: John Lee Hooker ::: One Bourbon", "blues.00001.wav ::: John Lee Hooker ::: One Bourbon",
				"blues.00002.wav ::: ? ::: ", "nothing");
		Dataset d = read(new GtzanImporter(), Map.of("folder", folder.toString(), "index", index.toString()));
		assertEquals("John Lee Hooker - One Bourbon", known(d.items(), "blues/blues.00000.wav", "track"));
		assertEquals("John Lee Hooker - One Bourbon", known(d.items(), "blues/blues.00001.wav", "track"));
		assertEquals("blues.00002", known(d.items(), "blues/blues.00002.wav", "track"));
		assertEquals("John Lee Hooker", known(d.items(), "blues/blues.00001.wav", "artist"));
		assertEquals("", known(d.items(), "blues/blues.00002.wav", "artist"));
		assertEquals(1, d.origin().setAside());
	}

	@Test
	void brokenFilesAreNamedAndTheRestGoesOn() throws Exception {
		Files.write(folder.resolve("genres/blues/blues.00001.wav"), new byte[] { 1, 2, 3, 4, 5 });
		Files.write(folder.resolve("genres/pop/pop.00007.au"), new byte[0]);
		Dataset d = read(new GtzanImporter(), Map.of("folder", folder.toString()));
		assertEquals(3, d.items().size());
		assertEquals(2L, d.origin().counts().get(Messages.count_broken));
		assertEquals(5, d.origin().read());
		assertEquals(2, d.origin().setAside());
		String told = d.origin().examples().toString();
		assertTrue(told.contains("blues.00001.wav") && told.contains("01 02 03 04") && told.contains("pop.00007.au") && told.contains(Messages.sound_empty), told);
		assertTrue(refusal(new GtzanImporter(), Map.of("folder", folder.toString(), "bad-lines", "strict")).contains("blues.00001.wav"));
	}

	@Test
	void probeKnowsTheTenFolders() throws Exception {
		assertTrue(new GtzanImporter().probe(folder).isEmpty(), "three styles could be anything");
		for (String style : List.of("classical", "country", "disco", "hiphop", "metal", "reggae", "rock")) {
			Sounds.write(folder, "genres/" + style + '/' + style + ".00000.wav");
		}
		assertEquals(12, read(new GtzanImporter(), new GtzanImporter().probe(folder).orElseThrow().parameters()).items().size());
	}
}
