/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.AssetSource;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;
import org.recital.api.data.IdIndex;

/** Subsets keep everything with its owner. */
class SubsetTest {

	@Test
	void everythingStaysWithItsOwner() {
		Dataset data = Worlds.random(6, 30, 40, 200);
		boolean[] users = new boolean[30];
		boolean[] items = new boolean[40];
		Random random = new Random(2);
		for (int u = 0; u < 30; u++) {
			users[u] = random.nextInt(3) > 0;
		}
		for (int i = 0; i < 40; i++) {
			items[i] = random.nextInt(3) > 0;
		}
		List<Integer> rows = new ArrayList<>();
		List<String> expected = new ArrayList<>();
		for (int r = 0; r < 200; r++) {
			if (users[data.events().users().get(r)] && items[data.events().items().get(r)]) {
				rows.add(r);
				expected.add(Worlds.event(data, r));
			}
		}
		int[] kept = rows.stream().mapToInt(r -> r).toArray();
		Dataset subset = Subset.of(data, kept, users, items, data.origin());
		assertEquals(expected, Worlds.events(subset));
		FileAssets posters = (FileAssets) subset.assets(EntityKind.ITEM, AssetSource.IMAGE).orElseThrow();
		Attribute.Categories genres = subset.items().categories("genres").orElseThrow();
		Attribute.Numeric age = (Attribute.Numeric) subset.users().attribute("age").orElseThrow();
		int at = 0;
		for (int i = 0; i < 40; i++) {
			if (items[i]) {
				assertEquals(Integer.toString(100 + i), subset.items().ids().id(at));
				assertEquals(at, subset.items().ids().indexOf(Integer.toString(100 + i)));
				assertEquals("t" + (100 + i), subset.items().attribute("title").orElseThrow().text(at));
				assertEquals(data.items().attribute("genres").orElseThrow().text(i), genres.text(at));
				for (int c = genres.offsets()[at]; c < genres.offsets()[at + 1]; c++) {
					assertEquals(i + 0.5f, genres.weights()[c]);
				}
				assertEquals(i % 2 == 0 ? "poster-" + (100 + i) : "", posters.name(at));
				at++;
			}
		}
		assertEquals(at, subset.items().size());
		at = 0;
		for (int u = 0; u < 30; u++) {
			if (users[u]) {
				assertEquals("u" + u, subset.users().ids().id(at));
				assertEquals(u, age.values()[at++]);
			}
		}
		assertThrows(IllegalArgumentException.class, () -> Subset.of(data, kept, new boolean[30], items, data.origin()));
	}

	@Test
	void namesStayAsTheyAreWritten() {
		Dataset one = Worlds.random(6, 4, 6, 40);
		for (String odd : new String[] { "007", "-0", "x", "", "-", "12345678901234567890" }) {
			IdIndex ids = IdIndex.of("5", odd, "-3", "9");
			var users = new org.recital.api.data.Entities(EntityKind.USER, ids);
			Dataset data = new Dataset("test", one.events().select(new int[0]), one.items(), users, List.of(), one.scale(), one.collapse(),
					one.origin());
			Dataset subset = Subset.of(data, new int[0], new boolean[] { true, true, true, false },
					new boolean[] { true, true, true, true, true, true }, one.origin());
			assertEquals(List.of("5", odd, "-3"),
					List.of(subset.users().ids().id(0), subset.users().ids().id(1), subset.users().ids().id(2)));
			assertEquals(1, subset.users().ids().indexOf(odd));
		}
	}

	@Test
	void otherAssetSourcesAreRenumberedToo(@TempDir Path folder) throws IOException {
		Dataset data = Worlds.random(6, 4, 6, 40);
		FileAssets files = (FileAssets) data.assets().getFirst();
		AssetSource songs = new AssetSource() {
			@Override
			public EntityKind kind() {
				return EntityKind.ITEM;
			}

			@Override
			public String type() {
				return AUDIO;
			}

			@Override
			public int size() {
				return 6;
			}

			@Override
			public boolean has(int entity) {
				return files.has(entity);
			}

			@Override
			public String name(int entity) {
				return "song " + entity;
			}

			@Override
			public SeekableByteChannel open(int entity) throws IOException {
				throw new IOException("opened " + entity);
			}
		};
		Dataset with = new Dataset("test", data.events().select(new int[0]), data.items(), data.users(), List.of(songs), data.scale(),
				data.collapse(), data.origin());
		Dataset subset = Subset.of(with, new int[0], new boolean[4], new boolean[] { false, false, true, true, false, true }, data.origin());
		AssetSource kept = subset.assets().getFirst();
		assertEquals(3, kept.size());
		assertEquals("song 3", kept.name(1));
		assertTrue(kept.has(0));
		assertFalse(kept.has(1));
		assertEquals(1, kept.count());
		assertEquals("opened 5", assertThrows(IOException.class, () -> kept.open(2)).getMessage());
	}
}
