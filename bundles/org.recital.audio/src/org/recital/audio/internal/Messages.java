/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal;

import org.eclipse.osgi.util.NLS;

/** Texts, from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String atByte;
	public static String longer;
	public static String length;
	public static String lengthExpected;
	public static String endsEarly;
	public static String completeExpected;
	public static String truncated;
	public static String rate;
	public static String rateExpected;
	public static String channels;
	public static String channelsExpected;
	public static String noChunk;
	public static String shortChunk;
	public static String wavExpected;
	public static String encoding;
	public static String encodingExpected;
	public static String empty;
	public static String unknownFormat;
	public static String formatExpected;
	public static String aiffExpected;
	public static String flacExpected;
	public static String flacBits;
	public static String flacBitsExpected;
	public static String damaged;
	public static String fewerFrames;
	public static String channelsChange;
	public static String fewerMpegFrames;
	public static String rateChanges;
	public static String opus;
	public static String badHeader;
	public static String badPacket;
	public static String badPage;
	public static String missingPage;
	public static String noVorbis;
	public static String chained;
	public static String chainedExpected;
	public static String cepstraShape;

	public static String cepstraShapeExpected;

	public static String evenMedian;
	public static String writtenNotes;
	public static String evenMedianExpected;
	public static String noSounds;
	public static String noSoundsExpected;
	public static String brokenSounds;
	public static String noSamples;
	public static String noSamplesExpected;
	public static String parameterAbove;
	public static String parameterAboveExpected;

	static {
		NLS.initializeMessages("org.recital.audio.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
