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

/**
 * What the joint layers see of a person and a song, five numbers a unit of the song, each a probability: the song's unit; its mean over what the
 * person played; over what they skipped; how likely the song's unit is the same as that of something played; and the same of something
 * skipped. Where one of them is not known the numbers are 0.
 */
final class Pair {

	private static final int PARTS = 5;

	private Pair() {
	}

	/** How many numbers there are. */
	static int width(int units) {
		return PARTS * units;
	}

	/**
	 * Sets them.
	 *
	 * @param split where units of behaviour begin
	 */
	static void fill(Code song, Profile person, int split, float[] z) {
		Arrays.fill(z, 0);
		int n = song.units().length;
		for (int k = 0; k < n; k++) {
			int block = k < split ? 0 : 1;
			if (!song.has(block)) {
				continue;
			}
			float c = song.units()[k];
			z[k] = c;
			if (person.has(false, block)) {
				float p = person.mean(false, k);
				z[n + k] = p;
				z[3 * n + k] = same(c, p);
			}
			if (person.has(true, block)) {
				float s = person.mean(true, k);
				z[2 * n + k] = s;
				z[4 * n + k] = same(c, s);
			}
		}
	}

	private static float same(float a, float b) {
		return a * b + (1 - a) * (1 - b);
	}

	/**
	 * Derivatives by the units of the song from those by the numbers; the person is held.
	 *
	 * @param dz derivatives by the numbers
	 */
	static void back(Code song, Profile person, int split, float[] dz, float[] dUnits) {
		int n = song.units().length;
		for (int k = 0; k < n; k++) {
			int block = k < split ? 0 : 1;
			float d = 0;
			if (song.has(block)) {
				d = dz[k];
				d += person.has(false, block) ? dz[3 * n + k] * (2 * person.mean(false, k) - 1) : 0;
				d += person.has(true, block) ? dz[4 * n + k] * (2 * person.mean(true, k) - 1) : 0;
			}
			dUnits[k] = d;
		}
	}
}
