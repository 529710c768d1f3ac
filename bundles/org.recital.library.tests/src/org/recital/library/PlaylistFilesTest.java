/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.problem.InputException;
import org.w3c.dom.Document;

class PlaylistFilesTest {

	private static final Playlist LIST = new Playlist(1, "anna", "Evening & <night>", List.of("a", "b", "c"));
	private static final List<Item> ITEMS = List.of(
			new Item("a", "Café\nnoir", Map.of("artist", List.of("Zoë"), "file", List.of("/music/My Songs/a#1.mp3"), "duration", List.of("61.6"))),
			new Item("b", "Bare \u0001 title", Map.of()),
			new Item("c", "Away", Map.of("file", List.of("https://example.org/c.ogg"))));

	@TempDir
	Path folder;

	@Test
	void asM3u() throws Exception {
		Path file = folder.resolve("list.m3u8");
		PlaylistFiles.write(LIST, ITEMS, file);
		assertEquals("""
				#EXTM3U
				#PLAYLIST:Evening & <night>
				#EXTINF:62,Zoë - Café noir
				/music/My Songs/a#1.mp3
				#EXTINF:-1,Bare \u0001 title
				# b
				#EXTINF:-1,Away
				https://example.org/c.ogg
				""", Files.readString(file));
	}

	@Test
	void asXspf() throws Exception {
		Path file = folder.resolve("list.xspf");
		PlaylistFiles.write(LIST, ITEMS, file);
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		Document xml = factory.newDocumentBuilder().parse(file.toFile());
		assertEquals("http://xspf.org/ns/0/", xml.getDocumentElement().getNamespaceURI());
		assertEquals("Evening & <night>", xml.getElementsByTagName("title").item(0).getTextContent());
		assertEquals(3, xml.getElementsByTagName("track").getLength());
		assertEquals("Bare  title", xml.getElementsByTagName("title").item(2).getTextContent());
		assertEquals("file:///music/My%20Songs/a%231.mp3", xml.getElementsByTagName("location").item(0).getTextContent());
		assertEquals("https://example.org/c.ogg", xml.getElementsByTagName("location").item(1).getTextContent());
		assertEquals("61600", xml.getElementsByTagName("duration").item(0).getTextContent());
	}

	@Test
	void otherFormatsAreRefusedAndNothingIsLeft() throws Exception {
		assertThrows(InputException.class, () -> PlaylistFiles.write(LIST, ITEMS, folder.resolve("list.pls")));
		try (var files = Files.list(folder)) {
			assertEquals(0, files.count());
		}
	}
}
