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
 * The units of one song: how likely each hidden unit of the two lowest machines is on.
 *
 * @param units those of sounds, then those of behaviour
 * @param known whether its sound and whether its listeners are known
 */
record Code(float[] units, boolean[] known) {

	Code(int units) {
		this(new float[units], new boolean[2]);
	}

	/** Whether the units of sounds (0) or of behaviour (1) say anything. */
	boolean has(int block) {
		return known[block];
	}

	boolean any() {
		return known[0] || known[1];
	}

	/** Sets it to what is known of a song, without one listener (-1: with all). */
	void of(Songs songs, Stack stack, int song, int without) {
		int split = stack.audioUnits();
		known[0] = stack.audio() != null && songs.sounds()[song];
		known[1] = stack.behaviour() != null && songs.listening().count(song, without) > 0;
		if (known[0]) {
			stack.audio().up(songs.audio(), song * songs.width(), units, 0);
		}
		if (known[1]) {
			songs.listening().feed(stack.behaviour(), song, without, units, split);
			Rbm.squash(units, split, stack.behaviour().hidden);
		}
	}
}
