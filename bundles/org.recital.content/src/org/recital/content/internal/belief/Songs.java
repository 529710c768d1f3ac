/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.util.Arrays;

import org.recital.content.internal.ContentRows;

/**
 * What is known of songs, ready for the first layers: what they sound like, each dimension of mean 0 and deviation 1 over the songs
 * learned from, and who plays and skips them.
 *
 * @param audio     songs x width; null when sound is not looked at
 * @param width     floats a song
 * @param sounds    which songs have a sound
 * @param listening null when behaviour is not looked at
 */
record Songs(float[] audio, int width, boolean[] sounds, Listening listening) {

	/** Held within so many deviations: a song unlike all others must not drown the rest of its row. */
	private static final float FARTHEST = 5;

	/**
	 * @param rows      of songs, null when sound is not looked at
	 * @param learned   which songs are learned from
	 * @param listening null when behaviour is not looked at
	 */
	static Songs of(ContentRows rows, boolean[] learned, Listening listening) {
		if (rows == null) {
			return new Songs(null, 0, new boolean[learned.length], listening);
		}
		int width = rows.width();
		float[] audio = rows.data().clone();
		boolean[] sounds = new boolean[learned.length];
		for (int i = 0; i < sounds.length; i++) {
			sounds[i] = rows.has(i);
		}
		for (int d = 0; d < width; d++) {
			standardise(audio, width, d, learned, sounds);
		}
		return new Songs(audio, width, sounds, listening);
	}

	private static void standardise(float[] audio, int width, int d, boolean[] learned, boolean[] sounds) {
		int n = 0;
		double sum = 0;
		double squares = 0;
		for (int i = 0; i < sounds.length; i++) {
			if (learned[i] && sounds[i]) {
				sum += audio[i * width + d];
				n++;
			}
		}
		double mean = n == 0 ? 0 : sum / n;
		for (int i = 0; i < sounds.length; i++) {
			if (learned[i] && sounds[i]) {
				double off = audio[i * width + d] - mean;
				squares += off * off;
			}
		}
		double deviation = n == 0 ? 0 : Math.sqrt(squares / n);
		boolean says = deviation > 1e-6 * Math.max(1e-6, Math.abs(mean));
		for (int i = 0; i < sounds.length; i++) {
			int at = i * width + d;
			audio[at] = says && sounds[i] ? (float) Math.clamp((audio[at] - mean) / deviation, -FARTHEST, FARTHEST) : 0;
		}
	}

	int size() {
		return sounds.length;
	}

	/** Songs whose sound may be learned from. */
	int[] heard(boolean[] learned) {
		int[] all = new int[sounds.length];
		int n = 0;
		for (int i = 0; i < all.length; i++) {
			if (learned[i] && sounds[i]) {
				all[n++] = i;
			}
		}
		return Arrays.copyOf(all, n);
	}
}
