/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import org.eclipse.osgi.util.NLS;

/** Sentences for people. */
public final class Messages extends NLS {

	public static String Cue_disliked;
	public static String Cue_met;
	public static String Cue_popular;
	public static String Cue_unknown;
	public static String Taste_both;
	public static String Taste_kind;
	public static String Taste_kindHint;
	public static String Taste_met;
	public static String Taste_noPhotos;
	public static String Taste_noPhotosHint;
	public static String Taste_note;
	public static String Taste_nothingMet;
	public static String Taste_nothingSeen;
	public static String Taste_other;
	public static String Taste_otherHint;
	public static String Taste_photos;
	public static String Visual_group;
	public static String Visual_learned;
	public static String Visual_noClasses;
	public static String Visual_noClassesHint;
	public static String Visual_nothing;
	public static String Visual_one;
	public static String Visual_oneHint;
	public static String Visual_weights;
	public static String Visual_wide;
	public static String Visual_wideHint;
	public static String Why_both;
	public static String Why_little;
	public static String Why_met;
	public static String Why_photos;
	public static String Why_popular;
	public static String Word_rest;
	public static String Word_usual;
	public static String Less_arrangement;
	public static String Less_blue;
	public static String Less_bluegreen;
	public static String Less_brown;
	public static String Less_changingcolours;
	public static String Less_changinglight;
	public static String Less_changinglines;
	public static String Less_colour;
	public static String Less_colours;
	public static String Less_contrast;
	public static String Less_diagonal;
	public static String Less_green;
	public static String Less_horizontal;
	public static String Less_light;
	public static String Less_lines;
	public static String Less_middle;
	public static String Less_orange;
	public static String Less_pink;
	public static String Less_purple;
	public static String Less_red;
	public static String Less_sharpness;
	public static String Less_space;
	public static String Less_symmetry;
	public static String Less_texture;
	public static String Less_vertical;
	public static String Less_warmth;
	public static String Less_yellow;
	public static String More_arrangement;
	public static String More_blue;
	public static String More_bluegreen;
	public static String More_brown;
	public static String More_changingcolours;
	public static String More_changinglight;
	public static String More_changinglines;
	public static String More_colour;
	public static String More_colours;
	public static String More_contrast;
	public static String More_diagonal;
	public static String More_green;
	public static String More_horizontal;
	public static String More_light;
	public static String More_lines;
	public static String More_middle;
	public static String More_orange;
	public static String More_pink;
	public static String More_purple;
	public static String More_red;
	public static String More_sharpness;
	public static String More_space;
	public static String More_symmetry;
	public static String More_texture;
	public static String More_vertical;
	public static String More_warmth;
	public static String More_yellow;
	public static String Though_colour;
	public static String Though_colourMuch;
	public static String Though_contrast;
	public static String Though_contrastMuch;
	public static String Though_light;
	public static String Though_lightMuch;
	public static String Though_lines;
	public static String Though_linesMuch;
	public static String Though_sharpness;

	static {
		NLS.initializeMessages("org.recital.content.internal.photos.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** What is said of more or less of a thing in photos than is usual. */
	static String relative(String thing, boolean more) {
		return switch (thing) {
		case "arrangement" -> more ? More_arrangement : Less_arrangement; //$NON-NLS-1$
		case "blue" -> more ? More_blue : Less_blue; //$NON-NLS-1$
		case "blue-green" -> more ? More_bluegreen : Less_bluegreen; //$NON-NLS-1$
		case "brown" -> more ? More_brown : Less_brown; //$NON-NLS-1$
		case "changing-colours" -> more ? More_changingcolours : Less_changingcolours; //$NON-NLS-1$
		case "changing-light" -> more ? More_changinglight : Less_changinglight; //$NON-NLS-1$
		case "changing-lines" -> more ? More_changinglines : Less_changinglines; //$NON-NLS-1$
		case "colour" -> more ? More_colour : Less_colour; //$NON-NLS-1$
		case "colours" -> more ? More_colours : Less_colours; //$NON-NLS-1$
		case "contrast" -> more ? More_contrast : Less_contrast; //$NON-NLS-1$
		case "diagonal" -> more ? More_diagonal : Less_diagonal; //$NON-NLS-1$
		case "green" -> more ? More_green : Less_green; //$NON-NLS-1$
		case "horizontal" -> more ? More_horizontal : Less_horizontal; //$NON-NLS-1$
		case "light" -> more ? More_light : Less_light; //$NON-NLS-1$
		case "lines" -> more ? More_lines : Less_lines; //$NON-NLS-1$
		case "middle" -> more ? More_middle : Less_middle; //$NON-NLS-1$
		case "orange" -> more ? More_orange : Less_orange; //$NON-NLS-1$
		case "pink" -> more ? More_pink : Less_pink; //$NON-NLS-1$
		case "purple" -> more ? More_purple : Less_purple; //$NON-NLS-1$
		case "red" -> more ? More_red : Less_red; //$NON-NLS-1$
		case "sharpness" -> more ? More_sharpness : Less_sharpness; //$NON-NLS-1$
		case "space" -> more ? More_space : Less_space; //$NON-NLS-1$
		case "symmetry" -> more ? More_symmetry : Less_symmetry; //$NON-NLS-1$
		case "texture" -> more ? More_texture : Less_texture; //$NON-NLS-1$
		case "vertical" -> more ? More_vertical : Less_vertical; //$NON-NLS-1$
		case "warmth" -> more ? More_warmth : Less_warmth; //$NON-NLS-1$
		case "yellow" -> more ? More_yellow : Less_yellow; //$NON-NLS-1$
		default -> thing;
		};
	}

	/**
	 * What is said of more or less of a thing than is usual in photos that deserve the word for the opposite.
	 *
	 * @param seen whether there is much of the thing all the same
	 */
	static String though(String thing, boolean seen) {
		return switch (thing) {
		case "colour" -> seen ? Though_colourMuch : Though_colour; //$NON-NLS-1$
		case "contrast" -> seen ? Though_contrastMuch : Though_contrast; //$NON-NLS-1$
		case "light" -> seen ? Though_lightMuch : Though_light; //$NON-NLS-1$
		case "lines" -> seen ? Though_linesMuch : Though_lines; //$NON-NLS-1$
		case "sharpness" -> seen ? relative(thing, false) : Though_sharpness; //$NON-NLS-1$
		default -> relative(thing, !seen);
		};
	}
}
