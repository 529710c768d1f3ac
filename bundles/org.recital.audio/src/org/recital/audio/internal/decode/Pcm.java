/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.decode;

/** How a sample is kept, and how it becomes a number in [-1, 1]. */
public enum Pcm {

	/** Unsigned, 128 is silence. */
	U8(1, "8 bit"), //$NON-NLS-1$
	S8(1, "8 bit"), //$NON-NLS-1$
	S16(2, "16 bit"), //$NON-NLS-1$
	S24(3, "24 bit"), //$NON-NLS-1$
	S32(4, "32 bit"), //$NON-NLS-1$
	F32(4, "32 bit float"), //$NON-NLS-1$
	F64(8, "64 bit float"), //$NON-NLS-1$
	/** ITU-T G.711. */
	MU_LAW(1, "mu-law"), //$NON-NLS-1$
	/** ITU-T G.711. */
	A_LAW(1, "A-law"); //$NON-NLS-1$

	private final int bytes;
	private final String label;

	Pcm(int bytes, String label) {
		this.bytes = bytes;
		this.label = label;
	}

	/** Bytes a sample. */
	public int bytes() {
		return bytes;
	}

	/** As a person calls it. */
	public String label() {
		return label;
	}

	/** Whole numbers of so many bits, or null. */
	static Pcm integer(int bits, boolean unsigned8) {
		return switch ((bits + 7) / 8) {
		case 1 -> unsigned8 ? U8 : S8;
		case 2 -> S16;
		case 3 -> S24;
		case 4 -> S32;
		default -> null;
		};
	}

	/** Turns {@code n} samples into numbers. */
	void decode(byte[] from, int n, boolean bigEndian, float[] to) {
		for (int i = 0, at = 0; i < n; i++, at += bytes) {
			to[i] = switch (this) {
			case U8 -> ((from[at] & 0xFF) - 128) / 128f;
			case S8 -> from[at] / 128f;
			case S16 -> (short) word(from, at, 2, bigEndian) / 32768f;
			case S24 -> (word(from, at, 3, bigEndian) << 8 >> 8) / 8388608f;
			case S32 -> word(from, at, 4, bigEndian) / 2147483648f;
			case F32 -> Float.intBitsToFloat(word(from, at, 4, bigEndian));
			case F64 -> (float) Double.longBitsToDouble(bigEndian
					? (long) word(from, at, 4, true) << 32 | word(from, at + 4, 4, true) & 0xFFFFFFFFL
					: (long) word(from, at + 4, 4, false) << 32 | word(from, at, 4, false) & 0xFFFFFFFFL);
			case MU_LAW -> muLaw(from[at]) / 32768f;
			case A_LAW -> aLaw(from[at]) / 32768f;
			};
		}
	}

	private static int word(byte[] b, int at, int bytes, boolean bigEndian) {
		int v = 0;
		for (int k = 0; k < bytes; k++) {
			v = v << 8 | b[bigEndian ? at + k : at + bytes - 1 - k] & 0xFF;
		}
		return v;
	}

	private static int muLaw(byte coded) {
		int u = ~coded & 0xFF;
		int magnitude = ((u & 0x0F) << 3) + 0x84 << (u >> 4 & 7);
		return (u & 0x80) != 0 ? 0x84 - magnitude : magnitude - 0x84;
	}

	private static int aLaw(byte coded) {
		int a = coded ^ 0x55;
		int exponent = a >> 4 & 7;
		int mantissa = (a & 0x0F) << 4;
		int magnitude = exponent == 0 ? mantissa + 8 : mantissa + 0x108 << exponent - 1;
		return (a & 0x80) != 0 ? magnitude : -magnitude;
	}
}
