/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.recital.audio.internal.Close.assertClose;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.recital.audio.internal.MatFile;
import org.recital.audio.internal.Shared;

/** Statistics of spectra and chroma against reference values, and against slow versions. */
class SpectralStatisticsTest {

	private static final int SIZE = 512;

	/** The magnitudes the reference was made of, frame after frame; they were made with a symmetric window. */
	private static float[] spectra(Path folder) {
		double[] s = MatFile.read(folder.resolve("met-bandwidth-001.mat")).get("S").re();
		float[] f = new float[s.length];
		for (int i = 0; i < f.length; i++) {
			f[i] = (float) s[i];
		}
		return f;
	}

	private static void compare(String file, String name, Path folder, IntToDoubleFunction ours) {
		double[] expected = MatFile.read(folder.resolve(file)).get(name).re();
		float[] actual = new float[expected.length];
		for (int t = 0; t < actual.length; t++) {
			actual[t] = (float) ours.applyAsDouble(t * (SIZE / 2 + 1));
		}
		assertClose(expected, actual, file);
	}

	@Test
	void statisticsAreThoseOfTheReference() {
		Path folder = Shared.folder("reference/librosa");
		float[] s = spectra(folder);
		SpectralStatistics statistics = new SpectralStatistics(22_050, SIZE);
		compare("met-centroid-001.mat", "centroid", folder, at -> statistics.centroid(s, at));
		// the reference divides by the number of frequencies, not by the sum of magnitudes
		compare("met-bandwidth-001.mat", "bw", folder, at -> {
			double sum = 0;
			for (int k = 0; k <= SIZE / 2; k++) {
				sum += s[at + k];
			}
			return statistics.bandwidth(s, at, 1) * sum / (SIZE / 2 + 1);
		});
		compare("met-rolloff-001.mat", "rolloff", folder, at -> statistics.rolloff(s, at, 0.8));
		compare("met-rolloff-002.mat", "rolloff", folder, at -> statistics.rolloff(s, at, 0.9));
		compare("met-rolloff-003.mat", "rolloff", folder, at -> statistics.rolloff(s, at, 0.95));
	}

	@Test
	void contrastIsThatOfTheReference() {
		Path folder = Shared.folder("reference/librosa");
		float[] s = spectra(folder);
		MatFile.Matrix expected = MatFile.read(folder.resolve("met-contrast-001.mat")).get("contrast");
		float[] ours = new float[expected.re().length];
		for (int t = 0; t < expected.columns(); t++) {
			new SpectralStatistics(22_050, SIZE).contrast(s, t * (SIZE / 2 + 1), 200, 6, 0.02, true, ours, t * 7);
		}
		assertClose(expected.re(), ours, "contrast");
	}

	@Test
	void contrastInLevelsIsTheDifferenceOfLevels() {
		float[] m = new float[257];
		Random random = new Random(4);
		for (int i = 0; i < m.length; i++) {
			m[i] = random.nextFloat() + 0.01f;
		}
		float[] out = new float[7];
		new SpectralStatistics(22_050, SIZE).contrast(m, 0, 200, 6, 0.2, false, out, 0);
		// 1600 to 3200 Hz: bins 38 to 74, with the one below and without the last
		float[] band = java.util.Arrays.copyOfRange(m, 37, 74);
		java.util.Arrays.sort(band);
		int k = (int) Math.rint(0.2 * 37);
		double low = 0;
		double high = 0;
		for (int i = 0; i < k; i++) {
			low += band[i] / k;
			high += band[band.length - 1 - i] / k;
		}
		assertEquals(10 * Math.log10(high) - 10 * Math.log10(low), out[4], 1e-5);
	}

	@Test
	void flatnessIsTheRatioOfMeansAndSilenceIsDefined() {
		SpectralStatistics statistics = new SpectralStatistics(8000, 8);
		float[] m = { 1, 2, 0.5f, 1, 3 };
		double logs = 0;
		double sum = 0;
		for (float v : m) {
			logs += Math.log(v * (double) v) / 5;
			sum += v * (double) v / 5;
		}
		assertEquals(Math.exp(logs) / sum, statistics.flatness(m, 0), 1e-9);
		double centre = (2 + 1 + 3 + 12) * 1000 / 7.5;
		double spread = (centre * centre + 2 * Math.pow(1000 - centre, 2) + 0.5 * Math.pow(2000 - centre, 2) + Math.pow(3000 - centre, 2)
				+ 3 * Math.pow(4000 - centre, 2)) / 7.5;
		assertEquals(Math.sqrt(spread), statistics.bandwidth(m, 0, 2), 1e-6);
		float[] silent = new float[5];
		assertEquals(1, statistics.flatness(silent, 0), 1e-9);
		assertEquals(0, statistics.centroid(silent, 0));
		assertEquals(0, statistics.bandwidth(silent, 0, 2));
		assertEquals(0, statistics.rolloff(silent, 0, 0.85));
		assertEquals(3000, statistics.centroid(new float[] { 0, 0, 0, 2, 0 }, 0));
		float[] out = new float[9];
		new SpectralStatistics(8000, 512).contrast(new float[257], 0, 200, 8, 0.02, false, out, 0);
		for (float v : out) {
			assertEquals(0, v);
		}
	}

	@Test
	void chromaFiltersAreThoseOfTheReference() throws Exception {
		try (var all = Files.list(Shared.folder("reference/librosa"))) {
			List<Path> files = all.filter(f -> f.getFileName().toString().startsWith("feature-chromafb")).sorted().toList();
			assertTrue(files.size() >= 9);
			for (Path file : files) {
				MatFile m = MatFile.read(file);
				int classes = (int) m.scalar("nchroma");
				ChromaFilters filters = new ChromaFilters((int) m.scalar("sr"), (int) m.scalar("nfft"), classes, m.scalar("a440"),
						m.scalar("ctroct"), m.scalar("octwidth"), false);
				double[] expected = new double[classes * filters.bins()];
				float[] ours = new float[expected.length];
				for (int c = 0; c < classes; c++) {
					for (int k = 0; k < filters.bins(); k++) {
						expected[k * classes + c] = m.get("wts").at(c, k);
						ours[k * classes + c] = filters.weight(c, k);
					}
				}
				assertClose(expected, ours, file.toString());
			}
		}
	}

	@Test
	void chromaOfATriadHasItsTones() {
		float[] x = new float[22_050];
		for (int i = 0; i < x.length; i++) {
			for (double hz : new double[] { 261.626, 329.628, 391.995 }) {
				x[i] += (float) (0.2 * Math.sin(2 * Math.PI * hz * i / 22_050));
			}
		}
		Spectrogram chroma = new ChromaFilters(22_050, 4096).apply(new Stft(4096, 1024).power(new Samples(x, 22_050)));
		float[] frame = chroma.frame(chroma.frames() / 2);
		for (int c = 0; c < 12; c++) {
			boolean tone = c == 0 || c == 4 || c == 7;
			assertTrue(tone ? frame[c] > 0.5 : frame[c] < 0.45, c + ": " + frame[c]);
		}
	}
}
