/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

/**
 * Writes frames of a spectrogram as a picture of a given width: band after band, time from left to right.
 *
 * @param levels  frame after frame
 * @param bands   values a frame
 * @param span    frames of a segment
 * @param columns columns of the picture
 * @param crop    whether columns are frames, else the segment is resized to them
 * @param floor   level where there are no frames
 */
record SegmentPicture(float[] levels, int bands, int span, int columns, boolean crop, float floor) {

	void write(int start, float[] out, int to) {
		int frames = levels.length / bands;
		for (int c = 0; c < columns; c++) {
			if (crop) {
				frame(start + c, frames, 1, out, to + c, true);
			} else if (columns < span) {
				mean(start, frames, (double) c * span / columns, (c + 1.0) * span / columns, out, to + c);
			} else {
				double at = Math.clamp((c + 0.5) * span / columns - 0.5, 0, span - 1.0);
				int left = Math.min((int) at, span - 1);
				float share = (float) (at - left);
				frame(start + left, frames, 1 - share, out, to + c, true);
				frame(start + Math.min(left + 1, span - 1), frames, share, out, to + c, false);
			}
		}
	}

	/** The mean of the frames from {@code from} to {@code end}, parts of frames counted as parts. */
	private void mean(int start, int frames, double from, double end, float[] out, int to) {
		boolean first = true;
		for (int t = (int) from; t < Math.min(span, Math.ceil(end - 1e-9)); t++) {
			double part = Math.min(end, t + 1.0) - Math.max(from, t);
			frame(start + t, frames, (float) (part / (end - from)), out, to, first);
			first = false;
		}
	}

	private void frame(int t, int frames, float weight, float[] out, int to, boolean first) {
		for (int b = 0; b < bands; b++) {
			float v = weight * (t < frames ? levels[t * bands + b] : floor);
			out[to + b * columns] = first ? v : out[to + b * columns] + v;
		}
	}
}
