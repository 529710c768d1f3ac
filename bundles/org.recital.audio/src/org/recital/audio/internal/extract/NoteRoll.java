/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import java.util.List;

import org.recital.audio.pitch.Note;

/**
 * Notes over time as a piano roll on the frames of a spectrogram: in the frame where a note begins 1, while it sounds 0.5, else 0.
 *
 * @param lowest number of the lowest pitch (MIDI: 69 is 440 Hz)
 * @param rows   one a semitone; notes beyond are left out
 */
record NoteRoll(int lowest, int rows) {

	private static final float SOUNDS = 0.5f;

	/**
	 * Draws.
	 *
	 * @param frames how many; frame t is around {@code t * secondsPerFrame}
	 * @return frame after frame
	 */
	float[] draw(List<Note> notes, int frames, double secondsPerFrame) {
		float[] roll = new float[frames * rows];
		for (Note note : notes) {
			int row = note.pitch() - lowest;
			int begin = (int) Math.max(0, Math.round(note.onset() / secondsPerFrame));
			if (row < 0 || row >= rows || begin >= frames) {
				continue;
			}
			long end = Math.min(frames, Math.max(begin + 1, Math.round(note.offset() / secondsPerFrame)));
			for (int t = begin + 1; t < end; t++) {
				roll[t * rows + row] = Math.max(roll[t * rows + row], SOUNDS);
			}
			roll[begin * rows + row] = 1;
		}
		return roll;
	}
}
