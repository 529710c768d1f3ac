/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.audio.internal.Shared;

/** Ogg files made of the pages of others. */
class OggPagesTest {

	@TempDir
	Path folder;

	private byte[] all;
	private final List<byte[]> pages = new ArrayList<>();

	@BeforeEach
	void cut() throws Exception {
		all = Files.readAllBytes(Shared.folder("data/music").resolve("metal/fof-muldjord_armygeddon_1.ogg"));
		for (int at = 0; at < all.length;) {
			int segments = all[at + 26] & 0xFF;
			int size = 27 + segments;
			for (int s = 0; s < segments; s++) {
				size += all[at + 27 + s] & 0xFF;
			}
			pages.add(Arrays.copyOfRange(all, at, at + size));
			at += size;
		}
	}

	private Path write(byte[]... parts) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.write(part);
		}
		return Files.write(folder.resolve("made.ogg"), out.toByteArray());
	}

	/** A page with another flag, number of samples and serial number, its check sum mended. */
	private static byte[] page(byte[] from, int flags, long samples, int serial) {
		ByteBuffer b = ByteBuffer.wrap(from.clone()).order(ByteOrder.LITTLE_ENDIAN);
		b.put(5, (byte) flags).putLong(6, samples).putInt(14, serial).putInt(22, 0);
		int crc = 0;
		for (byte v : b.array()) {
			crc ^= v << 24;
			for (int k = 0; k < 8; k++) {
				crc = crc < 0 ? crc << 1 ^ 0x04C11DB7 : crc << 1;
			}
		}
		return b.putInt(22, crc).array();
	}

	private int serial() {
		return ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).getInt(14);
	}

	/** Headers lie in the pages before the first with samples. */
	private int firstSound() {
		int p = 0;
		while (ByteBuffer.wrap(pages.get(p)).order(ByteOrder.LITTLE_ENDIAN).getLong(6) == 0) {
			p++;
		}
		return p;
	}

	@Test
	void aFileOfOnePageEndsWhereItSays() throws Exception {
		int first = firstSound();
		float[] whole = AudioFiles.read(write(all)).data();
		byte[][] parts = new byte[first + 1][];
		for (int p = 0; p < first; p++) {
			parts[p] = pages.get(p);
		}
		parts[first] = page(pages.get(first), 4, 1000, serial());
		Path file = write(parts);
		assertEquals(1000, AudioFiles.probe(file).frames());
		assertArrayEquals(Arrays.copyOf(whole, 1000), AudioFiles.read(file).data());
	}

	@Test
	void soundsThatFollowEachOtherAreNotTakenForOne() throws Exception {
		ByteArrayOutputStream second = new ByteArrayOutputStream();
		for (byte[] p : pages) {
			second.write(page(p, p[5], ByteBuffer.wrap(p).order(ByteOrder.LITTLE_ENDIAN).getLong(6), serial() + 1));
		}
		Path file = write(all, second.toByteArray());
		assertTrue(assertThrows(AudioException.class, () -> AudioFiles.read(file)).getMessage().contains("one sound a file"));
	}

	@Test
	void aTagBehindTheLastPageDoesNoHarm() throws Exception {
		int expected = AudioFiles.read(write(all)).length();
		byte[] tag = new byte[128];
		System.arraycopy("TAG".getBytes(), 0, tag, 0, 3);
		assertEquals(expected, AudioFiles.read(write(all, tag)).length());
	}

	@Test
	void aMissingPageIsNoticed() throws Exception {
		byte[][] parts = pages.toArray(byte[][]::new);
		parts[firstSound() + 2] = new byte[0];
		Path file = write(parts);
		assertTrue(assertThrows(AudioException.class, () -> AudioFiles.read(file)).getMessage().contains("page"));
	}
}
