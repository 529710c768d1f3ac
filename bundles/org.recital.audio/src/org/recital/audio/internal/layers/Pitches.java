/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import org.recital.audio.pitch.PitchTrack;

/** Names of pitches: A4 is 440 Hz. */
final class Pitches {

	private Pitches() {
	}

	/** The name of the nearest semitone, and how many cents off it is when that is a whole one or more. */
	static String name(double hertz) {
		double midi = PitchTrack.midiOf(hertz);
		long nearest = Math.round(midi);
		long cents = Math.round((midi - nearest) * 100);
		String name = name((int) nearest);
		return cents == 0 ? name : name + (cents > 0 ? " +" : " \u2212") + Math.abs(cents) + " cents"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** The name of a MIDI pitch. */
	static String name(int midi) {
		return ChromaViewer.CLASSES.get(Math.floorMod(midi, 12)) + (Math.floorDiv(midi, 12) - 1);
	}
}
