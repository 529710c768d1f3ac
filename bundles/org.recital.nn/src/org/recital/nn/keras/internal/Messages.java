/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.keras.internal;

import org.eclipse.osgi.util.NLS;

/** Texts, from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String badConfig;
	public static String badConfigExpected;
	public static String cannotBuild;
	public static String cannotBuildExpected;
	public static String copyAgain;
	public static String damaged;
	public static String fileTooLarge;
	public static String fileTooLargeExpected;
	public static String flattened;
	public static String flattenedExpected;
	public static String lambda;
	public static String lambdaExpected;
	public static String link;
	public static String linkExpected;
	public static String longText;
	public static String nested;
	public static String nestedExpected;
	public static String noFloats;
	public static String noHdf5;
	public static String noHdf5Expected;
	public static String noLayers;
	public static String noPictures;
	public static String noPicturesExpected;
	public static String noWeights;
	public static String notFinite;
	public static String theano;
	public static String theanoExpected;
	public static String tooManyWeights;
	public static String tooManyWeightsExpected;
	public static String unknownLayer;
	public static String unknownLayerExpected;
	public static String unknownWeights;
	public static String weightCount;
	public static String weightCountExpected;
	public static String weightShape;
	public static String weightsAlone;
	public static String weightsAloneExpected;

	static {
		NLS.initializeMessages("org.recital.nn.keras.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
