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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.audio.Samples;
import org.recital.audio.internal.Shared;

/** The same music in four formats. */
class TwinFilesTest {

	private static List<Path> waves() throws Exception {
		try (var files = Files.list(Shared.folder("data/music/formats"))) {
			List<Path> found = files.filter(f -> f.toString().endsWith(".wav")).sorted().toList();
			assertTrue(found.size() >= 6);
			return found;
		}
	}

	private static Path twin(Path wav, String ending) {
		String name = wav.getFileName().toString();
		return wav.resolveSibling(name.substring(0, name.length() - 4) + ending);
	}

	@Test
	void wavAndFlacHoldTheSameSamples() throws Exception {
		for (Path wav : waves()) {
			Samples a = AudioFiles.read(wav);
			Samples b = AudioFiles.read(twin(wav, ".flac"));
			assertEquals(a.rate(), b.rate());
			assertArrayEquals(a.data(), b.data(), wav.toString());
			assertEquals(AudioFormat.FLAC, AudioFiles.probe(twin(wav, ".flac")).format());
			assertEquals(a.length(), AudioFiles.probe(wav).frames());
		}
	}

	@Test
	void mp3IsInStepAndAsLongAsItsNotesSay() throws Exception {
		for (Path wav : waves()) {
			Samples a = AudioFiles.read(wav);
			Path mp3 = twin(wav, ".mp3");
			Samples b = AudioFiles.read(mp3);
			assertEquals(a.rate(), b.rate());
			assertEquals(b.length(), AudioFiles.probe(mp3).frames());
			assertEquals(a.length(), b.length(), mp3.toString());
			double best = correlation(a.data(), b.data(), 0);
			assertTrue(best > 0.995, wav + " " + best);
			for (int lag : new int[] { -1, 1 }) {
				assertTrue(correlation(a.data(), b.data(), lag) < best, wav + " at lag " + lag);
			}
		}
	}

	@Test
	void oggIsInStepAndAsLong() throws Exception {
		for (Path wav : waves()) {
			Samples a = AudioFiles.read(wav);
			String[] name = wav.getFileName().toString().replace(".wav", ".ogg").split("__", 2);
			Path ogg = wav.getParent().getParent().resolve(name[0]).resolve(name[1]);
			Samples b = AudioFiles.read(ogg);
			assertEquals(a.length(), b.length(), ogg.toString());
			assertEquals(a.length(), AudioFiles.probe(ogg).frames());
			double best = correlation(a.data(), b.data(), 0);
			assertTrue(best > 0.97, ogg + " " + best);
			assertTrue(correlation(a.data(), b.data(), 1) < best);
		}
	}

	/** Share of the one in the other, 1 when they are equal up to loudness. */
	private static double correlation(float[] a, float[] b, int lag) {
		double ab = 0;
		double aa = 0;
		double bb = 0;
		for (int i = Math.max(0, -lag); i < Math.min(a.length, b.length - lag); i++) {
			ab += a[i] * b[i + lag];
			aa += a[i] * a[i];
			bb += b[i + lag] * b[i + lag];
		}
		return ab / Math.sqrt(aa * bb);
	}
}
