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

/** RIFF WAVE (Microsoft and IBM 1991, with WAVE_FORMAT_EXTENSIBLE) and its 64 bit form (EBU Tech 3306, RF64). */
final class Wav {

	private static final int PCM = 1;
	private static final int FLOAT = 3;
	private static final int A_LAW = 6;
	private static final int MU_LAW = 7;
	private static final int EXTENSIBLE = 0xFFFE;
	private static final long UNKNOWN = 0xFFFFFFFFL;

	private Wav() {
	}

	static Decoder open(ByteSource in) throws IOException {
		boolean rf64 = !"RIFF".equals(in.tag()); //$NON-NLS-1$
		in.u32le();
		in.tag();
		long longSize = UNKNOWN;
		int code = -1;
		int channels = 0;
		long rate = 0;
		int block = 0;
		int bits = 0;
		while (true) {
			if (in.position() + 8 > in.size()) {
				throw in.broken(Messages.bind(Messages.noChunk, code < 0 ? "fmt " : "data"), Messages.wavExpected); //$NON-NLS-1$ //$NON-NLS-2$
			}
			String tag = in.tag();
			long size = in.u32le();
			long begin = in.position();
			if ("fmt ".equals(tag)) { //$NON-NLS-1$
				if (size < 16) {
					throw in.broken(Messages.bind(Messages.shortChunk, tag, Long.toString(size)), Messages.wavExpected);
				}
				code = in.u16le();
				channels = in.u16le();
				rate = in.u32le();
				in.u32le();
				block = in.u16le();
				bits = in.u16le();
				if (code == EXTENSIBLE && size >= 26) {
					in.u16le();
					in.u16le();
					in.u32le();
					code = in.u16le();
				}
			} else if ("ds64".equals(tag) && rf64) { //$NON-NLS-1$
				in.u64le();
				longSize = in.u64le();
			} else if ("data".equals(tag)) { //$NON-NLS-1$
				if (code < 0) {
					throw in.broken(Messages.bind(Messages.noChunk, "fmt "), Messages.wavExpected); //$NON-NLS-1$
				}
				Pcm pcm = pcm(in, code, bits, block, channels);
				// a writer that could not go back left the size open
				long bytes = size == UNKNOWN ? rf64 && longSize >= 0 && longSize != UNKNOWN ? longSize : -1 : size;
				return new PcmDecoder(in, AudioFormat.WAV, pcm, false, rate, channels, bytes);
			}
			in.seek(begin + size + (size & 1));
		}
	}

	private static Pcm pcm(ByteSource in, int code, int bits, int block, int channels) throws IOException {
		Pcm pcm = switch (code) {
		// samples of fewer bits than their container fill its upper end
		case PCM -> channels > 0 && bits <= 8 * (block / channels) ? Pcm.integer(8 * (block / channels), true) : null;
		case FLOAT -> bits == 32 ? Pcm.F32 : bits == 64 ? Pcm.F64 : null;
		case A_LAW -> bits == 8 ? Pcm.A_LAW : null;
		case MU_LAW -> bits == 8 ? Pcm.MU_LAW : null;
		default -> null;
		};
		if (pcm == null || block != pcm.bytes() * channels) {
			throw in.broken(Messages.bind(Messages.encoding, Integer.toString(code), Integer.toString(bits)), Messages.encodingExpected);
		}
		return pcm;
	}
}
