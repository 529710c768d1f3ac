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
	public static String graphBuilt;
	public static String graphMoves;
	public static String graphMovesExpected;
	public static String graphPeek;

	static {
		NLS.initializeMessages("org.recital.vision.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
