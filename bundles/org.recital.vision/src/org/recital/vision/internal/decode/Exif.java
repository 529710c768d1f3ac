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

/** How a picture is turned, by tag 0x0112 of the first directory of its TIFF structure (EXIF 2.32, 4.6.4). */
final class Exif {

	private static final int ORIENTATION = 0x0112;
	private static final int ENTRY = 12;

	private Exif() {
	}

	/**
	 * @param from where the TIFF structure begins: its mark of byte order
	 * @param end  one past its last byte
	 * @return 1 to 8; 1 where nothing is said or the structure is damaged, for a picture can be seen all the same
	 */
	static int orientation(byte[] bytes, int from, int end) {
		if (from < 0 || end > bytes.length || end - from < 8) {
			return 1;
		}
		ByteBuffer in = ByteBuffer.wrap(bytes, from, end - from).slice();
		String mark = new String(bytes, from, 2, StandardCharsets.ISO_8859_1);
		if (!mark.equals("II") && !mark.equals("MM")) { //$NON-NLS-1$ //$NON-NLS-2$
			return 1;
		}
		in.order(mark.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN); //$NON-NLS-1$
		long directory = in.getInt(4) & 0xFFFFFFFFL;
		if (in.getShort(2) != 42 || directory + 2 > in.limit()) {
			return 1;
		}
		int entries = in.getShort((int) directory) & 0xFFFF;
		for (int i = 0; i < entries; i++) {
			long at = directory + 2 + (long) ENTRY * i;
			if (at + ENTRY > in.limit()) {
				return 1;
			}
			if ((in.getShort((int) at) & 0xFFFF) == ORIENTATION) {
				int value = in.getShort((int) at + 8);
				return value >= 1 && value <= 8 ? value : 1;
			}
		}
		return 1;
	}

	/** The same behind the mark {@code Exif\0\0} that JPEG (and some WebP) have. */
	static int marked(byte[] bytes, int from, int end) {
		boolean is = end - from >= 6 && end <= bytes.length && bytes[from] == 'E' && bytes[from + 1] == 'x' && bytes[from + 2] == 'i'
				&& bytes[from + 3] == 'f' && bytes[from + 4] == 0;
		return is ? orientation(bytes, from + 6, end) : 1;
	}
}
