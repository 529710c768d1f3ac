/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.step.Contributions;

/** The model container: what is written is read, what is damaged is refused. */
class ModelContainerTest {

	private static byte[] sample() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			out.put("ints", 1, -2, Integer.MAX_VALUE);
			out.put("longs", new long[] { Long.MIN_VALUE, 5 });
			out.put("floats", new float[] { 1.5f, Float.NaN });
			out.put("doubles", new double[] { Math.PI });
			out.put("text", "Blåbær");
			out.put("texts", new String[] { "a", null, "" });
			out.nested("deep").nested("er").put("bytes", new byte[] { 1, 2 });
		}
		return bytes.toByteArray();
	}

	@Test
	void whatIsWrittenIsRead(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("a.model"), sample());
		ModelReader in = ModelReader.open(file, Contributions.NONE);
		assertArrayEquals(new int[] { 1, -2, Integer.MAX_VALUE }, in.ints("ints"));
		assertArrayEquals(new long[] { Long.MIN_VALUE, 5 }, in.longs("longs"));
		assertArrayEquals(new float[] { 1.5f, Float.NaN }, in.floats("floats"));
		assertArrayEquals(new double[] { Math.PI }, in.doubles("doubles"));
		assertEquals("Blåbær", in.text("text"));
		assertArrayEquals(new String[] { "a", null, "" }, in.texts("texts"));
		assertArrayEquals(new byte[] { 1, 2 }, in.nested("deep").nested("er").bytes("bytes"));
		assertEquals(1, in.format());
		assertTrue(in.has("ints"));
		assertFalse(in.has("nothing"));
		assertTrue(assertThrows(IOException.class, () -> in.floats("ints")).getMessage().contains("ints"));
	}

	@Test
	void everyChangedByteAndEveryCutIsNoticed() throws IOException {
		byte[] good = sample();
		for (int at = 0; at < good.length; at++) {
			byte[] bad = good.clone();
			bad[at] ^= 0x10;
			assertThrows(IOException.class, () -> ModelReader.open("x", bad, Contributions.NONE));
			byte[] cut = java.util.Arrays.copyOf(good, at);
			assertThrows(IOException.class, () -> ModelReader.open("x", cut, Contributions.NONE));
		}
	}

	@Test
	void aLargeArrayGoesThroughInChunks() throws IOException {
		float[] large = new float[100_003];
		for (int i = 0; i < large.length; i++) {
			large[i] = i * 0.5f;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			out.put("large", large);
			assertThrows(IllegalArgumentException.class, () -> out.put("large", 1));
		}
		assertArrayEquals(large, ModelReader.open("x", bytes.toByteArray(), Contributions.NONE).floats("large"));
	}
}
