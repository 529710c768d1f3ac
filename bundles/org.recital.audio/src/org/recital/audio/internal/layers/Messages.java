/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.layers;

import org.eclipse.osgi.util.NLS;

/** Texts, from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String activation;
	public static String activations;
	public static String amplitude;
	public static String band;
	public static String channel;
	public static String chroma;
	public static String classAxis;
	public static String classes;
	public static String coefficient;
	public static String confidence;
	public static String constantQ;
	public static String evidence;
	public static String evidenceLevel;
	public static String frequency;
	public static String harmonic;
	public static String highestAboveLowest;
	public static String installIt;
	public static String level;
	public static String longerFrames;
	public static String mel;
	public static String mfcc;
	public static String noClass;
	public static String noEvidence;
	public static String noEvidenceExpected;
	public static String noExtractor;
	public static String noLayer;
	public static String noLayers;
	public static String noNetwork;
	public static String noNetworkExpected;
	public static String noSamples;
	public static String noSamplesExpected;
	public static String noTrainer;
	public static String oddMedians;
	public static String otherShape;
	public static String otherShapeExpected;
	public static String percussive;
	public static String pitch;
	public static String pitchClass;
	public static String pitchNotes;
	public static String probability;
	public static String rateTooLow;
	public static String rateTooLowExpected;
	public static String stft;
	public static String strength;
	public static String time;
	public static String value;
	public static String waveform;

	static {
		NLS.initializeMessages("org.recital.audio.internal.layers.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
