/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.recital.audio.LogMel;
import org.recital.audio.Samples;

/** Tempo and mood by formulae. */
class MoodExtractorTest {

	private static final LogMel LOG_MEL = new LogMel(Analysis.RATE, 2048, 512, 128);

	/** Struck chords at a tempo; the higher the partials, the brighter. */
	private static float[] chords(double bpm, int third, int partials) {
		int n = 12 * Analysis.RATE;
		float[] x = new float[n];
		double beat = 60 / bpm * Analysis.RATE;
		for (int k = 0; k * beat < n; k++) {
			for (int i = 0; i < beat && (int) (k * beat) + i < n; i++) {
				double t = i / (double) Analysis.RATE;
				double v = 0;
				for (int step : new int[] { 0, third, 7 }) {
					double f = 220 * Math.pow(2, step / 12.0);
					for (int h = 1; h <= partials; h++) {
						v += Math.sin(2 * Math.PI * h * f * t) / h;
					}
				}
				x[(int) (k * beat) + i] = (float) (0.1 * v * Math.exp(-8 * t) * Math.min(1, t / 0.003));
			}
		}
		return MoodExtractor.describe(new Samples(x, Analysis.RATE), LOG_MEL, 110);
	}

	private static float value(float[] row, String label) {
		int at = MoodExtractor.labels().indexOf(label);
		assertTrue(at >= 0, label);
		return row[at];
	}

	@Test
	void tellsTempoAndItsBand() {
		float[] row = chords(100, 4, 4);
		assertEquals(MoodExtractor.labels().size(), row.length);
		assertEquals(100, value(row, "beats a minute"), 3);
		assertEquals(1, value(row, "tempo: 90-110 bpm"));
		float sum = 0;
		for (String label : MoodExtractor.labels()) {
			sum += label.startsWith("tempo: ") ? value(row, label) : 0;
		}
		assertEquals(1, sum);
	}

	@Test
	void fastAndBrightExcitesMajorIsLighterThanMinor() {
		float[] calm = chords(60, 4, 1);
		float[] excited = chords(150, 4, 12);
		assertTrue(value(excited, "arousal") > value(calm, "arousal") + 1, value(calm, "arousal") + " and " + value(excited, "arousal"));
		float[] minor = chords(150, 3, 12);
		assertTrue(value(minor, "valence") < value(excited, "valence") - 0.5,
				value(minor, "valence") + " and " + value(excited, "valence"));
		assertTrue(value(excited, "mood: lively") > value(minor, "mood: lively") + 0.2, "major, fast and bright");
		assertTrue(value(minor, "mood: tense") > value(excited, "mood: tense") + 0.2, "minor, fast and bright");
		float all = 0;
		for (String mood : new String[] { "serene", "lively", "melancholy", "tense" }) {
			all += value(excited, "mood: " + mood);
		}
		assertEquals(1, all, 1e-5);
	}

	@Test
	void ofSilenceNoTempoIsTold() {
		float[] row = MoodExtractor.describe(new Samples(new float[3 * Analysis.RATE], Analysis.RATE), LOG_MEL, 110);
		for (String label : MoodExtractor.labels()) {
			assertTrue(Float.isFinite(value(row, label)), label);
			assertTrue(!label.startsWith("tempo: ") || value(row, label) == 0, label);
		}
	}

	@Test
	void keysOfScalesAreTheirOwn() {
		double[] major = { 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0 };
		double[] minor = { 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0 };
		assertTrue(KeyProfiles.mode(major) > 0 && KeyProfiles.mode(minor) < -0.2, KeyProfiles.mode(major) + " and " + KeyProfiles.mode(minor));
		assertEquals(0, KeyProfiles.mode(new double[12]));
	}
}
