/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

/**
 * What a person played and what they skipped: the weighted means of the songs' units, of sounds and of behaviour apart, because of some
 * songs only one of them is known.
 */
final class Profile {

	/** Less weight than this is what rounding left. */
	private static final double NOTHING = 1e-9;

	private final int split;
	private final double[] played;
	private final double[] skipped;
	private final double[] playedWeight = new double[2];
	private final double[] skippedWeight = new double[2];

	/**
	 * @param units of a song
	 * @param split where those of behaviour begin
	 */
	Profile(int units, int split) {
		this.split = split;
		played = new double[units];
		skipped = new double[units];
	}

	/** Becomes the same as another. */
	void set(Profile other) {
		System.arraycopy(other.played, 0, played, 0, played.length);
		System.arraycopy(other.skipped, 0, skipped, 0, skipped.length);
		System.arraycopy(other.playedWeight, 0, playedWeight, 0, 2);
		System.arraycopy(other.skippedWeight, 0, skippedWeight, 0, 2);
	}

	/** Adds a song, or takes it off again with a negative weight. */
	void add(Code song, double weight, double liking) {
		for (int b = 0; b < 2; b++) {
			if (!song.has(b)) {
				continue;
			}
			for (int k = b == 0 ? 0 : split; k < (b == 0 ? split : played.length); k++) {
				played[k] += weight * liking * song.units()[k];
				skipped[k] += weight * (1 - liking) * song.units()[k];
			}
			playedWeight[b] += weight * liking;
			skippedWeight[b] += weight * (1 - liking);
		}
	}

	/** Whether anything they played (or skipped) is known by sounds (0) or behaviour (1). */
	boolean has(boolean skips, int block) {
		return (skips ? skippedWeight : playedWeight)[block] > NOTHING;
	}

	/** Mean activation of a unit over what they played (or skipped), which there must be. */
	float mean(boolean skips, int unit) {
		int b = unit < split ? 0 : 1;
		return (float) (skips ? skipped[unit] / skippedWeight[b] : played[unit] / playedWeight[b]);
	}
}
