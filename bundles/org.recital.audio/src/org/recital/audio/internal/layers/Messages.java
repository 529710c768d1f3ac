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

	public static String amplitude;
	public static String frequency;
	public static String level;
	public static String noSamples;
	public static String noSamplesExpected;
	public static String stft;
	public static String time;
	public static String waveform;

	static {
		NLS.initializeMessages("org.recital.audio.internal.layers.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
