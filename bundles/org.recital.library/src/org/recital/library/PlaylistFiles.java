/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.library.internal.Messages;

/**
 * Playlists as files other players read: extended M3U in UTF-8 ({@code .m3u8}, or {@code .m3u}) and XSPF version 1
 * ({@code .xspf}, xspf.org).
 */
public final class PlaylistFiles {

	/** Attribute of an item with its sound: an address, or a path. */
	public static final String FILE = "file"; //$NON-NLS-1$

	private static final String ARTIST = "artist"; //$NON-NLS-1$
	private static final String SECONDS = "duration"; //$NON-NLS-1$
	private static final String XSPF = "http://xspf.org/ns/0/"; //$NON-NLS-1$

	private PlaylistFiles() {
	}

	/**
	 * Writes a playlist; the ending says how. It is there whole or not at all.
	 *
	 * @param items what is in it, in order; those without a file stand by title
	 * @throws InputException when the ending is of another format
	 */
	public static void write(Playlist playlist, List<Item> items, Path file) throws IOException, InputException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		String text;
		if (name.endsWith(".m3u") || name.endsWith(".m3u8")) { //$NON-NLS-1$ //$NON-NLS-2$
			text = m3u(playlist, items);
		} else if (name.endsWith(".xspf")) { //$NON-NLS-1$
			text = xspf(playlist, items);
		} else {
			throw new InputException(file.toString(), 0, NLS.bind(Messages.playlist_format, file.getFileName()), Messages.playlist_formatExpected);
		}
		Path made = Files.createTempFile(file.toAbsolutePath().getParent(), ".playlist", null); //$NON-NLS-1$
		try {
			Files.writeString(made, text, StandardCharsets.UTF_8);
			Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(made);
		}
	}

	private static String m3u(Playlist playlist, List<Item> items) {
		StringBuilder text = new StringBuilder("#EXTM3U\n#PLAYLIST:").append(line(playlist.name())).append('\n'); //$NON-NLS-1$
		for (Item item : items) {
			String artist = item.first(ARTIST);
			text.append("#EXTINF:").append(Math.round(seconds(item))).append(',') //$NON-NLS-1$
					.append(line(artist.isEmpty() ? item.title() : artist + " - " + item.title())).append('\n'); //$NON-NLS-1$
			String place = item.first(FILE);
			// an item without a sound is a remark: players skip it, people see it
			text.append(place.isEmpty() ? "# " + line(item.id()) : line(place)).append('\n'); //$NON-NLS-1$
		}
		return text.toString();
	}

	/** What is on one line: names with line ends must not become entries. */
	private static String line(String text) {
		return text.replaceAll("\\R", " ").strip(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** How long it lasts; -1: not known, as both formats have it. */
	private static double seconds(Item item) {
		try {
			return Double.parseDouble(item.first(SECONDS));
		} catch (NumberFormatException e) {
			return -1; // not given, or words
		}
	}

	private static String xspf(Playlist playlist, List<Item> items) throws IOException {
		StringWriter text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
			xml.writeStartDocument("UTF-8", "1.0"); //$NON-NLS-1$ //$NON-NLS-2$
			xml.writeStartElement("playlist"); //$NON-NLS-1$
			xml.writeAttribute("version", "1"); //$NON-NLS-1$ //$NON-NLS-2$
			xml.writeDefaultNamespace(XSPF);
			element(xml, "title", playlist.name()); //$NON-NLS-1$
			xml.writeStartElement("trackList"); //$NON-NLS-1$
			for (Item item : items) {
				xml.writeStartElement("track"); //$NON-NLS-1$
				if (!item.first(FILE).isEmpty()) {
					element(xml, "location", location(item.first(FILE))); //$NON-NLS-1$
				}
				element(xml, "title", item.title()); //$NON-NLS-1$
				if (!item.first(ARTIST).isEmpty()) {
					element(xml, "creator", item.first(ARTIST)); //$NON-NLS-1$
				}
				if (seconds(item) >= 0) {
					element(xml, "duration", Long.toString(Math.round(1000 * seconds(item)))); //$NON-NLS-1$
				}
				xml.writeEndElement();
			}
			xml.writeEndElement();
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		return text.toString();
	}

	private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(content.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "")); //$NON-NLS-1$ //$NON-NLS-2$
		xml.writeEndElement();
	}

	/** An address: paths become ones. */
	private static String location(String place) {
		try {
			URI uri = URI.create(place);
			if (uri.isAbsolute() && uri.getScheme().length() > 1) {
				return uri.toString();
			}
		} catch (IllegalArgumentException e) {
			// a path with blanks or the like, made an address below
			return Path.of(place).toUri().toString();
		}
		return Path.of(place).toUri().toString();
	}
}
