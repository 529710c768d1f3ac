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

/** Sun and NeXT sound files. */
final class Au {

	private static final long UNKNOWN = 0xFFFFFFFFL;

	private Au() {
	}

	static Decoder open(ByteSource in) throws IOException {
		in.tag();
		long begin = in.u32be();
		long bytes = in.u32be();
		long coding = in.u32be();
		long rate = in.u32be();
		long channels = in.u32be();
		Pcm pcm = switch ((int) coding) {
		case 1 -> Pcm.MU_LAW;
		case 2 -> Pcm.S8;
		case 3 -> Pcm.S16;
		case 4 -> Pcm.S24;
		case 5 -> Pcm.S32;
		case 6 -> Pcm.F32;
		case 7 -> Pcm.F64;
		case 27 -> Pcm.A_LAW;
		default -> throw in.broken(Messages.bind(Messages.encoding, Long.toString(coding), "?"), Messages.encodingExpected); //$NON-NLS-1$
		};
		in.seek(begin);
		return new PcmDecoder(in, AudioFormat.AU, pcm, true, rate, (int) Math.min(channels, Integer.MAX_VALUE),
				bytes == UNKNOWN ? -1 : bytes);
	}
}
