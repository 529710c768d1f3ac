/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.pitch;

import org.recital.audio.Samples;
import org.recital.audio.pitch.PitchTrack;
import org.recital.audio.pitch.Yin;

/** YIN, frame by frame. */
public final class YinTracker {

	private YinTracker() {
	}

	/** The pitch of each frame. */
	public static PitchTrack track(Yin yin, Samples sound, Periods periods) {
		float[] x = periods.padded(sound, yin.centred());
		int frames = periods.frames(sound, yin.hop(), yin.centred());
		float[] hertz = new float[frames];
		boolean[] voiced = new boolean[frames];
		float[] confidence = new float[frames];
		float[] d = new float[periods.maxLag() + 2];
		for (int t = 0; t < frames; t++) {
			periods.normalised(x, t * yin.hop(), d);
			int lag = -1;
			int lowest = periods.minLag();
			for (int l = periods.minLag(); l <= periods.maxLag() && lag < 0; l++) {
				if (d[l] < yin.threshold() && periods.trough(d, l)) {
					lag = l;
				}
				if (d[l] < d[lowest]) {
					lowest = l;
				}
			}
			voiced[t] = lag >= 0;
			int best = lag >= 0 ? lag : lowest;
			hertz[t] = (float) periods.hertz(d, best);
			confidence[t] = Math.clamp(1 - d[best], 0, 1);
		}
		return new PitchTrack(periods.firstSeconds(yin.centred()), yin.hop() / (double) sound.rate(), hertz, voiced, confidence);
	}
}
