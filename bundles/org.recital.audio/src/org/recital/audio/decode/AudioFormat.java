/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.decode;

/** The sound files that can be read. */
public enum AudioFormat {
	/** RIFF WAVE, also RF64; 8 to 64 bit, float, mu-law, A-law. */
	WAV,
	/** AIFF and AIFF-C without compression, mu-law, A-law. */
	AIFF,
	/** Sun AU. */
	AU,
	/** MPEG-1, -2 and -2.5 audio, layers I to III. */
	MP3,
	/** Free Lossless Audio Codec. */
	FLAC,
	/** Vorbis in Ogg. */
	VORBIS
}
