/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal;

import org.eclipse.osgi.util.NLS;
import org.recital.vision.features.ColourName;

/** Texts, from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String brokenImages;
	public static String bytesExpected;
	public static String completeExpected;
	public static String damagedImage;
	public static String emptyFile;
	public static String endsEarly;
	public static String fileTooLarge;
	public static String imageExpected;
	public static String imageTooLarge;
	public static String nearestFamily;
	public static String noFamily;
	public static String noFamilyExpected;
	public static String noFrame;
	public static String noImages;
	public static String noImagesExpected;
	public static String pixelsExpected;
	public static String unknownImage;
	public static String lowLight;
	public static String brightLight;
	public static String softContrast;
	public static String strongContrast;
	public static String colourless;
	public static String vivid;
	public static String muted;
	public static String calm;
	public static String busy;
	public static String horizontalLines;
	public static String verticalLines;
	public static String diagonalLines;
	public static String symmetrical;
	public static String emptySpace;
	public static String blurred;
	public static String graphBuilt;
	public static String graphPeek;
	public static String colourBlack;
	public static String colourGrey;
	public static String colourWhite;
	public static String colourRed;
	public static String colourOrange;
	public static String colourBrown;
	public static String colourYellow;
	public static String colourGreen;
	public static String colourBlueGreen;
	public static String colourBlue;
	public static String colourPurple;
	public static String colourPink;

	static {
		NLS.initializeMessages("org.recital.vision.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** The word for a colour. */
	public static String colour(ColourName name) {
		return switch (name) {
		case BLACK -> colourBlack;
		case GREY -> colourGrey;
		case WHITE -> colourWhite;
		case RED -> colourRed;
		case ORANGE -> colourOrange;
		case BROWN -> colourBrown;
		case YELLOW -> colourYellow;
		case GREEN -> colourGreen;
		case BLUE_GREEN -> colourBlueGreen;
		case BLUE -> colourBlue;
		case PURPLE -> colourPurple;
		case PINK -> colourPink;
		};
	}
}
