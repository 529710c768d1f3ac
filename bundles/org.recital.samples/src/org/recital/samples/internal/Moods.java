/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.util.List;

import org.recital.samples.SampleWorld.Song;

/**
 * The mood of a song: the quarter of the plane of arousal and valence (Russell 1980) in which its tempo and its scale place it. Fast is
 * above {@value #FAST} beats a minute; scales with a major third are bright, others dark.
 */
public final class Moods {

	/** Beats a minute. */
	static final int FAST = 115;
	/** Slow and bright, fast and bright, slow and dark, fast and dark. */
	private static final List<String> NAMES = List.of("serene", "lively", "melancholy", "tense"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	private static final int MAJOR_THIRD = 4;

	private Moods() {
	}

	/** The mood in which a song is played. */
	public static String of(Song song) {
		boolean bright = false;
		for (int step : SongSynthesizer.scale(song.sound())) {
			bright |= step == MAJOR_THIRD;
		}
		return NAMES.get((bright ? 0 : 2) + (song.tempo() > FAST ? 1 : 0));
	}
}
