/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.audio.internal.Close.assertClose;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.audio.internal.MatFile;
import org.recital.audio.internal.Shared;

/** Mel scales and filter banks against the values of the Auditory Toolbox and of HTK. */
class MelFiltersTest {

	private static List<Path> files(String begin) throws Exception {
		try (var all = Files.list(Shared.folder("reference/librosa"))) {
			List<Path> found = all.filter(f -> f.getFileName().toString().startsWith(begin)).sorted().toList();
			assertTrue(!found.isEmpty());
			return found;
		}
	}

	@Test
	void scalesAreThoseOfTheReference() throws Exception {
		for (Path file : files("feature-hz_to_mel")) {
			MatFile m = MatFile.read(file);
			MelScale scale = m.scalar("htk") == 0 ? MelScale.SLANEY : MelScale.HTK;
			double[] hz = m.get("f").re();
			for (int i = 0; i < hz.length; i++) {
				assertEquals(m.get("result").re()[i], scale.fromHz(hz[i]), 1e-9 * Math.max(1, hz[i]), file.toString());
			}
		}
		for (Path file : files("feature-mel_to_hz")) {
			MatFile m = MatFile.read(file);
			MelScale scale = m.scalar("htk") == 0 ? MelScale.SLANEY : MelScale.HTK;
			double[] mel = m.get("f").re();
			for (int i = 0; i < mel.length; i++) {
				assertEquals(m.get("result").re()[i], scale.toHz(mel[i]), 1e-9 * Math.max(1, Math.abs(m.get("result").re()[i])), file.toString());
			}
		}
	}

	@Test
	void filtersAreThoseOfTheReference() throws Exception {
		List<Path> files = files("feature-melfb");
		assertTrue(files.size() > 100);
		for (Path file : files) {
			MatFile m = MatFile.read(file);
			int size = (int) m.scalar("nfft");
			int bands = (int) m.scalar("nfilts");
			boolean normalised = !file.getFileName().toString().contains("norm");
			MelFilters filters = new MelFilters((int) m.scalar("sr"), size, bands, m.scalar("fmin"), m.scalar("fmax"),
					m.scalar("htk") == 0 ? MelScale.SLANEY : MelScale.HTK, normalised);
			double[] expected = new double[bands * filters.bins()];
			float[] actual = new float[expected.length];
			for (int b = 0; b < bands; b++) {
				System.arraycopy(filters.weights(b), 0, actual, b * filters.bins() + filters.begin(b), filters.weights(b).length);
				for (int k = 0; k < filters.bins(); k++) {
					// beyond half the rate the reference is padded with zeros
					expected[b * filters.bins() + k] = m.get("wts").at(b, k);
				}
			}
			assertClose(expected, actual, file.toString());
		}
	}

	@Test
	void aSpectrumIsFilteredAsByTheWholeMatrix() {
		Random random = new Random(2);
		for (MelFilters filters : List.of(new MelFilters(22_050, 2048, 128), new MelFilters(8000, 64, 40, 100, 3000, MelScale.HTK, false))) {
			float[] spectrum = new float[filters.bins() + 2];
			for (int i = 0; i < spectrum.length; i++) {
				spectrum[i] = random.nextFloat();
			}
			double[] expected = new double[filters.bands()];
			for (int b = 0; b < filters.bands(); b++) {
				for (int k = 0; k < filters.weights(b).length; k++) {
					expected[b] += (double) filters.weights(b)[k] * spectrum[2 + filters.begin(b) + k];
				}
			}
			float[] mel = new float[filters.bands() + 1];
			filters.apply(spectrum, 2, mel, 1);
			assertClose(expected, java.util.Arrays.copyOfRange(mel, 1, mel.length), 1e-6, "mel");
		}
	}

	@Test
	void centresRiseFromLowToHigh() {
		MelFilters filters = new MelFilters(16_000, 512, 30, 50, 7000, MelScale.SLANEY, true);
		assertEquals(50, filters.low(0), 1e-9);
		assertEquals(7000, filters.high(29), 1e-9);
		for (int b = 0; b < 30; b++) {
			assertTrue(filters.low(b) < filters.centre(b) && filters.centre(b) < filters.high(b));
		}
		assertArrayEquals(new double[] { filters.centre(3) }, new double[] { filters.low(4) }, 0);
	}
}
