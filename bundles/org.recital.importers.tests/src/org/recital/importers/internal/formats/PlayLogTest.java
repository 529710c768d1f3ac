/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.importers.internal.Reading.lines;
import static org.recital.importers.internal.Reading.read;
import static org.recital.importers.internal.Reading.refusal;
import static org.recital.importers.internal.Reading.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.ValueScale;

class PlayLogTest {

	@TempDir
	Path folder;

	@Test
	void byHeader() throws Exception {
		Path file = write(folder, "log.csv", "time,track_id,skips,user_id,plays", "2003-04-05T06:07:08Z,t1,2,u1,1", "1049522829,t2,,u1,3");
		Dataset data = read(new PlayLogImporter(), Map.of("file", file.toString()));
		assertEquals(List.of("u1 t1 1.0 1049522828 skips=2.0", "u1 t2 3.0 1049522829 skips=NaN"), lines(data));
		assertEquals(ValueScale.PLAYS, data.scale());
	}

	@Test
	void byTheUsualOrderWithoutHeader() throws Exception {
		Path file = write(folder, "log.tsv", "u1\tt1\t1049522828\t1\t2", "u2\tt1\t1049522829\t0\t5");
		assertEquals(List.of("u1 t1 1.0 1049522828 skips=2.0", "u2 t1 0.0 1049522829 skips=5.0"),
				lines(read(new PlayLogImporter(), Map.of("file", file.toString()))));
	}

	@Test
	void byAGivenOrder() throws Exception {
		Path file = write(folder, "log.csv", "x,t1,u1,4", "x,t2,u1,5");
		assertEquals(List.of("u1 t1 4.0", "u1 t2 5.0"),
				lines(read(new PlayLogImporter(), Map.of("file", file.toString(), "order", List.of("-", "item", "user", "plays")))));
		String said = refusal(new PlayLogImporter(), Map.of("file", file.toString(), "order", List.of("user", "user", "song")));
		assertTrue(said.contains("not right: user, song"), said);
		said = refusal(new PlayLogImporter(), Map.of("file", file.toString(), "order", List.of("user", "plays", "-", "-")));
		assertTrue(said.contains("no column for \"item\""), said);
	}

	@Test
	void negativeCountsAreWrong() throws Exception {
		Path file = write(folder, "log.csv", "user,item,plays,skips", "u1,t1,-1,0", "u1,t2,1,x", "u1,t3,1,0");
		Dataset data = read(new PlayLogImporter(), Map.of("file", file.toString()));
		assertEquals(List.of("u1 t3 1.0 skips=0.0"), lines(data));
		assertEquals(2, data.origin().setAside());
		assertTrue(refusal(new PlayLogImporter(), Map.of("file", file.toString(), "bad-lines", "strict")).contains("log.csv:2:"));
	}

	@Test
	void probeKnowsItsOwn() throws Exception {
		Path file = write(folder, "log.csv", "user,item,time,plays,skips", "u1,t1,1049522828,1,0");
		assertTrue(new PlayLogImporter().probe(file).orElseThrow().confidence() > 0.8);
		assertEquals(1, read(new PlayLogImporter(), new PlayLogImporter().probe(file).orElseThrow().parameters()).events().size());
		assertTrue(new PlayLogImporter().probe(write(folder, "r.csv", "user,item,rating", "u1,t1,1")).isEmpty());
		assertTrue(new PlayLogImporter().probe(folder).isEmpty());
	}

	private Path songs(String... lines) throws Exception {
		Files.createDirectories(folder.resolve("sounds"));
		write(folder, "sounds/a.wav", "x");
		write(folder, "sounds/t3.ogg", "x");
		write(folder, "outside.wav", "x");
		Path log = write(folder, "log.csv", "user,item,plays,skips", "u1,t1,1,0", "u1,t2,1,0");
		write(folder, "songs.csv", lines);
		return log;
	}

	@Test
	void tablesSayWhatIsKnownAndWhereItCanBeHeard() throws Exception {
		Path log = songs("item,title,style,file", "t1,One,rock,sounds/a.wav", "t2,Two,folk,sounds/gone.wav", "t3,Three,folk,../outside.wav", "t4,Four,rock,");
		write(folder, "people.csv", "user,age", "u1,30", "u2,40");
		Dataset data = read(new PlayLogImporter(), Map.of("file", log.toString(), "songs", folder.resolve("songs.csv").toString(), "people",
				folder.resolve("people.csv").toString()));
		assertEquals(List.of("One", "Two", "Three", "Four"), List.of(data.items().label(0), data.items().label(1), data.items().label(2), data.items().label(3)));
		assertEquals("folk", data.items().attribute("style").orElseThrow().text(1));
		assertEquals(2, data.users().size());
		AssetSource audio = data.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow();
		assertTrue(audio.has(0), "its file is there");
		assertFalse(audio.has(1), "its file is gone");
		assertFalse(audio.has(2), "its file is outside the folder");
		assertFalse(audio.has(3), "it names none");
		assertTrue(data.origin().counts().entrySet().stream().anyMatch(n -> n.getKey().contains("no sound") && n.getValue() == 2), data.origin().counts().toString());
	}

	@Test
	void soundsAreFoundByIdInAFolder() throws Exception {
		Path log = songs("item,title", "t1,One", "t3,Three");
		Dataset data = read(new PlayLogImporter(), Map.of("file", log.toString(), "songs", folder.resolve("songs.csv").toString(), "audio",
				folder.resolve("sounds").toString()));
		AssetSource audio = data.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow();
		assertEquals(1, audio.count());
		assertTrue(audio.name(data.items().ids().indexOf("t3")).endsWith("t3.ogg"));
		String said = refusal(new PlayLogImporter(), Map.of("file", log.toString(), "audio", folder.resolve("nowhere").toString()));
		assertTrue(said.contains("nowhere"), said);
		assertTrue(read(new PlayLogImporter(), Map.of("file", log.toString())).assets().isEmpty());
	}

	@Test
	void songsMayHaveMidiFiles() throws Exception {
		Path log = songs("item,title,file,midi", "t1,One,a.wav,a.mid", "t2,Two,,gone.mid", "t3,Three,,../outside.mid", "t4,Four,,");
		java.nio.file.Files.createDirectories(folder.resolve("scores"));
		java.nio.file.Files.writeString(folder.resolve("scores/a.mid"), "MThd");
		java.nio.file.Files.writeString(folder.resolve("outside.mid"), "MThd");
		Dataset data = read(new PlayLogImporter(), Map.of("file", log.toString(), "songs", folder.resolve("songs.csv").toString(), "audio", folder.resolve("scores").toString()));
		AssetSource scores = data.assets(EntityKind.ITEM, "midi").orElseThrow();
		int[] at = java.util.stream.Stream.of("t1", "t2", "t3", "t4").mapToInt(data.items().ids()::indexOf).toArray();
		assertTrue(scores.has(at[0]), "its file is there");
		assertFalse(scores.has(at[1]), "its file is gone");
		assertFalse(scores.has(at[2]), "its file is outside the folder");
		assertFalse(scores.has(at[3]), "it names none");
		assertTrue(data.origin().toString().contains("MIDI"), data.origin().toString());
	}
}
