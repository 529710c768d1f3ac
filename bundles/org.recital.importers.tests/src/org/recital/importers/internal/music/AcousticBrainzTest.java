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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.step.SimpleContext;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Reading;

/** A small AcousticBrainz: documents of both levels, further submissions, a table of genres. */
class AcousticBrainzTest {

	private static final String ONE = "6bb7e980-791c-44b5-9024-cc7c90bc8230";
	private static final String TWO = "92a70a47-98c4-43fd-8b1f-972657f627c3";

	@TempDir
	Path folder;

	private void put(String path, String text) throws Exception {
		Path file = folder.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static String low(double bpm) {
		String beats = IntStream.range(0, 30).mapToObj(i -> "0." + i).collect(Collectors.joining(","));
		return """
				{"lowlevel": {"average_loudness": 0.75, "mfcc": {"mean": [-700.5, 120], "cov": [[1, 2], [3, 4]], "icov": [[1]]},
				   "spectral_flux": {"dmean": 1, "dvar2": 2, "max": 3, "mean": 0.5, "median": 0.4, "min": 0, "var": 0.25}},
				 "rhythm": {"bpm": %s, "beats_position": [%s]},
				 "tonal": {"key_key": "A#", "key_scale": "minor", "key_strength": 0.6, "thpcp": [1, 0.5]},
				 "metadata": {"audio_properties": {"length": 238.5, "bit_rate": 320000}, "version": {"essentia": "2.1"},
				   "tags": {"title": ["Song"], "artist": ["Band"], "musicbrainz_artistid": ["artist-id"], "musicbrainz_albumid": ["album-id"], "date": ["1999"]}}}
				""".formatted(bpm, beats);
	}

	private static String high(String genre) {
		return """
				{"highlevel": {"genre_rosamerica": {"all": {"hip": 0.75, "roc": 0.25}, "probability": 0.75, "value": "%s", "version": {"gaia": "2.4", "number": 7}},
				   "mood_sad": {"all": {"sad": 0.1, "not_sad": 0.9}, "probability": 0.9, "value": "not_sad"}},
				 "metadata": {"tags": {"title": ["Song"], "artist": ["Band"]}, "audio_properties": {"length": 238.5}}}
				""".formatted(genre);
	}

	@BeforeEach
	void documents() throws Exception {
		put("lowlevel/6/bb/" + ONE + "-0.json", low(120));
		put("lowlevel/6/bb/" + ONE + "-1.json", low(60));
		put("highlevel/6/bb/" + ONE + "-0.json", high("hip"));
		put("lowlevel/9/2a/" + TWO + "-0.json", low(90));
		put("lowlevel/9/2a/readme.json", "{}");
	}

	@Test
	void recordingsHaveNumbersAndWhatModelsSay() throws Exception {
		Dataset d = read(new AcousticBrainzImporter(), Map.of("folder", folder.toString()));
		assertEquals(List.of(ONE, TWO), ids(d));
		assertEquals("120", known(d.items(), ONE, "rhythm.bpm"), "the first submission");
		assertEquals("-700.5", known(d.items(), ONE, "lowlevel.mfcc.mean.0"));
		assertEquals("0.25", known(d.items(), ONE, "lowlevel.spectral_flux.var"));
		assertEquals("0.5", known(d.items(), TWO, "tonal.thpcp.1"));
		assertEquals("A#", known(d.items(), TWO, "key"));
		assertEquals("hip", known(d.items(), ONE, "style"));
		assertTrue(d.items().categories("style").isPresent());
		assertEquals("", known(d.items(), TWO, "style"));
		assertEquals("not_sad", known(d.items(), ONE, "mood_sad"));
		assertEquals("0.75", known(d.items(), ONE, "genre_rosamerica hip"));
		assertEquals("0.9", known(d.items(), ONE, "mood_sad probability"));
		assertEquals("artist-id", known(d.items(), TWO, "artist"));
		assertEquals("Band", known(d.items(), TWO, "artist name"));
		assertEquals("album-id", known(d.items(), TWO, "album"));
		assertEquals(ONE, known(d.items(), ONE, "track"));
		assertEquals("238.5", known(d.items(), TWO, "length"));
		List<String> names = List.copyOf(d.items().attributes().keySet());
		assertTrue(names.stream().noneMatch(n -> n.contains("cov") || n.contains("beats") || n.contains("median") || n.contains("dvar") || n.contains("version") || n.contains("bit_rate")),
				names.toString());
		assertEquals(1L, d.origin().counts().get(Messages.brainz_further));
	}

	@Test
	void numbersCanBeChosen() throws Exception {
		Dataset d = read(new AcousticBrainzImporter(), Map.of("folder", folder.resolve("lowlevel").toString(), "take", List.of("lowlevel.spectral_flux.median", "rhythm")));
		assertEquals(List.of("lowlevel.spectral_flux.median", "rhythm.bpm", "length"),
				d.items().attributes().values().stream().filter(a -> a instanceof Attribute.Numeric).map(Attribute::name).toList());
	}

	@Test
	void genresOfPeopleAreStylesWhereThereIsOne() throws Exception {
		Path genres = write(folder, "train.tsv", "recordingmbid\treleasegroupmbid\tgenre1\tgenre2\tgenre3", ONE + "\tgroup\tmetal\tmetal---heavymetal\t", TWO + "\tgroup2\tpop\trock",
				"c7bee376-0020-461a-90a7-d5af73cfff05\tg\tsoul", ONE + "\tgroup\tpop", "alone");
		Dataset d = read(new AcousticBrainzImporter(), Map.of("folder", folder.toString(), "genres", genres.toString()));
		assertEquals("metal", known(d.items(), ONE, "style"));
		assertEquals("", known(d.items(), TWO, "style"), "two main genres");
		assertEquals("metal, metal---heavymetal", known(d.items(), ONE, "genres"));
		assertEquals("group2", known(d.items(), TWO, "album"));
		assertEquals("hip", known(d.items(), ONE, "genre_rosamerica"), "what the model says is no style then");
		assertEquals(1L, d.origin().counts().get(Messages.brainz_genresOther));
		assertEquals(2, d.origin().setAside());
	}

	@Test
	void documentsThatCannotBeUnderstoodAreNamedAndTheRestGoesOn() throws Exception {
		put("lowlevel/1/11/11111111-791c-44b5-9024-cc7c90bc8230-0.json", low(100).substring(0, 200));
		put("lowlevel/1/11/21111111-791c-44b5-9024-cc7c90bc8230-0.json", "{\"message\": \"Not found\"}");
		put("lowlevel/1/11/31111111-791c-44b5-9024-cc7c90bc8230-0.json", "[".repeat(100_000));
		put("lowlevel/1/11/41111111-791c-44b5-9024-cc7c90bc8230-0.json", "");
		Dataset d = read(new AcousticBrainzImporter(), Map.of("folder", folder.toString()));
		assertEquals(2, d.items().size());
		assertEquals(4L, d.origin().counts().get(Messages.count_broken));
		assertEquals(8, d.origin().read());
		String told = d.origin().examples().toString();
		assertTrue(told.contains("11111111-791c-44b5-9024-cc7c90bc8230-0.json:2") && told.contains(Messages.brainz_other), told);
		assertTrue(refusal(new AcousticBrainzImporter(), Map.of("folder", folder.toString(), "bad-lines", "strict")).contains("11111111-791c"));
		assertTrue(refusal(new AcousticBrainzImporter(), Map.of("folder", folder.resolve("lowlevel/1").toString())).contains("none of its 4"));
	}

	@Test
	void theSameForAnyNumberOfThreads() throws Exception {
		for (int i = 0; i < 40; i++) {
			put("lowlevel/x/" + String.format("%08d", i) + "-791c-44b5-9024-cc7c90bc8230-0.json", i % 7 == 0 ? "{" : low(50 + i));
		}
		AcousticBrainzImporter importer = new AcousticBrainzImporter();
		assertEquals(Reading.content(read(importer, Map.of("folder", folder.toString()), new SimpleContext(1, 1))),
				Reading.content(read(importer, Map.of("folder", folder.toString()), new SimpleContext(1, 4))));
	}

	@Test
	void probeFindsDocuments() throws Exception {
		assertEquals(2, read(new AcousticBrainzImporter(), new AcousticBrainzImporter().probe(folder.resolve("lowlevel")).orElseThrow().parameters()).items().size());
		assertTrue(refusal(new AcousticBrainzImporter(), Map.of("folder", Files.createDirectories(folder.resolve("none")).toString())).contains("no document"));
	}
}
