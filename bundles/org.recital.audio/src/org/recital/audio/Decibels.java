/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import org.recital.audio.internal.FastLog;

/** Power as level: {@code 10 log10(power / reference)}, with a floor (librosa.power_to_db). */
public final class Decibels {

	/** Smaller powers are taken as this. */
	public static final float FLOOR = 1e-10f;

	private Decibels() {
	}

	/**
	 * Turns powers into levels, in place.
	 *
	 * @param power     0 or more
	 * @param reference the power of 0 dB, above 0; {@link Double#NaN} takes the largest power there is
	 * @param range     levels more than this below the largest are raised to it (top_db); infinite: as they are
	 */
	public static void ofPower(float[] power, double reference, double range) {
		float most = 0;
		for (float p : power) {
			most = Math.max(most, p);
		}
		double ref = Double.isNaN(reference) ? Math.max(FLOOR, most) : Math.max(FLOOR, Math.abs(reference));
		FastLog.decibels(power, FLOOR, (float) (-10 * Math.log10(ref)));
		if (range < Double.POSITIVE_INFINITY) {
			float low = (float) (10 * Math.log10(Math.max(FLOOR, most) / ref) - range);
			for (int i = 0; i < power.length; i++) {
				power[i] = Math.max(power[i], low);
			}
		}
	}
}
