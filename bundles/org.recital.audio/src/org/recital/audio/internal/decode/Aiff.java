/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.decode;

import java.io.IOException;

import org.recital.audio.decode.AudioFormat;
import org.recital.audio.internal.Messages;

/** AIFF (Apple 1989) and AIFF-C where nothing is compressed, or by mu-law or A-law. */
final class Aiff {

	private Aiff() {
	}

	static Decoder open(ByteSource in) throws IOException {
		in.tag();
		in.u32be();
		boolean compressed = "AIFC".equals(in.tag()); //$NON-NLS-1$
		int channels = 0;
		long frames = 0;
		int bits = 0;
		double rate = 0;
		String coding = null;
		long sound = -1;
		while (in.position() + 8 <= in.size() && (coding == null || sound < 0)) {
			String tag = in.tag();
			long size = in.u32be();
			long begin = in.position();
			if ("COMM".equals(tag)) { //$NON-NLS-1$
				channels = in.u16be();
				frames = in.u32be();
				bits = in.u16be();
				rate = extended(in);
				coding = compressed ? in.tag() : "NONE"; //$NON-NLS-1$
			} else if ("SSND".equals(tag)) { //$NON-NLS-1$
				sound = begin + 8 + in.u32be();
			}
			in.seek(begin + size + (size & 1));
		}
		if (coding == null) {
			throw in.broken(Messages.bind(Messages.noChunk, "COMM"), Messages.aiffExpected); //$NON-NLS-1$
		}
		Pcm pcm = switch (coding) {
		case "NONE", "twos", "sowt", "in24", "in32" -> Pcm.integer(bits, false); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
		case "raw " -> bits == 8 ? Pcm.U8 : null; //$NON-NLS-1$
		case "fl32", "FL32" -> Pcm.F32; //$NON-NLS-1$ //$NON-NLS-2$
		case "fl64", "FL64" -> Pcm.F64; //$NON-NLS-1$ //$NON-NLS-2$
		case "ulaw", "ULAW" -> Pcm.MU_LAW; //$NON-NLS-1$ //$NON-NLS-2$
		case "alaw", "ALAW" -> Pcm.A_LAW; //$NON-NLS-1$ //$NON-NLS-2$
		default -> null;
		};
		if (pcm == null) {
			throw in.broken(Messages.bind(Messages.encoding, coding, Integer.toString(bits)), Messages.encodingExpected);
		}
		if (sound < 0) {
			if (frames > 0) {
				throw in.broken(Messages.bind(Messages.noChunk, "SSND"), Messages.aiffExpected); //$NON-NLS-1$
			}
			sound = in.size();
		}
		in.seek(sound);
		return new PcmDecoder(in, AudioFormat.AIFF, pcm, !"sowt".equals(coding), Math.round(rate), channels, //$NON-NLS-1$
				frames * channels * pcm.bytes());
	}

	/** A number of 80 bits: sign, 15 bits of exponent, 64 of mantissa with its leading one. */
	private static double extended(ByteSource in) throws IOException {
		int head = in.u16be();
		double mantissa = in.u32be() * 0x1p32 + in.u32be();
		return (head & 0x8000) != 0 ? -1 : mantissa * Math.pow(2, (head & 0x7FFF) - 16383 - 63);
	}
}
