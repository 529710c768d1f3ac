/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Locale;

/**
 * Letters of five by five dots. Posters are drawn on machines that have no fonts installed at all, so they cannot use any.
 */
final class PixelFont {

	/** Five rows of five bits for each of A to Z, then 0 to 9; the highest bit is the dot at the left. */
	private static final int[][] DOTS = { { 14, 17, 31, 17, 17 }, { 30, 17, 30, 17, 30 }, { 15, 16, 16, 16, 15 }, { 30, 17, 17, 17, 30 },
			{ 31, 16, 30, 16, 31 }, { 31, 16, 30, 16, 16 }, { 15, 16, 19, 17, 15 }, { 17, 17, 31, 17, 17 }, { 14, 4, 4, 4, 14 },
			{ 7, 2, 2, 18, 12 }, { 17, 18, 28, 18, 17 }, { 16, 16, 16, 16, 31 }, { 17, 27, 21, 17, 17 }, { 17, 25, 21, 19, 17 },
			{ 14, 17, 17, 17, 14 }, { 30, 17, 30, 16, 16 }, { 14, 17, 21, 18, 13 }, { 30, 17, 30, 18, 17 }, { 15, 16, 14, 1, 30 },
			{ 31, 4, 4, 4, 4 }, { 17, 17, 17, 17, 14 }, { 17, 17, 17, 10, 4 }, { 17, 17, 21, 27, 17 }, { 17, 10, 4, 10, 17 },
			{ 17, 10, 4, 4, 4 }, { 31, 2, 4, 8, 31 }, { 14, 19, 21, 25, 14 }, { 4, 12, 4, 4, 14 }, { 30, 1, 14, 16, 31 },
			{ 30, 1, 14, 1, 30 }, { 18, 18, 31, 2, 2 }, { 31, 16, 30, 1, 30 }, { 14, 16, 30, 17, 14 }, { 31, 1, 2, 4, 4 },
			{ 14, 17, 14, 17, 14 }, { 14, 17, 15, 1, 14 } };

	private PixelFont() {
	}

	/** Draws a title without its year, a word a line, centred near the foot of a poster. */
	static void title(Graphics2D g, String title, int width, int height, Color colour) {
		int year = title.lastIndexOf(" ("); //$NON-NLS-1$
		String[] words = (year > 0 ? title.substring(0, year) : title).toUpperCase(Locale.ROOT).split(" "); //$NON-NLS-1$
		int dot = 3;
		g.setColor(colour);
		int y = height - words.length * 7 * dot - 2 * dot;
		for (String word : words) {
			int unit = Math.min(dot, Math.max(1, (width - 8) / (6 * word.length())));
			int x = (width - (6 * word.length() - 1) * unit) / 2;
			for (int c = 0; c < word.length(); c++) {
				letter(g, word.charAt(c), x + 6 * unit * c, y, unit);
			}
			y += 7 * dot;
		}
	}

	private static void letter(Graphics2D g, char letter, int x, int y, int unit) {
		int index = letter >= 'A' && letter <= 'Z' ? letter - 'A' : letter >= '0' && letter <= '9' ? 26 + letter - '0' : -1;
		if (index < 0) {
			return;
		}
		for (int row = 0; row < 5; row++) {
			for (int column = 0; column < 5; column++) {
				if ((DOTS[index][row] >> (4 - column) & 1) != 0) {
					g.fillRect(x + column * unit, y + row * unit, unit, unit);
				}
			}
		}
	}
}
