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
 * The colours of lines and grounds, packed opaque ARGB.
 *
 * @param ground behind everything
 * @param ink    lines and text
 * @param quiet  grid lines, frames, what steps back
 * @param accent what is to be seen first: a pitch curve, a cursor
 */
public record Inks(int ground, int ink, int quiet, int accent) {

	/** For a light window and for paper. */
	public static final Inks LIGHT = new Inks(0xFFFFFFFF, 0xFF1F2A36, 0xFF8A939D, 0xFFC2410C);
	/** For a dark window. */
	public static final Inks DARK = new Inks(0xFF1E2227, 0xFFD6DBE1, 0xFF6D7680, 0xFFFFA657);
}
