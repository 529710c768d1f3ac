/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.playlists;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.library.Item;
import org.recital.library.ItemQuery;
import org.recital.library.Library;
import org.recital.library.PlaylistFiles;
import org.recital.ui.library.internal.Messages;

/** Reads playlists in M3U and XSPF, and finds their songs in a library: by the place of the sound, else by title and artist. */
final class PlaylistReader {

    /** What a file says of a song; empty where it says nothing. */
    record Entry(String place, String title, String artist) {
    }

    /**
     * A playlist as a file has it.
     *
     * @param missing titles or places of songs that the library does not have
     */
    record Found(String name, List<String> items, List<String> missing) {
    }

    private static final long LIMIT = 16 << 20;
    private static final int LOOKED_AT = 50;

    private PlaylistReader() {
    }

    /** Reads and finds: off the UI thread. */
    static Found find(Library library, Path file) throws IOException, InputException {
        String plain = file.getFileName().toString();
        String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (Files.size(file) > LIMIT) {
            throw new InputException(file.toString(), 0, NLS.bind(Messages.Reader_large, Files.size(file)), NLS.bind(Messages.Reader_largeExpected, LIMIT));
        }
        List<Entry> entries = new ArrayList<>();
        String name = switch (ending) {
        case "m3u", "m3u8" -> m3u(file, entries);
        case "xspf" -> xspf(file, entries);
        default -> throw new InputException(file.toString(), 0, NLS.bind(Messages.Reader_format, plain), Messages.Reader_formatExpected);
        };
        List<String> items = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Entry entry : entries) {
            String id = id(library, entry, file);
            if (id == null) {
                missing.add(entry.title().isEmpty() ? entry.place() : entry.title());
            } else {
                items.add(id);
            }
        }
        return new Found(name.isBlank() ? plain.substring(0, plain.lastIndexOf('.')) : name, items, missing);
    }

    private static String m3u(Path file, List<Entry> entries) throws IOException {
        String name = "";
        String said = "";
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R")) {
            String text = line.replace("\uFEFF", "").strip();
            if (text.startsWith("#PLAYLIST:")) {
                name = text.substring("#PLAYLIST:".length()).strip();
            } else if (text.startsWith("#EXTINF:")) {
                said = text.substring(text.indexOf(',') + 1).strip();
            } else if (text.startsWith("# ") && !said.isEmpty()) {
                entries.add(entry("", said)); // a song without a sound, as this program writes it
                said = "";
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                entries.add(entry(text, said));
                said = "";
            }
        }
        return name;
    }

    private static Entry entry(String place, String said) {
        int dash = said.indexOf(" - ");
        return dash < 0 ? new Entry(place, said, "") : new Entry(place, said.substring(dash + 3), said.substring(0, dash));
    }

    private static String xspf(Path file, List<Entry> entries) throws IOException, InputException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        String name = "";
        String[] track = null;
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("track") && track != null) {
                    entries.add(new Entry(track[0], track[1], track[2]));
                    track = null;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                    case "track" -> track = new String[] { "", "", "" };
                    case "location" -> set(track, 0, xml.getElementText());
                    case "creator" -> set(track, 2, xml.getElementText());
                    case "title" -> {
                        String text = xml.getElementText();
                        if (track == null) {
                            name = text;
                        } else {
                            track[1] = text;
                        }
                    }
                    default -> { // of no concern here
                    }
                    }
                }
            }
            return name;
        } catch (XMLStreamException e) {
            throw new InputException(file.toString(), Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNumber()),
                    NLS.bind(Messages.Reader_xml, e.getMessage()), Messages.Reader_formatExpected);
        }
    }

    private static void set(String[] track, int what, String text) {
        if (track != null) {
            track[what] = text.strip();
        }
    }

    private static String id(Library library, Entry entry, Path list) throws IOException {
        Path sound = path(entry.place(), list);
        String words = entry.title().isEmpty() ? sound == null ? "" : stem(sound) : entry.title() + ' ' + entry.artist();
        List<Item> items = new ArrayList<>(words.isBlank() ? List.of() : library.catalogue().search(ItemQuery.of(words, LOOKED_AT)));
        if (sound != null) {
            items.addAll(library.catalogue().search(new ItemQuery("", java.util.Map.of(PlaylistFiles.FILE, sound.getFileName().toString()), java.util.Map.of(), LOOKED_AT)));
            for (Item item : items) {
                String file = item.first(PlaylistFiles.FILE);
                if (!file.isEmpty() && sound.equals(path(file, list))) {
                    return item.id();
                }
            }
        }
        for (Item item : items) {
            if (folded(item.title()).equals(folded(entry.title())) && (entry.artist().isEmpty() || folded(item.first("artist")).equals(folded(entry.artist())))) {
                return item.id();
            }
        }
        return null;
    }

    private static String stem(Path sound) {
        return sound.getFileName().toString().replaceAll("\\.[^.]*$", "").replaceAll("[_-]+", " ");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
    }

    /** A path, or a file's address; null for other addresses and what is none. */
    private static Path path(String place, Path list) {
        try {
            if (place.startsWith("file:")) {
                return Path.of(URI.create(place)).normalize();
            }
            return place.isBlank() || place.contains("://") ? null : list.toAbsolutePath().resolveSibling(place).normalize();
        } catch (IllegalArgumentException e) {
            return null; // named among the missing
        }
    }
}
