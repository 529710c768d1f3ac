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
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Sounds;

/** A small FMA: headers of several lines, fields that go over lines, subsets within each other. */
class FmaTest {

	@TempDir
	Path folder;

	@BeforeEach
	void files() throws Exception {
		Path metadata = Files.createDirectories(folder.resolve("fma_metadata"));
		write(metadata, "genres.csv", "genre_id,#tracks,parent,title,top_level", "10,13845,0,Pop,10", "21,12706,0,Hip-Hop,21", "76,8,10,Experimental Pop,10");
		write(metadata, "tracks.csv", ",album,album,artist,artist,artist,set,set,track,track,track,track", ",id,title,bio,id,name,split,subset,duration,genre_top,genres_all,title",
				"track_id,,,,,,,,,,,", "2,1,AWOL,\"<p>He said \"\"hello\"\",", "then left</p>\",1,AWOL,training,small,168,Hip-Hop,[21],Food", "10,6,Constant,,6,Kurt Vile,test,small,161,Pop,\"[76, 10]\",Freeway",
				"20,4,Niris,,4,Nicky,validation,large,311,,\"[76, 103]\",Spiritual", "5,1,AWOL,,1,AWOL,validation,medium,206,Hip-Hop,[21],This World", "135,1,AWOL,,1,AWOL,training,small,206,Hip-Hop,[21],Gone",
				"10,6,Constant,,6,Kurt Vile,test,small,161,Pop,[10],Again", "x1,6,Constant,,6,Kurt Vile,test,small,161,Pop,[10],No number", "11,6,Constant");
		write(metadata, "features.csv", "feature,mfcc,mfcc,zcr", "statistics,mean,mean,std", "number,01,02,01", "track_id,,,", "2,-163.5,116,0.02", "10,1e60,5,nan", "999,1,1,1");
		write(metadata, "echonest.csv", ",echonest,echonest,echonest", ",audio_features,metadata,temporal_features", ",acousticness,album_name,000", "track_id,,,", "10,0.95,Constant,3.5");
		Sounds.write(folder, "fma_small/000/000002.mp3", "fma_small/000/000010.mp3", "fma_large/000/000002.mp3", "fma_large/000/000005.mp3", "fma_large/000/000010.mp3", "fma_large/000/000020.mp3");
	}

	private Dataset fma(String... more) throws Exception {
		Map<String, Object> given = new java.util.HashMap<>(Map.of("folder", folder.toString()));
		for (int i = 0; i < more.length; i += 2) {
			given.put(more[i], more[i + 1]);
		}
		return read(new FmaImporter(), given);
	}

	@Test
	void theSmallSubsetHasItsSoundsStylesAndSides() throws Exception {
		Dataset d = fma();
		assertEquals(List.of("2", "10"), ids(d));
		assertEquals("Hip-Hop", known(d.items(), "2", "style"));
		assertEquals("Experimental Pop, Pop", known(d.items(), "10", "genres"));
		assertEquals("train", known(d.items(), "2", "split"));
		assertEquals("test", known(d.items(), "10", "split"));
		assertEquals("6", known(d.items(), "10", "artist"));
		assertTrue(d.items().attribute("artist").get() instanceof Attribute.Text, "numbers of artists are names");
		assertEquals("Kurt Vile", known(d.items(), "10", "artist name"));
		assertEquals("Freeway", known(d.items(), "10", "title"));
		assertEquals("168", known(d.items(), "2", "duration"));
		AssetSource sounds = d.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow();
		assertTrue(sounds.name(1).endsWith("fma_small/000/000010.mp3"), sounds.name(1));
		String told = d.origin().examples().toString();
		assertEquals(4, d.origin().setAside(), told);
		assertTrue(told.contains("tracks.csv:9") && told.contains("135.mp3") && told.contains("tracks.csv:10") && told.contains("\"10\" was described before")
				&& told.contains("\"x1\"") && told.contains("columns found: 3"), told);
	}

	@Test
	void largerSubsetsHoldTheSmaller() throws Exception {
		assertEquals(List.of("2", "10", "5"), ids(fma("subset", "medium")));
		assertTrue(fma("subset", "full").assets().isEmpty(), "clips are not the whole tracks");
		Dataset all = fma("subset", "large");
		assertEquals(List.of("2", "10", "20", "5"), ids(all));
		assertEquals("", known(all.items(), "20", "style"));
		assertEquals(1L, all.origin().counts().get(Messages.fma_genreUnknown), "103 has no title");
		assertEquals("Experimental Pop, 103", known(all.items(), "20", "genres"));
	}

	@Test
	void featuresBecomeNumbers() throws Exception {
		Dataset d = fma("features", "true", "echonest", "true");
		assertEquals("-163.5", known(d.items(), "2", "mfcc mean 01"));
		assertEquals("", known(d.items(), "10", "mfcc mean 01"));
		assertEquals("5", known(d.items(), "10", "mfcc mean 02"));
		assertEquals("", known(d.items(), "10", "zcr std 01"));
		assertEquals("0.95", known(d.items(), "10", "echonest audio_features acousticness"));
		assertEquals("3.5", known(d.items(), "10", "echonest temporal_features 000"));
		assertTrue(d.items().attribute("echonest metadata album_name").isEmpty());
		assertEquals(1L, d.origin().counts().get(org.eclipse.osgi.util.NLS.bind(Messages.set_others, "features.csv")));
		assertEquals(2L, d.origin().counts().get(org.eclipse.osgi.util.NLS.bind(Messages.count_notNumbers, "features.csv")));
		assertEquals("style", d.items().attributes().keySet().iterator().next(), "what a track is stands before its numbers");
	}

	@Test
	void theTablesAreEnough() throws Exception {
		Dataset d = read(new FmaImporter(), new FmaImporter().probe(folder.resolve("fma_metadata")).orElseThrow().parameters());
		assertEquals(List.of("2", "10"), ids(d), "fma_small beside it is found");
		assertTrue(read(new FmaImporter(), Map.of("folder", folder.resolve("fma_metadata").toString())).assets().isEmpty(), "but only where it is named");
		Path alone = Files.createDirectories(folder.resolve("alone"));
		Files.copy(folder.resolve("fma_metadata/tracks.csv"), alone.resolve("tracks.csv"));
		Dataset tables = read(new FmaImporter(), Map.of("folder", alone.toString()));
		assertEquals(List.of("2", "10", "135"), ids(tables));
		assertTrue(tables.assets().isEmpty());
		assertTrue(refusal(new FmaImporter(), Map.of("folder", alone.toString(), "features", "true")).contains("no features.csv"));
		write(alone, "tracks.csv", ",album,album,artist,artist,artist,set,set,track,track,track,track", ",id,title");
		assertTrue(refusal(new FmaImporter(), Map.of("folder", alone.toString())).contains("tracks.csv:2"), "headers of different lengths");
		assertTrue(refusal(new FmaImporter(), Map.of("folder", folder.resolve("fma_small").toString())).contains("no tracks.csv"));
	}
}
