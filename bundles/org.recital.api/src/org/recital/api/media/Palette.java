/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * 256 colours for levels from low to high. Lightness (L* of CIE 1976) rises or falls evenly from end to end, so a
 * picture says the same in greyscale, to the colour-blind and on paper; hue only helps the eye. Computed, not measured:
 * each has its course of hue and chroma (of OKLab, Ottosson 2020) over lightness.
 */
public final class Palette {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.recital.api.media.messages"); //$NON-NLS-1$

	/** Violet over green to yellow. */
	public static final Palette MEADOW = made("meadow", 14, 93, t -> 300 - 196 * t, t -> 0.108 + 0.072 * t * t * t * t); //$NON-NLS-1$
	/** Black over violet and orange to pale yellow. */
	public static final Palette EMBER = made("ember", 2, 97, t -> 285 + 175 * t, t -> 0.62 * t * (1 - t) + 0.05 * t); //$NON-NLS-1$
	/** Deep blue to white. */
	public static final Palette ICE = made("ice", 4, 98, t -> 275 - 65 * t, t -> 0.52 * t * (1 - t)); //$NON-NLS-1$
	/** Black to white. */
	public static final Palette GREY = made("grey", 0, 100, t -> 0, t -> 0); //$NON-NLS-1$
	/** White to black: for paper. */
	public static final Palette PAPER = made("paper", 100, 0, t -> 0, t -> 0); //$NON-NLS-1$

	private static final List<Palette> ALL = List.of(MEADOW, EMBER, ICE, GREY, PAPER);

	/** A course over 0 (low) to 1 (high). */
	@FunctionalInterface
	private interface Course {
		double at(double t);
	}

	private final String id;
	private final int[] colours;

	private Palette(String id, int[] colours) {
		this.id = id;
		this.colours = colours;
	}

	private static Palette made(String id, double low, double high, Course hue, Course chroma) {
		int[] colours = new int[256];
		for (int i = 0; i < 256; i++) {
			double t = i / 255.0;
			colours[i] = OkLab.even(low + (high - low) * t, chroma.at(t), Math.toRadians(hue.at(t)));
		}
		return new Palette(id, colours);
	}

	/** All, the usual one first. */
	public static List<Palette> all() {
		return ALL;
	}

	/** The one of that id. */
	public static Optional<Palette> of(String id) {
		return ALL.stream().filter(p -> p.id.equals(id)).findFirst();
	}

	/** As preferences and parameters write it. */
	public String id() {
		return id;
	}

	/** What a person calls it, localised. */
	public String name() {
		return WORDS.getString(id);
	}

	/** The colour of a place from 0 (low) to 255 (high), opaque ARGB. */
	public int argb(int index) {
		return colours[index];
	}

	/** All 256, lowest first; a copy. */
	public int[] colours() {
		return colours.clone();
	}

	@Override
	public String toString() {
		return id;
	}
}
