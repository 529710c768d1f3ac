/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.recital.library.Item;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.Person;
import org.recital.library.Signal;

/** A library of made-up songs and people, and sounds that last a moment. */
public final class FixtureLibrary {

    static final String[] STYLES = { "ambient", "folk", "jazz", "techno", "rock", "classical" };
    static final String[] MOODS = { "serene", "warm", "playful", "driven", "restless", "solemn" };
    private static final String[] FIRST = { "Silent", "Golden", "Last", "Distant", "Broken", "Paper", "Northern", "Hidden", "Restless", "Winter", "Crimson", "Little", "Second" };
    private static final String[] SECOND = { "Harbour", "Orchard", "Letters", "Summer", "Mirror", "Station", "Garden", "Passage", "River", "Tide", "Lanterns" };
    private static final String[] ARTISTS = { "Alma Verde", "The Quiet Hours", "Nils Berg", "Kestrel", "Ostinato", "Marianne Holt", "Low Tide", "Café Ünder", "Sable & Sons",
            "Tessellate", "Iron Meadow", "Quartet Nova" };

    private FixtureLibrary() {
    }

    /** The songs. */
    public static List<Item> songs(Path folder, int count) throws IOException {
        Path sound = folder.resolve("tone.wav");
        Files.createDirectories(folder);
        wav(sound, 2);
        List<Item> items = new ArrayList<>();
        Random random = new Random(5);
        for (int s = 0; s < count; s++) {
            int artist = s % ARTISTS.length;
            int style = random.nextInt(5) == 0 ? random.nextInt(STYLES.length) : artist % STYLES.length;
            String title = FIRST[s % FIRST.length] + ' ' + SECOND[s % SECOND.length] + (s >= FIRST.length * SECOND.length ? " " + (s / (FIRST.length * SECOND.length) + 1) : "");
            items.add(new Item("s" + (s + 1), title, Map.of("artist", List.of(ARTISTS[artist]), "style", List.of(STYLES[style]), "mood", List.of(MOODS[style]),
                    "tempo", List.of(Integer.toString(62 + 15 * style + random.nextInt(14))), "duration", List.of("2"), "file", s % 9 == 8 ? List.of() : List.of(sound.toString()))));
        }
        return items.stream().map(i -> new Item(i.id(), i.title(), i.attributes().entrySet().stream().filter(a -> !a.getValue().isEmpty())
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))).toList();
    }

    /** Makes a library in a folder, and closes it. */
    public static LibraryAddress make(Path folder, int songs) throws Exception {
        LibraryAddress address = LibraryAddress.of(folder);
        try (Library library = Library.open(address)) {
            List<Item> items = songs(folder.resolve("sounds"), songs);
            library.catalogue().put(items).get();
            String[] names = { "Anna", "Bertil", "Chloé", "Dario", "Elif", "Farid" };
            for (String name : names) {
                library.people().put(new Person(name.toLowerCase(java.util.Locale.ROOT), name, Map.of("age", "30"))).get();
            }
            List<Signal> signals = new ArrayList<>();
            Random random = new Random(9);
            Instant begin = Instant.parse("2026-02-02T08:00:00Z");
            for (int day = 0; day < 240; day++) {
                // from ambient over jazz to techno
                int style = random.nextInt(6) == 0 ? random.nextInt(STYLES.length) : day < 90 ? 0 : day < 160 ? 2 : 3;
                List<Item> of = items.stream().filter(i -> i.first("style").equals(STYLES[style])).toList();
                Item item = of.get(random.nextInt(of.size()));
                Instant when = begin.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(40_000));
                signals.add(new Signal("anna", item.id(), Signal.Kind.PLAY, 1, when));
                if (day % 3 == 0) {
                    signals.add(new Signal("anna", item.id(), Signal.Kind.THUMB, random.nextInt(8) == 0 ? -1 : 1, when.plusSeconds(60)));
                }
            }
            library.feedback().record(signals).get();
        }
        return address;
    }

    /** A tone, 16 bits, mono. */
    static void wav(Path file, double seconds) throws IOException {
        int rate = 8000;
        int n = (int) (rate * seconds);
        ByteBuffer out = ByteBuffer.allocate(44 + 2 * n).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes()).putInt(36 + 2 * n).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate)
                .putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(2 * n);
        for (int i = 0; i < n; i++) {
            out.putShort((short) (8000 * Math.sin(2 * Math.PI * 440 * i / rate)));
        }
        Files.write(file, out.array());
    }
}
