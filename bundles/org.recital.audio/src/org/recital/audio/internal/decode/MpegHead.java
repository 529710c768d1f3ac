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

/**
 * The first frame of an MPEG audio file (ISO 11172-3, 13818-3) and, where the writer left a frame of notes first (Xing, Info,
 * LAME), what it says.
 *
 * @param begin    byte the first frame with sound begins at
 * @param rate     samples a second
 * @param channels 1 or 2
 * @param layer    1 to 3
 * @param samples  samples a frame and channel
 * @param frames   number of frames with sound, or -1
 * @param skip     samples at the beginning that only the coder put there
 * @param padding  samples at the end that only the coder put there
 */
record MpegHead(long begin, int rate, int channels, int layer, int samples, long frames, int skip, int padding) {

	/** Bytes between tags and sound that are tolerated. */
	private static final int SEARCH = 1 << 16;
	/** Samples a decoder of layer III is late. */
	private static final int DECODER_DELAY = 529;

	private static final int[][] RATES = { { 11025, 12000, 8000 }, null, { 22050, 24000, 16000 }, { 44100, 48000, 32000 } };
	private static final int[][] KBITS = {
			// MPEG-1 layers I, II, III, then MPEG-2 and -2.5 layers I and II/III
			{ 0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448 },
			{ 0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384 },
			{ 0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320 },
			{ 0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256 },
			{ 0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160 } };

	/** The first frame that is followed by another, or by the end; null when there is none nearby. */
	static MpegHead find(ByteSource in) throws IOException {
		long begin = in.position();
		long size = in.size();
		for (long at = begin; at < begin + SEARCH && at + 4 <= size; at++) {
			in.seek(at);
			int head = (int) in.u32be();
			int length = length(head);
			if (length <= 0 || at + length > size) {
				continue;
			}
			in.seek(at + length);
			boolean followed = at + length + 4 > size;
			if (!followed) {
				int next = (int) in.u32be();
				followed = length(next) > 0 && (next & 0xFFFE0C00) == (head & 0xFFFE0C00);
			}
			if (followed) {
				return read(in, at, head, length);
			}
		}
		return null;
	}

	private static MpegHead read(ByteSource in, long at, int head, int length) throws IOException {
		int version = head >>> 19 & 3;
		int layer = 4 - (head >>> 17 & 3);
		int channels = (head >>> 6 & 3) == 3 ? 1 : 2;
		int samples = layer == 1 ? 384 : layer == 3 && version != 3 ? 576 : 1152;
		byte[] frame = new byte[length];
		in.seek(at);
		in.readAll(frame, length);
		int notes = 4 + (version == 3 ? channels == 1 ? 17 : 32 : channels == 1 ? 9 : 17);
		long frames = -1;
		int skip = 0;
		int padding = 0;
		boolean noted = false;
		if (layer == 3 && notes + 8 <= length) {
			String tag = new String(frame, notes, 4, StandardCharsets.ISO_8859_1);
			noted = "Xing".equals(tag) || "Info".equals(tag); //$NON-NLS-1$ //$NON-NLS-2$
			int flags = frame[notes + 7];
			int place = notes + 8;
			if (noted && (flags & 1) != 0 && place + 4 <= length) {
				frames = word(frame, place);
				place += 4;
			}
			place += ((flags & 2) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 100 : 0) + ((flags & 8) != 0 ? 4 : 0);
			// LAME's part: after nine letters of its name and twelve bytes, two numbers of twelve bits
			if (noted && place + 24 <= length && frame[place] >= 'A') {
				int gap = (frame[place + 21] & 0xFF) << 16 | (frame[place + 22] & 0xFF) << 8 | frame[place + 23] & 0xFF;
				skip = (gap >> 12) + DECODER_DELAY;
				padding = Math.max(0, (gap & 0xFFF) - DECODER_DELAY);
			}
		}
		return new MpegHead(noted ? at + length : at, RATES[version][head >>> 10 & 3], channels, layer, samples, frames, skip, padding);
	}

	private static long word(byte[] b, int at) {
		return (b[at] & 0xFFL) << 24 | (b[at + 1] & 0xFF) << 16 | (b[at + 2] & 0xFF) << 8 | b[at + 3] & 0xFF;
	}

	/** Length of a frame in bytes, 0 when this is no head of a frame. */
	private static int length(int head) {
		int version = head >>> 19 & 3;
		int layer = 4 - (head >>> 17 & 3);
		int bits = head >>> 12 & 15;
		int rate = head >>> 10 & 3;
		if (head >>> 21 != 0x7FF || version == 1 || layer == 4 || bits == 0 || bits == 15 || rate == 3) {
			return 0;
		}
		int hz = RATES[version][rate];
		int kbit = KBITS[version == 3 ? layer - 1 : layer == 1 ? 3 : 4][bits];
		int padding = head >>> 9 & 1;
		if (layer == 1) {
			return (12_000 * kbit / hz + padding) * 4;
		}
		return (layer == 3 && version != 3 ? 72_000 : 144_000) * kbit / hz + padding;
	}
}
