/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.rhythm;

/**
 * The two likeliest tempi of a piece: people tap to either, and one is a multiple of the other.
 *
 * @param slower      beats a minute
 * @param faster      beats a minute
 * @param slowerShare how much stronger the slower one is than both together, 0 to 1
 */
public record Tempo(double slower, double faster, double slowerShare) {

	/** The stronger one, in beats a minute. */
	public double stronger() {
		return slowerShare > 0.5 ? slower : faster;
	}
}
