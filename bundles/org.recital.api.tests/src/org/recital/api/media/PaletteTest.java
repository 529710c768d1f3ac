/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PaletteTest {

	/** L of CIELAB, by its formula: another measure of lightness than the one palettes are computed with. */
	private static double lightness(int argb) {
		double y = 0.2126729 * linear(argb >> 16 & 0xFF) + 0.7151522 * linear(argb >> 8 & 0xFF) + 0.0721750 * linear(argb & 0xFF);
		return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
	}

	private static double linear(int v) {
		double c = v / 255.0;
		return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
	}

	@Test
	void lightnessRunsOneWayOnlyAndFar() {
		for (Palette p : Palette.all()) {
			double sign = Math.signum(lightness(p.argb(255)) - lightness(p.argb(0)));
			for (int i = 8; i < 256; i++) {
				assertTrue(sign * (lightness(p.argb(i)) - lightness(p.argb(i - 8))) > 0, p + " turns at " + i);
			}
			for (int i = 1; i < 256; i++) {
				// one step of an eight-bit colour may go back by its rounding, not more
				assertTrue(sign * (lightness(p.argb(i)) - lightness(p.argb(i - 1))) > -0.35, p + " turns at " + i);
			}
			assertTrue(Math.abs(lightness(p.argb(255)) - lightness(p.argb(0))) > 70, p + " spans too little");
		}
	}

	@Test
	void levelsAreToldApart() {
		for (Palette p : Palette.all()) {
			Set<Integer> seen = new HashSet<>();
			for (int i = 0; i < 256; i++) {
				assertEquals(0xFF, p.argb(i) >>> 24, "opaque");
				seen.add(p.argb(i));
			}
			assertTrue(seen.size() > 240, p + " has " + seen.size() + " colours");
		}
	}

	@Test
	void eachIsFoundByItsIdAndHasAName() {
		for (Palette p : Palette.all()) {
			assertEquals(p, Palette.of(p.id()).orElseThrow());
			assertFalse(p.name().isBlank());
		}
		assertTrue(Palette.of("none").isEmpty());
	}

	@Test
	void greyIsGreyAndOkLabMeetsItsPublishedWhite() {
		for (int i = 0; i < 256; i++) {
			int c = Palette.GREY.argb(i);
			assertEquals(c & 0xFF, c >> 8 & 0xFF);
			assertEquals(c & 0xFF, c >> 16 & 0xFF);
		}
		assertEquals(0xFFFFFFFF, OkLab.argb(1, 0, 0));
		// Ottosson's page: sRGB red is L 0.628, a 0.225, b 0.126
		assertEquals(0xFFFF0000, OkLab.argb(0.62796, Math.hypot(0.22486, 0.12585), Math.atan2(0.12585, 0.22486)));
	}
}
