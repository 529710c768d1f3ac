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
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FLAC files that the shared music does not have, written here without compression (RFC 9639). */
class FlacFilesTest {

	private static final int BLOCK = 500;

	@TempDir
	Path folder;

	private static int crc(byte[] data, int bits, int polynomial) {
		int crc = 0;
		int top = 1 << bits - 1;
		for (byte b : data) {
			crc ^= (b & 0xFF) << bits - 8;
			for (int k = 0; k < 8; k++) {
				crc = (crc & top) != 0 ? crc << 1 ^ polynomial : crc << 1;
			}
			crc &= (1 << bits) - 1;
		}
		return crc;
	}

	/** A file of frames of {@code BLOCK} samples; a picture of some bytes lies before them. */
	private static byte[] flac(int rateCode, int rate, int bitsCode, int bits, int[][] samples, long claimed, int picture) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(file);
		int channels = samples.length;
		out.writeBytes("fLaC");
		out.writeInt(34);
		out.writeShort(BLOCK);
		out.writeShort(BLOCK);
		out.write(new byte[6]);
		out.writeLong((long) rate << 44 | (channels - 1L) << 41 | (bits - 1L) << 36 | claimed);
		out.write(new byte[16]);
		out.writeInt(0x86 << 24 | picture);
		// its lengths claim two gigabytes
		out.write(picture > 0 ? new byte[] { 0, 0, 0, 3, 0x7F, -1, -1, -1 } : new byte[0]);
		out.write(new byte[Math.max(0, picture - 8)]);
		for (int f = 0; f * BLOCK < samples[0].length; f++) {
			ByteArrayOutputStream frame = new ByteArrayOutputStream();
			DataOutputStream head = new DataOutputStream(frame);
			head.writeShort(0xFFF8);
			head.writeByte(0x70 | rateCode);
			head.writeByte(channels - 1 << 4 | bitsCode << 1);
			head.writeByte(f);
			head.writeShort(BLOCK - 1);
			head.writeByte(crc(frame.toByteArray(), 8, 0x107));
			for (int[] channel : samples) {
				head.writeByte(2);
				for (int t = f * BLOCK; t < (f + 1) * BLOCK; t++) {
					for (int k = bits - 8; k >= 0; k -= 8) {
						head.writeByte(channel[t] >> k);
					}
				}
			}
			head.writeShort(crc(frame.toByteArray(), 16, 0x18005));
			frame.writeTo(file);
		}
		return file.toByteArray();
	}

	private static int[][] noise(int channels, int n, int bits) {
		Random random = new Random(bits);
		int[][] x = new int[channels][n];
		for (int[] c : x) {
			Arrays.setAll(c, t -> random.nextInt() >> 32 - bits);
		}
		return x;
	}

	@ParameterizedTest
	@CsvSource({ "3,192000,6,24,7", "9,44100,4,16,1", "1,88200,1,8,2", "5,16000,6,24,8" })
	void samplesAreThoseWritten(int rateCode, int rate, int bitsCode, int bits, int channels) throws Exception {
		int[][] x = noise(channels, 3 * BLOCK, bits);
		Path file = Files.write(folder.resolve("a.flac"), flac(rateCode, rate, bitsCode, bits, x, 3 * BLOCK, 1000));
		assertEquals(new AudioInfo(AudioFormat.FLAC, bits + " bit", rate, channels, 3 * BLOCK), AudioFiles.probe(file));
		float[] expected = new float[3 * BLOCK];
		for (int t = 0; t < expected.length; t++) {
			float sum = 0;
			for (int[] c : x) {
				sum += c[t] / (float) (1 << bits - 1);
			}
			expected[t] = sum / channels;
		}
		assertArrayEquals(expected, AudioFiles.read(file).data(), 1e-6f);
	}

	@Test
	void wrongClaimsAreRefused() throws Exception {
		int[][] x = noise(1, 2 * BLOCK, 16);
		Path file = folder.resolve("b.flac");
		Files.write(file, flac(9, 44_100, 4, 16, x, 3 * BLOCK, 0));
		assertTrue(assertThrows(AudioException.class, () -> AudioFiles.read(file)).getMessage().contains("1000 of 1500"));
		Files.write(file, flac(9, 44_100, 4, 16, x, (1L << 36) - 1, 0));
		assertTrue(assertThrows(AudioException.class, () -> AudioFiles.read(file)).getMessage().contains("1558265 seconds"));
		Files.write(file, flac(9, 44_100, 4, 16, x, 0, 0));
		assertEquals(-1, AudioFiles.probe(file).frames());
		assertEquals(2 * BLOCK, AudioFiles.read(file).length());
		byte[] wrong = flac(9, 44_100, 4, 16, x, 2 * BLOCK, 0);
		wrong[wrong.length - 300]++;
		Files.write(file, wrong);
		assertTrue(assertThrows(AudioException.class, () -> AudioFiles.read(file)).getMessage().contains("CRC"));
	}
}
