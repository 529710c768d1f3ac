/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.audio.MelFilters;
import org.recital.audio.Samples;
import org.recital.audio.Spectrogram;
import org.recital.audio.Stft;
import org.recital.audio.Window;
import org.recital.audio.separate.Masks;
import org.recital.audio.separate.Separation;

/** Parts of a sound that comes piece by piece are those of the sound as a whole. */
class PartMelTest {

	private static final int RATE = 8000;

	@Test
	void piecesGiveWhatTheWholeGives() {
		int size = 128;
		int hop = 64;
		Stft stft = new Stft(size, hop, size, Window.HANN, false, Stft.Padding.ZERO);
		MelFilters filters = new MelFilters(RATE, size, 12);
		Separation separation = new Separation(31, 9, 2, 1.5, 2);
		Random random = new Random(5);
		// shorter than a median, about a stretch, and several of them
		for (int frames : new int[] { 1, 9, 511, 512, 527, 541, 542, 543, 1100, 1700 }) {
			float[] x = new float[size + (frames - 1) * hop];
			for (int i = 0; i < x.length; i++) {
				x[i] = (float) (0.2 * Math.sin(0.3 * i) + (i % 700 < 3 ? 0.8 : 0) + 0.05 * random.nextGaussian());
			}
			Spectrogram magnitude = stft.magnitude(new Samples(x, RATE));
			assertEquals(frames, magnitude.frames());
			Masks masks = separation.masks(magnitude);
			PartMel parts = new PartMel(stft, filters, separation, RATE);
			for (int t = 0; t < frames; t += 37) {
				int n = Math.min(37, frames - t);
				parts.take(java.util.Arrays.copyOfRange(x, t * hop, t * hop + (n - 1) * hop + size), n, hop);
			}
			parts.finish();
			same(filters.apply(square(masks.harmonic(magnitude))).values(), parts.harmonic());
			same(filters.apply(square(masks.percussive(magnitude))).values(), parts.percussive());
		}
	}

	private static Spectrogram square(Spectrogram s) {
		float[] v = s.values().clone();
		for (int i = 0; i < v.length; i++) {
			v[i] *= v[i];
		}
		return s.with(s.bands(), v);
	}

	private static void same(float[] expected, float[] actual) {
		float top = 0;
		for (float v : expected) {
			top = Math.max(top, v);
		}
		assertTrue(top > 0);
		assertArrayEquals(expected, actual, 1e-6f * top);
	}

	@Test
	void nothingGivesNothing() {
		PartMel parts = new PartMel(new Stft(64, 32), new MelFilters(RATE, 64, 5), Separation.DEFAULT, RATE);
		parts.finish();
		assertEquals(0, parts.harmonic().length);
	}

	@Test
	void bothPartsAreTwoChannels() throws Exception {
		int frames = 120;
		float[] x = new float[frames * 128];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) (0.3 * Math.sin(2 * Math.PI * 1000 * i / RATE)) + (i % 2000 == 1000 ? 0.9f : 0);
		}
		float[] both = rows(x, LogMelSegments.Part.BOTH);
		float[] tones = rows(x, LogMelSegments.Part.HARMONIC);
		float[] strokes = rows(x, LogMelSegments.Part.PERCUSSIVE);
		int width = 20 * 32;
		assertEquals(2 * tones.length, both.length);
		assertTrue(tones.length > width && tones.length % width == 0);
		for (int s = 0; s < tones.length / width; s++) {
			for (int i = 0; i < width; i++) {
				assertEquals(tones[s * width + i], both[2 * s * width + i]);
				assertEquals(strokes[s * width + i], both[(2 * s + 1) * width + i]);
			}
		}
		// the band of the tone is loud in one, that of the strokes' upper end in the other
		int tone = loudest(tones);
		assertTrue(tones[tone * 32 + 16] > strokes[tone * 32 + 16] + 15);
	}

	private static int loudest(float[] row) {
		int best = 0;
		for (int b = 0; b < 20; b++) {
			best = row[b * 32 + 16] > row[best * 32 + 16] ? b : best;
		}
		return best;
	}

	private static float[] rows(float[] x, LogMelSegments.Part part) throws Exception {
		LogMelSegments.Parameters p = new LogMelSegments.Parameters(0.5, 0, 20, 32, LogMelSegments.Fit.CROP, LogMelSegments.Scale.DECIBELS, 80, 0,
				0, org.recital.audio.MelScale.SLANEY, RATE, 256, 128, "item", part, 17, 1);
		java.nio.ByteBuffer wav = java.nio.ByteBuffer.allocate(44 + 4 * x.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
		wav.put("RIFF".getBytes()).putInt(36 + 4 * x.length).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 3).putShort((short) 1)
				.putInt(RATE).putInt(4 * RATE).putShort((short) 4).putShort((short) 32).put("data".getBytes()).putInt(4 * x.length);
		for (float v : x) {
			wav.putFloat(v);
		}
		java.nio.file.Path file = java.nio.file.Files.createTempFile("parts", ".wav");
		try (var stream = org.recital.audio.decode.AudioFiles.open(java.nio.file.Files.write(file, wav.array()))) {
			return LogMelSegments.rows(stream, p, new MelFilters(RATE, 256, 20));
		} finally {
			java.nio.file.Files.delete(file);
		}
	}
}
