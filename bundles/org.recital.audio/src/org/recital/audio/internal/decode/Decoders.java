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
import java.nio.charset.StandardCharsets;

import org.recital.audio.internal.Messages;

/** Tells a format by the first bytes. */
public final class Decoders {

	private Decoders() {
	}

	/** A decoder for what the file holds. */
	public static Decoder open(ByteSource in) throws IOException {
		byte[] head = new byte[12];
		int n = in.readAll(head, head.length);
		in.seek(0);
		if (n == 0) {
			throw in.broken(Messages.empty, Messages.formatExpected);
		}
		String text = new String(head, 0, n, StandardCharsets.ISO_8859_1);
		if ((text.startsWith("RIFF") || text.startsWith("RF64")) && text.startsWith("WAVE", 8)) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return Wav.open(in);
		}
		if (text.startsWith("FORM") && text.startsWith("AIF", 8)) { //$NON-NLS-1$ //$NON-NLS-2$
			return Aiff.open(in);
		}
		if (text.startsWith(".snd")) { //$NON-NLS-1$
			return Au.open(in);
		}
		if (text.startsWith("OggS")) { //$NON-NLS-1$
			return new VorbisDecoder(in);
		}
		skipTags(in);
		long begin = in.position();
		if (in.readAll(head, 4) == 4 && "fLaC".equals(new String(head, 0, 4, StandardCharsets.ISO_8859_1))) { //$NON-NLS-1$
			return new FlacDecoder(in);
		}
		in.seek(begin);
		MpegHead mpeg = MpegHead.find(in);
		if (mpeg != null) {
			return new Mp3Decoder(in, mpeg);
		}
		in.seek(0);
		throw in.broken(Messages.unknownFormat, Messages.formatExpected);
	}

	/** Skips ID3 tags, of which some writers put several. */
	private static void skipTags(ByteSource in) throws IOException {
		byte[] head = new byte[10];
		while (true) {
			long begin = in.position();
			if (in.readAll(head, 10) < 10 || head[0] != 'I' || head[1] != 'D' || head[2] != '3') {
				in.seek(begin);
				return;
			}
			long size = (head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | head[9] & 0x7F;
			boolean footer = (head[5] & 0x10) != 0;
			in.seek(begin + 10 + size + (footer ? 10 : 0));
		}
	}
}
