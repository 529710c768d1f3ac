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
	public static String Little_arrangement;
	public static String Little_blue;
	public static String Little_bluegreen;
	public static String Little_brown;
	public static String Little_changingcolours;
	public static String Little_changinglight;
	public static String Little_changinglines;
	public static String Little_colour;
	public static String Little_colours;
	public static String Little_contrast;
	public static String Little_diagonal;
	public static String Little_green;
	public static String Little_horizontal;
	public static String Little_light;
	public static String Little_lines;
	public static String Little_middle;
	public static String Little_orange;
	public static String Little_pink;
	public static String Little_purple;
	public static String Little_red;
	public static String Little_sharpness;
	public static String Little_symmetry;
	public static String Little_texture;
	public static String Little_vertical;
	public static String Little_warmth;
	public static String Little_yellow;
	public static String Much_arrangement;
	public static String Much_blue;
	public static String Much_bluegreen;
	public static String Much_brown;
	public static String Much_changingcolours;
	public static String Much_changinglight;
	public static String Much_changinglines;
	public static String Much_colour;
	public static String Much_colours;
	public static String Much_contrast;
	public static String Much_diagonal;
	public static String Much_green;
	public static String Much_horizontal;
	public static String Much_light;
	public static String Much_lines;
	public static String Much_middle;
	public static String Much_orange;
	public static String Much_pink;
	public static String Much_purple;
	public static String Much_red;
	public static String Much_sharpness;
	public static String Much_symmetry;
	public static String Much_texture;
	public static String Much_vertical;
	public static String Much_warmth;
	public static String Much_yellow;

	static {
		NLS.initializeMessages("org.recital.content.internal.photos.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** The word for much or little of a thing that is seen in photos. */
	static String word(String thing, boolean much) {
		return switch (thing) {
		case "arrangement" -> much ? Much_arrangement : Little_arrangement; //$NON-NLS-1$
		case "blue" -> much ? Much_blue : Little_blue; //$NON-NLS-1$
		case "blue-green" -> much ? Much_bluegreen : Little_bluegreen; //$NON-NLS-1$
		case "brown" -> much ? Much_brown : Little_brown; //$NON-NLS-1$
		case "changing-colours" -> much ? Much_changingcolours : Little_changingcolours; //$NON-NLS-1$
		case "changing-light" -> much ? Much_changinglight : Little_changinglight; //$NON-NLS-1$
		case "changing-lines" -> much ? Much_changinglines : Little_changinglines; //$NON-NLS-1$
		case "colour" -> much ? Much_colour : Little_colour; //$NON-NLS-1$
		case "colours" -> much ? Much_colours : Little_colours; //$NON-NLS-1$
		case "contrast" -> much ? Much_contrast : Little_contrast; //$NON-NLS-1$
		case "diagonal" -> much ? Much_diagonal : Little_diagonal; //$NON-NLS-1$
		case "green" -> much ? Much_green : Little_green; //$NON-NLS-1$
		case "horizontal" -> much ? Much_horizontal : Little_horizontal; //$NON-NLS-1$
		case "light" -> much ? Much_light : Little_light; //$NON-NLS-1$
		case "lines" -> much ? Much_lines : Little_lines; //$NON-NLS-1$
		case "middle" -> much ? Much_middle : Little_middle; //$NON-NLS-1$
		case "orange" -> much ? Much_orange : Little_orange; //$NON-NLS-1$
		case "pink" -> much ? Much_pink : Little_pink; //$NON-NLS-1$
		case "purple" -> much ? Much_purple : Little_purple; //$NON-NLS-1$
		case "red" -> much ? Much_red : Little_red; //$NON-NLS-1$
		case "sharpness" -> much ? Much_sharpness : Little_sharpness; //$NON-NLS-1$
		case "symmetry" -> much ? Much_symmetry : Little_symmetry; //$NON-NLS-1$
		case "texture" -> much ? Much_texture : Little_texture; //$NON-NLS-1$
		case "vertical" -> much ? Much_vertical : Little_vertical; //$NON-NLS-1$
		case "warmth" -> much ? Much_warmth : Little_warmth; //$NON-NLS-1$
		case "yellow" -> much ? Much_yellow : Little_yellow; //$NON-NLS-1$
		default -> thing;
		};
	}
}
