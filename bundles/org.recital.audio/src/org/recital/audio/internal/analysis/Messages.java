/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.analysis;

import org.eclipse.osgi.util.NLS;

/** Texts of the analysis of sounds, from {@code messages.properties}. */
public final class Messages extends NLS {

	public static String noPitches;
	public static String noPitchesExpected;
	public static String noMidi;
	public static String midiExpected;
	public static String midiTooLarge;
	public static String midiSizeExpected;
	public static String midiDamaged;
	public static String midiEndsEarly;
	public static String midiNotes;
	public static String midiNotesExpected;

	static {
		NLS.initializeMessages("org.recital.audio.internal.analysis.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
