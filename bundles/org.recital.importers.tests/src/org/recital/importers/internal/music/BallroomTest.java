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
import static org.recital.importers.internal.Reading.write;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Sounds;

/** A small Ballroom with its list and tempi. */
class BallroomTest {

	@TempDir
	Path folder;
	private Path data;

	@BeforeEach
	void files() throws Exception {
		data = folder.resolve("BallroomData");
		Sounds.write(data, "ChaChaCha/Albums-Fire-08.wav", "Samba/Albums-Fire-09.wav", "Rumba-American/Media-1.wav", "Rumba-Misc/Albums-Latin_Jam-08.wav", "Waltz/Media-2.wav");
	}

	private Dataset read(String... more) throws Exception {
		Map<String, Object> given = new java.util.HashMap<>(Map.of("folder", folder.toString()));
		for (int i = 0; i < more.length; i += 2) {
			given.put(more[i], more[i + 1]);
		}
		return org.recital.importers.internal.Reading.read(new BallroomImporter(), given);
	}

	@Test
	void dancesAreStylesAndReplicasAreOneTrack() throws Exception {
		Dataset d = read();
		assertEquals(5, d.items().size());
		assertEquals("Rumba", known(d.items(), "Rumba-Misc/Albums-Latin_Jam-08.wav", "style"));
		assertEquals("Latin_Jam", known(d.items(), "Rumba-Misc/Albums-Latin_Jam-08.wav", "album"));
		assertEquals("", known(d.items(), "Waltz/Media-2.wav", "album"));
		assertEquals("Albums-Fire-08", known(d.items(), "ChaChaCha/Albums-Fire-08.wav", "track"));
		assertEquals("Albums-Fire-08", known(d.items(), "Samba/Albums-Fire-09.wav", "track"));
		assertEquals("Rumba-American", known(read("one-rumba", "false").items(), "Rumba-American/Media-1.wav", "style"));
		Dataset without = read("replicas", "leave-out");
		assertEquals(4, without.items().size());
		assertEquals(1L, without.origin().counts().get(Messages.ballroom_left));
	}

	@Test
	void theListSaysWhichFilesAreRead() throws Exception {
		write(data, "allBallroomFiles", "./ChaChaCha/Albums-Fire-08.wav", "./Waltz/Media-2.wav", "./Waltz/Media-3.wav", "../../secret.wav", "./Waltz/Media-2.wav");
		Dataset d = read();
		assertEquals(List.of("ChaChaCha/Albums-Fire-08.wav", "Waltz/Media-2.wav"), ids(d));
		assertEquals(3L, d.origin().counts().get(Messages.styles_notInTable));
		assertEquals(3, d.origin().setAside());
		String told = d.origin().examples().toString();
		assertTrue(told.contains("allBallroomFiles:3") && told.contains("allBallroomFiles:4") && told.contains("leads out") && told.contains("allBallroomFiles:5"), told);
	}

	@Test
	void tempiAreNumbers() throws Exception {
		Path tempi = Files.createDirectories(folder.resolve("ballroomGroundTruth"));
		write(tempi, "Albums-Fire-08.bpm", "124.5");
		write(tempi, "Media-1.bpm", "108 ");
		write(tempi, "Media-2.bpm", "fast");
		Dataset d = read();
		assertEquals("124.5", known(d.items(), "ChaChaCha/Albums-Fire-08.wav", "tempo"));
		assertEquals("108", known(d.items(), "Rumba-American/Media-1.wav", "tempo"));
		assertEquals("", known(d.items(), "Waltz/Media-2.wav", "tempo"));
		assertEquals(2L, d.origin().counts().get(Messages.ballroom_noTempo));
		assertEquals("124.5", known(org.recital.importers.internal.Reading.read(new BallroomImporter(), new BallroomImporter().probe(data).orElseThrow().parameters()).items(),
				"ChaChaCha/Albums-Fire-08.wav", "tempo"), "the folder of tempi beside the data is found");
		assertTrue(d.origin().examples().toString().contains("Media-2.bpm:1"), d.origin().examples().toString());
	}

	@Test
	void probeKnowsTheDances() throws Exception {
		assertEquals(5, org.recital.importers.internal.Reading.read(new BallroomImporter(), new BallroomImporter().probe(folder).orElseThrow().parameters()).items().size());
		assertTrue(new BallroomImporter().probe(data.resolve("Waltz")).isEmpty());
	}
}
