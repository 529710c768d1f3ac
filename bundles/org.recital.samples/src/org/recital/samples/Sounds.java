/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples;

import org.recital.samples.internal.SongSynthesizer;

/** Plays the songs of a sample world. */
public final class Sounds {

	/** Samples a second. */
	public static final int RATE = 22_050;

	private Sounds() {
	}

	/**
	 * A song as mono samples from -1 to 1 at {@link #RATE}. The same world and song give the same sound.
	 *
	 * @param song    index of the song
	 * @param seconds length
	 */
	public static float[] play(SampleWorld world, int song, double seconds) {
		return SongSynthesizer.play(world.parameters().seed(), song, world.songs().get(song), RATE, seconds);
	}
}
