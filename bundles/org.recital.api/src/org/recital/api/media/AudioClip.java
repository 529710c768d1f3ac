/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

/** A sound held in memory: one channel of samples at a fixed rate. Immutable as long as nobody writes to its array. */
public final class AudioClip {

	private final String name;
	private final float[] samples;
	private final int rate;

	/**
	 * @param name    what a person calls it: a title or a file name
	 * @param samples one channel, full scale is -1 to 1; not copied, not to be changed afterwards
	 * @param rate    samples a second, 1 or more
	 * @throws IllegalArgumentException when the rate is not positive
	 */
	public AudioClip(String name, float[] samples, int rate) {
		if (rate < 1) {
			throw new IllegalArgumentException("rate: " + rate); //$NON-NLS-1$
		}
		this.name = name;
		this.samples = samples;
		this.rate = rate;
	}

	/** What a person calls it. */
	public String name() {
		return name;
	}

	/** The samples themselves, full scale -1 to 1; not to be changed. */
	public float[] samples() {
		return samples;
	}

	/** Samples a second. */
	public int rate() {
		return rate;
	}

	/** Number of samples. */
	public int length() {
		return samples.length;
	}

	/** Length in seconds. */
	public double duration() {
		return samples.length / (double) rate;
	}
}
