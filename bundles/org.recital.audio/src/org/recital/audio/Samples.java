/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio;

import java.util.Arrays;

/**
 * A mono signal. Full scale is [-1, 1]; decoded files may go a little beyond it. The array is shared, not copied: nobody
 * changes it once it is in here.
 */
public final class Samples {

	private final float[] data;
	private final int rate;

	/**
	 * @param data samples, not copied
	 * @param rate samples a second, 1 or more
	 */
	public Samples(float[] data, int rate) {
		if (rate < 1) {
			throw new IllegalArgumentException("samples a second: " + rate); //$NON-NLS-1$
		}
		this.data = data;
		this.rate = rate;
	}

	/** The samples themselves, for kernels to read; nobody changes them. */
	public float[] data() {
		return data;
	}

	/** Samples a second. */
	public int rate() {
		return rate;
	}

	/** Number of samples. */
	public int length() {
		return data.length;
	}

	/** Length in seconds. */
	public double seconds() {
		return data.length / (double) rate;
	}

	/** The index of the sample at a time, within 0 and {@link #length()}. */
	public int at(double seconds) {
		return (int) Math.clamp(Math.round(seconds * rate), 0L, data.length);
	}

	/**
	 * A copy of a part.
	 *
	 * @param from first sample
	 * @param to   one past the last; beyond the end there is silence
	 */
	public Samples slice(int from, int to) {
		return new Samples(Arrays.copyOfRange(data, from, to), rate);
	}

	/** Largest absolute value; 0 for no samples. */
	public float peak() {
		float max = 0;
		for (float v : data) {
			max = Math.max(max, Math.abs(v));
		}
		return max;
	}
}
