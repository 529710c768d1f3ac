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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.audio.Samples;
import org.recital.audio.internal.Waves;

/** WAV, AIFF and AU of all kinds, against what was written and against the JDK. */
class PcmFilesTest {

	@TempDir
	Path folder;

	private Samples read(byte[] file) throws IOException {
		return AudioFiles.read(Files.write(folder.resolve("sound.bin"), file));
	}

	private AudioException refused(byte[] file) throws IOException {
		Path path = Files.write(folder.resolve("broken.wav"), file);
		AudioException e = assertThrows(AudioException.class, () -> AudioFiles.read(path));
		assertEquals(path.toString(), e.file());
		assertTrue(e.getMessage().contains("broken.wav") && e.getMessage().contains("expected"), e.getMessage());
		return e;
	}

	private static ByteBuffer little(int n) {
		return ByteBuffer.allocate(n).order(ByteOrder.LITTLE_ENDIAN);
	}

	@Test
	void samplesOfAllSizesAreShareOfFullScale() throws Exception {
		assertArrayEquals(new float[] { -1, 0, 127 / 128f }, read(Waves.wav(1, 1, 8000, 8, new byte[] { 0, (byte) 128, (byte) 255 })).data());
		assertArrayEquals(new float[] { -1, 0.5f }, read(Waves.wav(1, 1, 8000, 16, little(4).putShort((short) -32768).putShort((short) 16384).array())).data());
		assertArrayEquals(new float[] { -1, 0.5f, -1 / 8388608f },
				read(Waves.wav(1, 1, 8000, 24, new byte[] { 0, 0, (byte) 128, 0, 0, 64, -1, -1, -1 })).data());
		assertArrayEquals(new float[] { -1, 0.25f }, read(Waves.wav(1, 1, 8000, 32, little(8).putInt(Integer.MIN_VALUE).putInt(1 << 29).array())).data());
		assertArrayEquals(new float[] { 0.1f, -1.5f, 0, 0 },
				read(Waves.wav(3, 1, 8000, 32, little(16).putFloat(0.1f).putFloat(-1.5f).putFloat(Float.NaN).putFloat(Float.POSITIVE_INFINITY).array())).data());
		assertArrayEquals(new float[] { 0.1f, -1.5f }, read(Waves.wav(3, 1, 8000, 64, little(16).putDouble(0.1).putDouble(-1.5).array())).data());
	}

	@Test
	void channelsAreAveragedAndRatesKept() throws Exception {
		ByteBuffer seven = little(28);
		for (int k = 0; k < 14; k++) {
			seven.putShort((short) (k * 1000));
		}
		Samples s = read(Waves.wav(1, 7, 192_000, 16, seven.array()));
		assertEquals(192_000, s.rate());
		assertArrayEquals(new float[] { 3000 / 32768f, 10000 / 32768f }, s.data(), 1e-7f);
		AudioInfo info = AudioFiles.probe(folder.resolve("sound.bin"));
		assertEquals(new AudioInfo(AudioFormat.WAV, "16 bit", 192_000, 7, 2), info);
	}

	@Test
	void headersOfOtherWritersAreUnderstood() throws Exception {
		byte[] plain = Waves.wav(1, 1, 8000, 16, little(4).putShort((short) 100).putShort((short) -200).array());
		float[] expected = { 100 / 32768f, -200 / 32768f };
		// a chunk of odd length before the data
		ByteArrayOutputStream odd = new ByteArrayOutputStream();
		odd.write(plain, 0, 36);
		odd.write(little(12).put("LIST".getBytes()).putInt(3).put(new byte[4]).array());
		odd.write(plain, 36, plain.length - 36);
		assertArrayEquals(expected, read(odd.toByteArray()).data());
		// a size that was never filled in
		byte[] open = plain.clone();
		Arrays.fill(open, 40, 44, (byte) -1);
		assertArrayEquals(expected, read(open).data());
		// the extensible form, 12 bits in 16
		ByteBuffer extensible = little(68).put(plain, 0, 16).putInt(40).putShort((short) 0xFFFE).put(plain, 22, 14).putShort((short) 22).putShort((short) 12)
				.putInt(4).putShort((short) 1).put(new byte[14]);
		ByteArrayOutputStream both = new ByteArrayOutputStream();
		both.write(extensible.array(), 0, 60);
		both.write(plain, 36, plain.length - 36);
		assertArrayEquals(expected, read(both.toByteArray()).data());
		// 64 bit sizes
		ByteArrayOutputStream long64 = new ByteArrayOutputStream();
		long64.write("RF64".getBytes());
		long64.write(plain, 4, 8);
		long64.write(little(36).put("ds64".getBytes()).putInt(28).putLong(1000).putLong(4).putLong(2).putInt(0).array());
		long64.write(plain, 12, 28);
		long64.write(little(4).putInt(-1).array());
		long64.write(plain, 44, 4);
		long64.write(new byte[10]);
		assertArrayEquals(expected, read(long64.toByteArray()).data());
	}

