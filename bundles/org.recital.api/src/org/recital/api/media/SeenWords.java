/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/**
 * What features of an image say in words, on the one scale for all who say it: captions of images and reasons for recommendations. Thresholds
 * are of one image by itself, set by reasoning, not learned; of most things nothing is said, for most images are in the middle. How an image
 * differs from others is no matter of this scale, and has to be said in other words ("brighter than usual").
 * <p>
 * Values are known by their names, those of the extractor {@code image-features}; what is not among them is not said.
 */
public final class SeenWords {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.recital.api.media.messages"); //$NON-NLS-1$

	/** Black, grey and white say nothing that light has not said. */
	private static final List<String> COLOURS = List.of("red", "orange", "brown", "yellow", "green", "blue-green", "blue", "purple", "pink"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$

	private static final double LOW = 0.35;
	private static final double HIGH = 0.7;

	private final List<String> labels;
	private final float[] row;
	private final List<Word> said = new ArrayList<>();

	/**
	 * A word that an image deserves.
	 *
	 * @param about the thing it is said of: light, contrast, colour, the name of a colour, lines, horizontal, vertical, diagonal, symmetry,
	 *              space, sharpness
	 * @param much  whether there is much of the thing; else there is little
	 * @param text  what a person reads
	 */
	public record Word(String about, boolean much, String text) {
	}

	private SeenWords(List<String> labels, float[] row) {
		this.labels = labels;
		this.row = row;
	}

	/**
	 * The words a row deserves.
	 *
	 * @param labels names of the values
	 * @param row    as wide; of one image, or the mean of several
	 * @return light, contrast, colour, lines, arrangement, sharpness, in this order, at most one a thing; may be empty
	 * @throws IllegalArgumentException when they are not as wide
	 */
	public static List<Word> of(List<String> labels, float[] row) {
		if (labels.size() != row.length) {
			throw new IllegalArgumentException(labels.size() + " names for " + row.length + " values"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		SeenWords words = new SeenWords(labels, row);
		words.light();
		words.colour();
		words.lines();
		words.arrangement();
		return List.copyOf(words.said);
	}

	private boolean has(String label) {
		return labels.contains(label);
	}

	private double value(String label) {
		int at = labels.indexOf(label);
		return at < 0 ? Double.NaN : row[at]; // of what is not known nothing is greater or less
	}

	private void say(String about, boolean much, String key) {
		said.add(new Word(about, much, WORDS.getString(key)));
	}

	/** One word for little, another for much, none between. */
	private void say(String about, double value, double little, String few, double much, String many) {
		if (value < little || value > much) {
			say(about, value > much, value > much ? many : few);
		}
	}

	private void light() {
		say("light", value("lightness mean"), LOW, "lowLight", HIGH, "brightLight"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		say("contrast", value("lightness of the brightest 5 %") - value("lightness of the darkest 5 %"), 0.3, "softContrast", 0.8, "strongContrast"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}

	private void colour() {
		if (value("grey share") > 0.9) { //$NON-NLS-1$
			say("colour", false, "colourless"); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			say("colour", value("colourfulness"), 0.2, "muted", 0.6, "vivid"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		}
		for (String name : COLOURS) {
			if (value("share of " + name) > 0.25) { //$NON-NLS-1$
				say(name, true, name.replace("-", "")); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
	}

	private void lines() {
		say("lines", value("edge density"), 0.06, "calm", 0.25, "busy"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		if (value("share of horizontal lines") > 0.4) { //$NON-NLS-1$
			say("horizontal", true, "horizontal"); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (value("share of vertical lines") > 0.4) { //$NON-NLS-1$
			say("vertical", true, "vertical"); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (value("share of rising lines") + value("share of falling lines") > 0.55) { //$NON-NLS-1$ //$NON-NLS-2$
			say("diagonal", true, "diagonal"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private void arrangement() {
		boolean plain = has("edge density") && value("edge density") <= 0.01; // one colour is symmetrical to everything //$NON-NLS-1$ //$NON-NLS-2$
		if (value("left-right symmetry") > 0.8 && !plain) { //$NON-NLS-1$
			say("symmetry", true, "symmetrical"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (value("empty space") > 0.6) { //$NON-NLS-1$
			say("space", true, "emptySpace"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (value("sharpest part") < 0.7) { //$NON-NLS-1$
			say("sharpness", false, "blurred"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
