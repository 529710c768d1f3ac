/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.decode;

/**
 * What the markers of a JPEG say before its first scan (ITU-T T.81, annex B).
 *
 * @param width       pixels across as stored, 0 where there is no frame
 * @param height      pixels down as stored
 * @param components  1 for grey, 3 for colour, 4 for inks
 * @param bits        bits a sample
 * @param supported   whether the frame is baseline, extended or progressive with Huffman's code
 * @param orientation 1 to 8
 */
record JpegHead(int width, int height, int components, int bits, boolean supported, int orientation) {

	/** So many zeros at the end of a file without the mark of its end are no picture. */
	private static final int HOLE = 16;
	private static final JpegHead NONE = new JpegHead(0, 0, 0, 0, false, 1);

	static JpegHead of(byte[] bytes) {
		int orientation = 1;
		int at = 2;
		while (at + 4 <= bytes.length) {
			if ((bytes[at] & 0xFF) != 0xFF) {
				// not a marker: decoders look for the next one, and so do we
				at++;
				continue;
			}
			int marker = bytes[at + 1] & 0xFF;
			if (marker == 0xFF || marker == 0 || marker == 1 || marker >= 0xD0 && marker <= 0xD8) {
				at += marker == 0xFF ? 1 : 2;
				continue;
			}
			if (marker == 0xDA || marker == 0xD9) {
				return NONE;
			}
			int length = u16(bytes, at + 2);
			int body = at + 4;
			int end = at + 2 + length;
			if (marker == 0xE1 && orientation == 1) {
				orientation = Exif.marked(bytes, body, Math.min(end, bytes.length));
			} else if (isFrame(marker) && body + 6 <= bytes.length) {
				return new JpegHead(u16(bytes, body + 3), u16(bytes, body + 1), bytes[body + 5] & 0xFF, bytes[body] & 0xFF,
						marker <= 0xC2, orientation == 1 ? later(bytes, end) : orientation);
			}
			at = Math.max(end, at + 2);
		}
		return NONE;
	}

	/** EXIF behind the frame, which is unusual and allowed. */
	private static int later(byte[] bytes, int from) {
		int at = from;
		while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) != 0xDA) {
			int end = at + 2 + u16(bytes, at + 2);
			if ((bytes[at + 1] & 0xFF) == 0xE1) {
				return Exif.marked(bytes, at + 4, Math.min(end, bytes.length));
			}
			at = Math.max(end, at + 2);
		}
		return 1;
	}

	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	private static int u16(byte[] bytes, int at) {
		return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
	}

	/**
	 * Whether a file of several scans (progressive ones are) ends as it should. Decoders see that a scan ends too soon, but not
	 * that later ones, which make the picture sharp and coloured, are missing.
	 */
	static boolean isComplete(byte[] bytes) {
		int scans = 0;
		boolean several = false;
		int components = 0;
		int at = 2;
		while (at + 1 < bytes.length) {
			int marker = bytes[at + 1] & 0xFF;
			if ((bytes[at] & 0xFF) != 0xFF || marker == 0xFF || marker == 0 || marker == 1 || marker >= 0xD0 && marker <= 0xD8) {
				at++;
				continue;
			}
			if (marker == 0xD9) {
				return scans > 0;
			}
			if (at + 9 < bytes.length && isFrame(marker)) {
				several |= marker == 0xC2;
				components = bytes[at + 9] & 0xFF;
			} else if (marker == 0xDA) {
				scans++;
				several |= at + 4 < bytes.length && (bytes[at + 4] & 0xFF) < components;
			}
			at += 2 + (at + 3 < bytes.length ? Math.max(2, u16(bytes, at + 2)) : 2);
		}
		return scans > 0 && !several && !endsInZeros(bytes);
	}

	/** Room that was made for a file and never filled; decoders take zeros for even areas. */
	private static boolean endsInZeros(byte[] bytes) {
		for (int i = Math.max(0, bytes.length - HOLE); i < bytes.length; i++) {
			if (bytes[i] != 0) {
				return false;
			}
		}
		return true;
	}
}
