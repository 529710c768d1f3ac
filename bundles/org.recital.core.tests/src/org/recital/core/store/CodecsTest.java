/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.step.Codec;
import org.recital.core.run.fakes.World;
import org.recital.core.store.internal.Codecs;
import org.recital.core.store.internal.Columns;
import org.recital.core.store.internal.Json;

/** What is written can be read, in this format and in those of earlier versions; what is damaged is refused. */
class CodecsTest {

	@TempDir
	Path folder;

	static Map<String, Object> samples() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("dataset", Samples.DATASET);
		all.put("split", Samples.SPLIT);
		all.put("features", Samples.FEATURES);
		all.put("recommender", Samples.MODEL);
		all.put("recommendations", Samples.LISTS);
		all.put("evaluation", Samples.EVALUATION);
		all.put("network", Samples.NETWORK);
		all.put("predictions", Samples.PREDICTIONS);
		return all;
	}

	/** What came after the first of a type: by the folder of its fixture, {@code format2/split}. */
	static Map<String, Object> later() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("format2/split", Samples.ITEM_SPLIT);
		all.put("format1/classes/evaluation", Samples.OF_CLASSES);
		return all;
	}

	private static int newest(String type) throws IOException {
		return codec(type).format();
	}

	private static Codec<?> codec(String type) throws IOException {
		return Codecs.find(World.contributions(), type).orElseThrow();
	}

	@SuppressWarnings("unchecked")
	private static <T> void write(Codec<T> codec, Object value, Path folder) throws IOException {
		codec.write((T) value, folder, new Samples.Store());
	}

	@TestFactory
	Stream<DynamicTest> whatIsWrittenIsRead() {
		return samples().entrySet().stream().map(s -> DynamicTest.dynamicTest(s.getKey(), () -> {
			Path to = Files.createDirectory(folder.resolve(s.getKey()));
			write(codec(s.getKey()), s.getValue(), to);
			Samples.assertSame(s.getValue(), codec(s.getKey()).read(to, newest(s.getKey()), new Samples.Store()));
		}));
	}

	@TestFactory
	Stream<DynamicTest> whatCameLaterIsWrittenAndRead() {
		return later().entrySet().stream().map(s -> DynamicTest.dynamicTest(s.getKey(), () -> {
			String type = s.getKey().substring(s.getKey().lastIndexOf('/') + 1);
			Path to = Files.createDirectories(folder.resolve(s.getKey()));
			write(codec(type), s.getValue(), to);
			Samples.assertSame(s.getValue(), codec(type).read(to, newest(type), new Samples.Store()));
			Samples.assertSame(s.getValue(), codec(type).read(fixture(s.getKey(), folder), newest(type), new Samples.Store()));
		}));
	}

	/** The files of format 1 were written once and must be readable for ever. */
	@TestFactory
	Stream<DynamicTest> filesOfFormatOneAreRead() {
		return samples().entrySet().stream().map(s -> DynamicTest.dynamicTest(s.getKey(), () -> {
			Path to = fixture("format1/" + s.getKey(), folder);
			Samples.assertSame(s.getValue(), codec(s.getKey()).read(to, 1, new Samples.Store()));
		}));
	}

	/** Copies a fixture's files, which are named in a file "files" beside them. */
	static Path fixture(String name, Path folder) throws IOException {
		Path to = Files.createTempDirectory(folder, "fixture");
		try (InputStream list = CodecsTest.class.getResourceAsStream(name + "/files")) {
			for (String file : new String(list.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList()) {
				try (InputStream in = CodecsTest.class.getResourceAsStream(name + '/' + file)) {
					Files.createDirectories(to.resolve(file).getParent());
					Files.copy(in, to.resolve(file));
				}
			}
		}
		return to;
	}

	@TestFactory
	Stream<DynamicTest> anUnknownFormatIsRefused() {
		return samples().entrySet().stream().map(s -> DynamicTest.dynamicTest(s.getKey(), () -> {
			Path to = fixture("format1/" + s.getKey(), folder);
			IOException e = assertThrows(IOException.class, () -> codec(s.getKey()).read(to, newest(s.getKey()) + 1, new Samples.Store()));
			assertTrue(e.getMessage().contains("format " + (newest(s.getKey()) + 1) + "; this version reads formats 1 to " + newest(s.getKey())), e.getMessage());
		}));
	}

	/** Whatever byte is changed and wherever a file is cut: an IOException, and nothing else. */
	@TestFactory
	Stream<DynamicTest> damageIsAnIoExceptionOrHarmless() {
		Random random = new Random(1);
		return samples().entrySet().stream().map(s -> DynamicTest.dynamicTest(s.getKey(), () -> {
			int refused = 0;
			int tries = 60;
			for (int i = 0; i < tries; i++) {
				Path to = fixture("format1/" + s.getKey(), folder);
				List<Path> files;
				try (Stream<Path> all = Files.list(to)) {
					files = all.filter(f -> !f.toString().contains("heldout") && !f.toString().contains("assets-")).sorted().toList();
				}
				Path file = files.get(random.nextInt(files.size()));
				byte[] bytes = Files.readAllBytes(file);
				int at = random.nextInt(bytes.length);
				if (i % 3 == 0) {
					bytes = java.util.Arrays.copyOf(bytes, at);
				} else {
					bytes[at] ^= (byte) (1 + random.nextInt(255));
				}
				Files.write(file, bytes);
				try {
					codec(s.getKey()).read(to, 1, new Samples.Store());
					// a letter of a name in a JSON file is no damage a codec can see; binary files have checksums
					assertTrue(file.toString().endsWith(".json"), file + " changed at " + at + " was read");
				} catch (IOException e) {
					refused++;
				}
			}
			assertTrue(refused > tries / 3, "refused " + refused);
		}));
	}

	@TestFactory
	Stream<DynamicTest> everyValueCanBePeekedAt() {
		return samples().entrySet().stream().map(s -> DynamicTest.dynamicTest(s.getKey(), () -> {
			@SuppressWarnings("unchecked")
			Codec<Object> codec = (Codec<Object>) codec(s.getKey());
			String text = codec.peek(s.getValue());
			assertTrue(text.lines().count() >= 1 && text.length() < 2000, text);
		}));
	}

	@Test
	void longColumnsStayOnDiskAndGiveTheSame() throws Exception {
		int n = 1_500_000;
		int[] u = new int[n];
		int[] i = new int[n];
		float[] v = new float[n];
		long[] t = new long[n];
		Random random = new Random(5);
		for (int r = 0; r < n; r++) {
			u[r] = random.nextInt(50);
			i[r] = random.nextInt(70);
			v[r] = random.nextFloat();
			t[r] = r % 1000 == 0 ? TimeColumn.MISSING : 1_500_000_000L + random.nextInt();
		}
		Dataset data = new Dataset("Long", new Events(IntColumn.of(u), IntColumn.of(i), FloatColumn.of(v), TimeColumn.of(t), Map.of()),
				new Entities(EntityKind.ITEM, ids(70)), new Entities(EntityKind.USER, ids(50)), ValueScale.ratings(0, 1, 0), Origin.generated("x"));
		write(codec("dataset"), data, folder);
		Dataset read = (Dataset) codec("dataset").read(folder, 1, new Samples.Store());
		assertTrue(read.events().users().getClass().getSimpleName().startsWith("Mapped"), read.events().users().getClass().getName());
		for (int r = 0; r < n; r++) {
			if (u[r] != read.events().users().get(r) || i[r] != read.events().items().get(r) || v[r] != read.events().values().get(r)
					|| t[r] != read.events().times().get().get(r)) {
				throw new AssertionError("row " + r);
			}
		}
		int[] some = new int[1000];
		read.events().users().copy(123_456, some, 0, 1000);
		assertEquals(u[124_455], some[999]);
		assertEquals(data.interactions().size(), read.interactions().size());
	}

	private static IdIndex ids(int n) {
		long[] ids = new long[n];
		java.util.Arrays.setAll(ids, k -> k);
		return IdIndex.ofNumbers(ids);
	}

	@Test
	void anIndexOutOfRangeIsRefused() throws Exception {
		Columns.write(folder.resolve("x.column"), IntColumn.of(new int[] { 0, 5, 2 }));
		IOException e = assertThrows(IOException.class, () -> Columns.ints(folder.resolve("x.column"), 5));
		assertTrue(e.getMessage().endsWith("damaged: row 1 has the index 5, expected 0 to 4"), e.getMessage());
		assertEquals(2, Columns.ints(folder.resolve("x.column"), 6).get(2));
	}

	@Test
	void aConstantColumnNeedsNoFile() throws Exception {
		Dataset data = new Dataset("Ones", new Events(IntColumn.of(new int[] { 0, 0 }), IntColumn.of(new int[] { 0, 1 }),
				FloatColumn.constant(2, 1), null, Map.of()), new Entities(EntityKind.ITEM, ids(2)), new Entities(EntityKind.USER, ids(1)),
				ValueScale.UNARY, Origin.generated("x"));
		write(codec("dataset"), data, folder);
		assertFalse(Files.exists(folder.resolve("values.column")));
		assertFalse(Files.exists(folder.resolve("times.column")));
		Samples.assertSame(data, codec("dataset").read(folder, 1, new Samples.Store()));
	}

	@Test
	void anInfiniteScaleSurvivesJson() {
		assertEquals(Double.POSITIVE_INFINITY, Json.LINE.fromJson(Json.LINE.toJson(new double[] { Double.POSITIVE_INFINITY }), double[].class)[0]);
	}
}
