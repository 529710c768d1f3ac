/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What heads of files say that decoders do not: how they are turned (PNG's {@code eXIf}, WebP's {@code EXIF}), how large they claim to be. */
final class Chunks {

	private Chunks() {
	}

	/** PNG: a length, a name, the content and its sum, one chunk after another. */
	static int png(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes);
		long at = 8;
		while (at + 12 <= bytes.length) {
			long length = in.getInt((int) at) & 0xFFFFFFFFL;
			if (is(bytes, (int) at + 4, "eXIf") && at + 8 + length <= bytes.length) { //$NON-NLS-1$
				return Exif.orientation(bytes, (int) at + 8, (int) (at + 8 + length));
			}
			at += 12 + length;
		}
		return 1;
	}

	/** WebP, a RIFF file: a name, a length and the content, filled up to whole pairs. */
	static int webp(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		long at = 12;
		while (at + 8 <= bytes.length) {
			long length = in.getInt((int) at + 4) & 0xFFFFFFFFL;
			if (is(bytes, (int) at, "EXIF") && at + 8 + length <= bytes.length) { //$NON-NLS-1$
				int from = (int) at + 8;
				int end = (int) (from + length);
				return is(bytes, from, "Exif") ? Exif.marked(bytes, from, end) : Exif.orientation(bytes, from, end); //$NON-NLS-1$
			}
			at += 8 + length + (length & 1);
		}
		return 1;
	}

	/** Pixels a Windows bitmap claims in a header of 40 bytes or more, 0 in older ones, whose sides have 16 bits. */
	static long bmp(byte[] bytes) {
		ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		return in.getInt(14) < 40 ? 0 : Math.abs((long) in.getInt(18)) * Math.abs((long) in.getInt(22));
	}

	/** Whether a text of one byte a letter stands at a place. */
	static boolean is(byte[] bytes, int at, String text) {
		byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
		if (at < 0 || at + wanted.length > bytes.length) {
			return false;
		}
		for (int i = 0; i < wanted.length; i++) {
			if (bytes[at + i] != wanted[i]) {
				return false;
			}
		}
		return true;
	}
}
