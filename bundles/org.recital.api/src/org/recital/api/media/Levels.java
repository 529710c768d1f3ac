/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

/**
 * Which levels the colours stand for: the first colour of the palette is {@code min} and everything below, the last is
 * {@code max} and everything above.
 *
 * @param min   lowest level that is told apart
 * @param max   highest, greater than {@code min}
 * @param label what is measured, localised: "Level"
 * @param unit  "dB", or empty
 */
public record Levels(double min, double max, String label, String unit) {

	/**
	 * @throws IllegalArgumentException when {@code max} is not greater than {@code min}
	 */
	public Levels {
		if (!(max > min)) {
			throw new IllegalArgumentException("levels from " + min + " to " + max); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** The place of a level in a palette, 0 to 255. */
	public int index(double level) {
		return Math.clamp(Math.round((level - min) / (max - min) * 255), 0, 255);
	}

	/** The same over another range. */
	public Levels range(double from, double to) {
		return new Levels(from, to, label, unit);
	}
}
