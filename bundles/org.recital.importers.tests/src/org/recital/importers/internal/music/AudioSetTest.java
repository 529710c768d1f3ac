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
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.Sounds;

/** A small AudioSet: comments at the beginning, quoted lists of classes, an ontology. */
class AudioSetTest {

	private static final String[] HEAD = { "# Segments csv created Sun Mar  5 10:54:31 2017", "# num_ytids=22160, num_segs=22160, num_unique_labels=527, num_positive_labels=52882",
			"# YTID, start_seconds, end_seconds, positive_labels" };

	@TempDir
	Path folder;

	@BeforeEach
	void files() throws Exception {
		write(folder, "balanced_train_segments.csv", HEAD[0], HEAD[1], HEAD[2], "--4gqARaEJE, 0.000, 10.000, \"/m/068hy,/m/07q6cd_,/m/0bt9lr\"",
				"--PJHxphWEs, 30.000, 40.000, \"/m/09x0r,/t/dd00088\"", "-0xzrMun0Rs, 30.000, 20.000, \"/m/04rlf\"", "-1, x, 20.000, \"/m/04rlf\"", "short, 1.000", "-0cello0000, 4.500, 14.500, \"/m/01xqw\"");
		write(folder, "eval_segments.csv", HEAD[0], HEAD[1], HEAD[2], "--PJHxphWEs, 130.000, 140.000, \"/m/04rlf\"", "--4gqARaEJE, 0.000, 10.000, \"/m/04rlf\"");
		write(folder, "class_labels_indices.csv", "index,mid,display_name", "0,/m/09x0r,\"Speech\"", "1,/m/07q6cd_,\"Child speech, kid speaking\"", "2,/m/04rlf,\"Music\"", "3,/m/01xqw,\"Cello\"");
	}

	private void ontology() throws Exception {
		Files.writeString(folder.resolve("ontology.json"), """
				[ { "id": "/m/04rlf", "name": "Music", "description": "Sound", "child_ids": ["/m/04szw"], "restrictions": [], "positive_examples": ["x"] },
				  { "id": "/m/04szw", "name": "Musical instrument", "child_ids": ["/m/01xqw", "/m/04rlf"], "restrictions": ["abstract"] },
				  { "id": "/m/01xqw", "name": "Cello", "child_ids": [] } ]
				""");
	}

	@Test
	void segmentsHaveTheirClassesByName() throws Exception {
		Dataset d = read(new AudioSetImporter(), Map.of("folder", folder.toString()));
		assertEquals(List.of("--4gqARaEJE_0", "--PJHxphWEs_30000", "-0cello0000_4500", "--PJHxphWEs_130000"), ids(d));
		assertEquals("/m/068hy, Child speech, kid speaking, /m/0bt9lr", known(d.items(), "--4gqARaEJE_0", "tags"));
		assertEquals("--PJHxphWEs", known(d.items(), "--PJHxphWEs_130000", "track"));
		assertEquals(known(d.items(), "--PJHxphWEs_30000", "track"), known(d.items(), "--PJHxphWEs_130000", "track"), "one video");
		assertEquals("train", known(d.items(), "--PJHxphWEs_30000", "split"));
		assertEquals("test", known(d.items(), "--PJHxphWEs_130000", "split"));
		assertEquals("4.5", known(d.items(), "-0cello0000_4500", "start"));
		assertTrue(d.assets().isEmpty());
		String told = d.origin().examples().toString();
		assertEquals(4, d.origin().setAside());
		assertTrue(told.contains("balanced_train_segments.csv:6") && told.contains("balanced_train_segments.csv:7") && told.contains("balanced_train_segments.csv:8")
				&& told.contains("eval_segments.csv:5"), told);
	}

	@Test
	void kindsOfAClassAlone() throws Exception {
		assertTrue(refusal(new AudioSetImporter(), Map.of("folder", folder.toString(), "below", "Music")).contains("no ontology.json"));
		ontology();
		Dataset d = read(new AudioSetImporter(), Map.of("folder", folder.toString(), "below", "music"));
		assertEquals(List.of("-0cello0000_4500", "--PJHxphWEs_130000", "--4gqARaEJE_0"), ids(d));
		assertEquals("Cello", known(d.items(), "-0cello0000_4500", "tags"));
		assertEquals(2L, d.origin().counts().get(Messages.audioset_others));
		assertTrue(refusal(new AudioSetImporter(), Map.of("folder", folder.toString(), "below", "Musik")).contains("no class \"Musik\""));
		Files.writeString(folder.resolve("ontology.json"), "[ { \"id\": \"/m/04rlf\",\n \"name\": ");
		assertTrue(refusal(new AudioSetImporter(), Map.of("folder", folder.toString())).contains("ontology.json:2"), "cut off");
	}

	@Test
	void onlySegmentsWithASoundAreRead() throws Exception {
		Sounds.write(folder, "wav/Y--4gqARaEJE.wav", "wav/-0cello0000_4500_14500.flac", "wav/--PJHxphWEs_130.wav");
		Dataset d = read(new AudioSetImporter(), Map.of("folder", folder.toString(), "sounds", folder.resolve("wav").toString()));
		assertEquals(List.of("--4gqARaEJE_0", "-0cello0000_4500", "--PJHxphWEs_130000"), ids(d));
		assertEquals(3, d.assets(EntityKind.ITEM, AssetSource.AUDIO).orElseThrow().count());
		assertEquals(1L, d.origin().counts().get(Messages.audioset_silent));
	}

	@Test
	void whatIsNotThereIsSaid() throws Exception {
		assertTrue(refusal(new AudioSetImporter(), Map.of("folder", folder.toString(), "segments", List.of("unbalanced"))).contains("no unbalanced_train_segments.csv"));
		assertEquals(4, read(new AudioSetImporter(), new AudioSetImporter().probe(folder).orElseThrow().parameters()).items().size());
		Path empty = Files.createDirectories(folder.resolve("empty"));
		assertTrue(new AudioSetImporter().probe(empty).isEmpty());
	}
}
