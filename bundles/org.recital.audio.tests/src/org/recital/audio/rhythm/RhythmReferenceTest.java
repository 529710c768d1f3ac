/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.recital.audio.Spectrogram;
import org.recital.audio.internal.Close;
import org.recital.audio.internal.MatFile;
import org.recital.audio.internal.Shared;

/** Onset strength, tempo and beats are those of the reference files. */
class RhythmReferenceTest {

	private static final double RATE = 8000.0 / 32;

	private static MatFile reference(String name) {
		return MatFile.read(Shared.folder("reference/librosa").resolve(name));
	}

	private static float[] floats(double[] v) {
		float[] f = new float[v.length];
		for (int i = 0; i < f.length; i++) {
			f[i] = (float) v[i];
		}
		return f;
	}

	@Test
	void onsetStrength() {
		MatFile file = reference("beat-onset-000.mat");
		MatFile.Matrix d = file.get("D");
		// columns are frames, as here
		Spectrogram logMel = new Spectrogram(d.columns(), d.rows(), floats(d.re()), 1 / RATE, 0);
		float[] strength = new OnsetStrength(1, 1, OnsetStrength.Over.MEAN, true, 0).of(logMel);
		Close.assertClose(file.get("onsetenv").re(), Arrays.copyOfRange(strength, 1, strength.length), "onset strength");
	}

	@Test
	void tempo() {
		MatFile file = reference("beat-tempo-000.mat");
		Tempo tempo = TempoEstimator.DEFAULT.estimate(floats(file.get("onsetenv").re()), RATE).orElseThrow();
		double[] t = file.get("t").re();
		Close.assertClose(Arrays.copyOf(t, 2), new float[] { (float) tempo.slower(), (float) tempo.faster() }, "tempi");
		Close.assertClose(new double[] { t[2] }, new float[] { (float) tempo.slowerShare() }, "share of the slower");
		assertEquals(tempo.faster(), tempo.stronger());
	}

	@Test
	void beats() {
		MatFile file = reference("beat-beat-000.mat");
		float[] strength = floats(file.get("onsetenv").re());
		double bpm = TempoEstimator.DEFAULT.estimate(strength, RATE).orElseThrow().stronger();
		int[] beats = new BeatTracker(400, true).track(strength, RATE, bpm);
		double[] times = file.get("beats").re();
		// the reference counts frames from 1, and its trimming never looks at the last two beats of a piece
		assertTrue(beats.length >= times.length && beats.length <= times.length + 2, beats.length + " beats for " + times.length);
		float[] first = new float[times.length];
		for (int i = 0; i < first.length; i++) {
			first[i] = (float) ((beats[i] + 1) / RATE);
		}
		Close.assertClose(times, first, "beats");
	}
}
