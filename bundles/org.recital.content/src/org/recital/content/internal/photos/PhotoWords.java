/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.recital.api.media.SeenWords;

/**
 * What features of photos are about, in words: each value belongs to one thing one can see (light, warmth, a colour, lines), of
 * which there is more or less than is usual. Where photos deserve the word of a caption for just that, see {@link SeenWords}, it is said;
 * else that it is more or less than usual, so that nothing is ever said that contradicts a caption. Values that nobody has a word for are the rest.
 */
@SuppressWarnings("nls")
final class PhotoWords {

	private static final List<String> COLOURS = List.of("red", "orange", "brown", "yellow", "green", "blue-green", "blue", "purple", "pink");
	/** Names of values by what they are about; those with a minus say the opposite. */
	private static final Map<String, List<String>> ABOUT = Map.ofEntries(
			Map.entry("light", List.of("lightness mean", "lightness median", "lightness of the darkest 5 %", "lightness of the brightest 5 %", "-dark share",
					"bright share", "-share of black", "share of white")),
			Map.entry("contrast", List.of("lightness deviation", "lightness entropy")),
			Map.entry("colour", List.of("chroma mean", "chroma deviation", "-grey share", "-share of grey", "colourfulness")),
			Map.entry("warmth", List.of("warm share", "-cool share", "blue-yellow mean", "green-red mean", "hue cosine")),
			Map.entry("lines", List.of("edge density", "co-occurrence contrast", "co-occurrence dissimilarity", "co-occurrence entropy",
					"-co-occurrence homogeneity", "-co-occurrence energy")),
			Map.entry("space", List.of("empty space")), Map.entry("horizontal", List.of("share of horizontal lines", "horizontal edges")),
			Map.entry("vertical", List.of("share of vertical lines", "vertical edges")),
			Map.entry("diagonal", List.of("share of rising lines", "share of falling lines", "diagonal edges")),
			Map.entry("symmetry", List.of("left-right symmetry", "top-bottom symmetry")),
			Map.entry("sharpness", List.of("Laplacian variance", "Tenengrad", "sharpest part", "median part", "blurriest part", "fine detail")),
			Map.entry("colours", List.of("number of colours")), Map.entry("middle", List.of("attention in the middle", "-attention spread")));
	/** Values of which one cannot say much or little. */
	private static final Map<String, String> EITHER_WAY = Map.of("pattern ", "texture", "attention ", "arrangement", "co-occurrence ", "texture", "left-right ",
			"arrangement", "top-bottom ", "arrangement");
	/** Of what photos differ in, by what a value is about; what is not named is lines. */
	private static final Map<String, String> CHANGING = Map.of("light", "changing-light", "contrast", "changing-light", "colour", "changing-colours", "warmth",
			"changing-colours", "colours", "changing-colours");

	private final List<String> labels;
	private final List<String> things = new ArrayList<>();
	private final int[] thing;
	private final int[] sign;

	/**
	 * @param labels names of the values
	 */
	PhotoWords(List<String> labels) {
		this.labels = labels;
		thing = new int[labels.size()];
		sign = new int[labels.size()];
		Arrays.fill(thing, -1);
		for (int d = 0; d < thing.length; d++) {
			place(d, labels.get(d));
		}
	}

	private void place(int d, String label) {
		if (label.startsWith(PhotoTaste.DEVIATION)) {
			place(d, label.substring(PhotoTaste.DEVIATION.length()));
			if (thing[d] >= 0) {
				String about = things.get(thing[d]);
				put(d, COLOURS.contains(about) ? "changing-colours" : CHANGING.getOrDefault(about, "changing-lines"), 1);
			}
			return;
		}
		if (label.startsWith("share of ") && COLOURS.contains(label.substring(9))) {
			put(d, label.substring(9), 1);
			return;
		}
		ABOUT.forEach((what, names) -> {
			if (names.contains(label)) {
				put(d, what, 1);
			} else if (names.contains('-' + label)) {
				put(d, what, -1);
			}
		});
		if (thing[d] < 0) {
			placeByPart(d, label);
		}
	}

	private void placeByPart(int d, String label) {
		if (label.startsWith("lines ")) {
			put(d, "lines", 1);
		} else if (label.startsWith("colour ")) {
			boolean share = label.endsWith("share");
			put(d, share ? "colours" : label.endsWith("lightness") ? "light" : "warmth", share ? -1 : 1);
		}
		EITHER_WAY.forEach((beginning, what) -> {
			if (thing[d] < 0 && label.startsWith(beginning)) {
				put(d, what, 0);
			}
		});
	}

	private void put(int d, String what, int way) {
		if (!things.contains(what)) {
			things.add(what);
		}
		thing[d] = things.indexOf(what);
		sign[d] = way;
	}

	/** Number of things there are words for; what has none is one more. */
	int size() {
		return things.size();
	}

	/** What a value is about; {@link #size()} for one that nobody has a word for. */
	int of(int value) {
		return thing[value] < 0 ? things.size() : thing[value];
	}

	/** 1 when more of the value is more of the thing, -1 when it is less, 0 when one cannot say. */
	int sign(int value) {
		return sign[value];
	}

	/**
	 * The words for a row.
	 *
	 * @param row  of one photo, or the mean of several; null for nobody's
	 * @param more whether there is more of each thing than is usual
	 * @return one a thing, and that for what has none
	 */
	String[] of(float[] row, boolean[] more) {
		List<SeenWords.Word> seen = row == null ? List.of() : SeenWords.of(labels, row);
		String[] words = new String[things.size() + 1];
		for (int t = 0; t < things.size(); t++) {
			String about = things.get(t);
			SeenWords.Word word = seen.stream().filter(w -> w.about().equals(about)).findFirst().orElse(null);
			words[t] = word == null ? Messages.relative(about, more[t]) : word.much() == more[t] ? word.text() : Messages.though(about, word.much());
		}
		words[things.size()] = Messages.Word_rest;
		return words;
	}

	/** Words one after another: those of captions first, then the relative ones, of which the last says that they are. */
	static String list(List<String> words) {
		List<String> plain = words.stream().filter(w -> !w.endsWith(Messages.Word_usual)).toList();
		List<String> relative = words.stream().filter(w -> w.endsWith(Messages.Word_usual)).map(w -> w.substring(0, w.length() - Messages.Word_usual.length())).toList();
		String said = String.join(", ", plain);
		return relative.isEmpty() ? said : said + (said.isEmpty() ? "" : ", ") + String.join(", ", relative) + Messages.Word_usual;
	}
}