	@Test
	void nothingAndSilenceAreRight() throws Exception {
		assertEquals(0, read(Waves.wav(1, 1, 8000, 16, new byte[0])).length());
		assertEquals(0, read(Waves.wav(1, 1, 8000, 16, new byte[2000])).peak());
	}

	@Test
	void brokenFilesAreRefusedByName() throws Exception {
		byte[] plain = Waves.wav(1, 2, 44_100, 16, new byte[4000]);
		assertEquals(44, refused(Arrays.copyOf(plain, 3000)).position());
		refused(new byte[0]);
		refused(Arrays.copyOf(plain, 3));
		refused(Arrays.copyOf(plain, 30));
		refused("<html>not found</html>".getBytes());
		// 2^31 frames in a file of four kilobytes
		refused(ByteBuffer.wrap(plain.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -8).array());
		// ADPCM, no channels, 65,535 channels, a rate of 0, of 2^31
		assertTrue(refused(Waves.wav(2, 1, 8000, 4, new byte[100])).getMessage().contains("method 2"));
		refused(ByteBuffer.wrap(plain.clone()).order(ByteOrder.LITTLE_ENDIAN).putShort(22, (short) 0).array());
		refused(ByteBuffer.wrap(plain.clone()).order(ByteOrder.LITTLE_ENDIAN).putShort(22, (short) -1).array());
		assertTrue(refused(ByteBuffer.wrap(plain.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(24, 0).array()).getMessage().contains("0 samples a second"));
		refused(ByteBuffer.wrap(plain.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(24, Integer.MIN_VALUE).array());
	}

	@Test
	void filesAreClosedWhetherTheyAreSoundsOrNot() throws Exception {
		for (byte[] content : new byte[][] { Waves.wav(1, 1, 8000, 16, new byte[100]), new byte[0], "no sound".getBytes(), "OggS, it says".getBytes() }) {
			var channel = Files.newByteChannel(Files.write(folder.resolve("some"), content));
			try (AudioStream stream = AudioFiles.open(channel, "some", 4000)) {
				assertTrue(channel.isOpen());
				assertEquals(4000, stream.rate());
			} catch (AudioException e) {
				assertEquals("some", e.file());
			}
			assertTrue(!channel.isOpen());
		}
	}

	@Test
	void aSoundThatIsTooLongIsRefusedBeforeItIsRead() throws Exception {
		// a sparse file of a day at 1,000 Hz
		Path day = folder.resolve("day.wav");
		byte[] head = Waves.wav(1, 1, 1000, 8, new byte[0]);
		long frames = 86_400_000;
		try (var channel = Files.newByteChannel(day, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
			channel.write(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(40, (int) frames));
			channel.position(44 + frames - 1).write(ByteBuffer.wrap(new byte[1]));
		}
		assertEquals(86_400, AudioFiles.probe(day).seconds());
		AudioException e = assertThrows(AudioException.class, () -> AudioFiles.read(day));
		assertTrue(e.getMessage().contains("86400 seconds"), e.getMessage());
		// and read in parts it can be
		try (AudioStream stream = AudioFiles.open(day, 500)) {
			assertTrue(stream.read(new float[1000], 0, 1000) > 0);
		}
	}

	@Test
	void filesOfTheJdkAreRead() throws Exception {
		Random random = new Random(8);
		byte[] data = new byte[2 * 3 * 1000];
		random.nextBytes(data);
		for (int bits : new int[] { 8, 16, 24, 32 }) {
			for (var type : new AudioFileFormat.Type[] { AudioFileFormat.Type.WAVE, AudioFileFormat.Type.AIFF, AudioFileFormat.Type.AU }) {
				boolean wave = type == AudioFileFormat.Type.WAVE;
				int frameBytes = 2 * bits / 8;
				boolean signed = !wave || bits > 8;
				var format = new javax.sound.sampled.AudioFormat(11_025, bits, 2, signed, !wave);
				int frames = data.length / frameBytes;
				Path file = folder.resolve("jdk");
				AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(data), format, frames), type, file.toFile());
				Samples s = AudioFiles.read(file);
				assertEquals(frames, s.length());
				assertEquals(11_025, s.rate());
				for (int t = 0; t < frames; t++) {
					double sum = 0;
					for (int c = 0; c < 2; c++) {
						long v = 0;
						for (int k = 0; k < bits / 8; k++) {
							int at = (2 * t + c) * bits / 8 + (wave ? bits / 8 - 1 - k : k);
							v = v << 8 | data[at] & 0xFF;
						}
						long half = 1L << bits - 1;
						v = signed ? v >= half ? v - 2 * half : v : v - half;
						sum += v / (double) half / 2;
					}
					assertEquals(sum, s.data()[t], 2e-7, type + " " + bits);
				}
			}
		}
	}

	@Test
	void muLawAndALawAreThoseOfTheJdk() throws Exception {
		byte[] all = new byte[256];
		for (int i = 0; i < 256; i++) {
			all[i] = (byte) i;
		}
		for (boolean mu : new boolean[] { true, false }) {
			var encoding = mu ? javax.sound.sampled.AudioFormat.Encoding.ULAW : javax.sound.sampled.AudioFormat.Encoding.ALAW;
			var coded = new javax.sound.sampled.AudioFormat(encoding, 8000, 8, 1, 1, 8000, false);
			var linear = new javax.sound.sampled.AudioFormat(8000, 16, 1, true, false);
			byte[] pcm = AudioSystem.getAudioInputStream(linear, new AudioInputStream(new ByteArrayInputStream(all), coded, 256)).readAllBytes();
			float[] expected = new float[256];
			for (int i = 0; i < 256; i++) {
				expected[i] = (short) (pcm[2 * i] & 0xFF | pcm[2 * i + 1] << 8) / 32768f;
			}
			assertArrayEquals(expected, read(Waves.wav(mu ? 7 : 6, 1, 8000, 8, all)).data(), encoding.toString());
		}
	}

	@Test
	void aiffInTheOtherByteOrderAndOfFloatsIsRead() throws Exception {
		assertArrayEquals(new float[] { 0.5f, -1 }, read(aifc("sowt", 16, little(4).putShort((short) 16384).putShort((short) -32768).array(), 2)).data());
		assertArrayEquals(new float[] { 0.5f, -2 }, read(aifc("fl32", 32, ByteBuffer.allocate(8).putFloat(0.5f).putFloat(-2).array(), 2)).data());
		assertTrue(refused(aifc("MAC3", 8, new byte[10], 10)).getMessage().contains("MAC3"));
		assertTrue(refused(aifc("fl32", 32, new byte[10], Integer.MAX_VALUE)).getMessage().contains("8589934588"));
	}

	private static byte[] aifc(String coding, int bits, byte[] data, int frames) {
		ByteBuffer b = ByteBuffer.allocate(12 + 8 + 24 + 16 + data.length);
		b.put("FORM".getBytes()).putInt(0).put("AIFC".getBytes()).put("COMM".getBytes()).putInt(24).putShort((short) 1).putInt(frames).putShort((short) bits);
		b.putShort((short) (16383 + 12)).putLong(8000L << 51).put(coding.getBytes()).putShort((short) 0);
		return b.put("SSND".getBytes()).putInt(8 + data.length).putInt(0).putInt(0).put(data).array();
	}
}
