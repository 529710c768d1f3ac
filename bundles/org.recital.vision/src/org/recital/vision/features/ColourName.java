/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.features;

/**
 * Basic words for colours: the eleven of Berlin and Kay (1969), and blue-green between blue and green. Which one a colour has
 * is told by its lightness, chroma and hue in CIELAB (D65).
 */
public enum ColourName {
	/** Hardly any light. */
	BLACK("black"), //$NON-NLS-1$
	/** No hue, between black and white. */
	GREY("grey"), //$NON-NLS-1$
	/** All light. */
	WHITE("white"), //$NON-NLS-1$
	/** Like blood. */
	RED("red"), //$NON-NLS-1$
	/** Between red and yellow. */
	ORANGE("orange"), //$NON-NLS-1$
	/** Dark or dull orange, like earth. */
	BROWN("brown"), //$NON-NLS-1$
	/** Like lemons. */
	YELLOW("yellow"), //$NON-NLS-1$
	/** Like grass. */
	GREEN("green"), //$NON-NLS-1$
	/** Turquoise, teal, cyan. */
	BLUE_GREEN("blue-green"), //$NON-NLS-1$
	/** Like the sky. */
	BLUE("blue"), //$NON-NLS-1$
	/** Between blue and red, dark. */
	PURPLE("purple"), //$NON-NLS-1$
	/** Between white or blue and red, light. */
	PINK("pink"); //$NON-NLS-1$

	/** Chroma below which a colour has no hue. */
	private static final double GREY_CHROMA = 9;

	private final String word;

	ColourName(String word) {
		this.word = word;
	}

	/** The word. */
	public String word() {
		return word;
	}

	/**
	 * The name of a colour.
	 *
	 * @param l lightness, 0 to 100
	 * @param a from green to red
	 * @param b from blue to yellow
	 */
	public static ColourName of(float l, float a, float b) {
		double chroma = Math.hypot(a, b);
		if (l < 10 || chroma < GREY_CHROMA || chroma < 15 && l < 20) {
			return l < 20 ? BLACK : l > 88 ? WHITE : GREY;
		}
		double hue = Math.toDegrees(Math.atan2(b, a));
		return hued(l, chroma, hue < 0 ? hue + 360 : hue);
	}

	private static ColourName hued(float l, double chroma, double hue) {
		if (hue < 50 || hue >= 350) {
			return reddish(l, chroma, hue);
		}
		if (hue < 82) {
			return l >= 58 && chroma >= 40 ? ORANGE : l >= 75 ? YELLOW : BROWN;
		}
		if (hue < 112) {
			return l >= 58 ? YELLOW : hue < 95 ? BROWN : GREEN;
		}
		if (hue < 172) {
			return GREEN;
		}
		if (hue < 228) {
			return BLUE_GREEN;
		}
		if (hue < 309) {
			return BLUE;
		}
		return l >= 55 && hue >= 330 ? PINK : PURPLE;
	}

	/** From pink over red to the brown and orange next to it. */
	private static ColourName reddish(float l, double chroma, double hue) {
		boolean pure = hue < 50 && hue >= 25;
		if (pure && chroma < 45 && l < 50) {
			return BROWN;
		}
		if (pure && l >= 55 && l < 75 && chroma >= 60) {
			return hue > 42 ? ORANGE : RED;
		}
		return l >= 57 ? PINK : RED;
	}
}
