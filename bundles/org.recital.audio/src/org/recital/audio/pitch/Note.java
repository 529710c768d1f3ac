/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.pitch;

/**
 * A note of a piece.
 *
 * @param onset      where it begins, in seconds
 * @param offset     where it ends, in seconds, not before it begins
 * @param pitch      0 to 127, 60 is middle C, 69 is 440 Hz
 * @param confidence how sure it is, 0 to 1; 1 for notes that are written down
 */
public record Note(double onset, double offset, int pitch, float confidence) {

	public Note {
		if (!(onset <= offset) || pitch < 0 || pitch > 127) {
			throw new IllegalArgumentException("note of pitch " + pitch + " from " + onset + " to " + offset); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
	}

	/** Length in seconds. */
	public double seconds() {
		return offset - onset;
	}
}
