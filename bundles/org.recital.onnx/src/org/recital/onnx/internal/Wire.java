/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.onnx.internal;

import java.nio.charset.StandardCharsets;

/**
 * Reads fields of Protocol Buffers one after another from a part of an array: just what is needed to look into a model, and no
 * array is copied. Whatever does not fit is an {@link IllegalArgumentException}.
 */
final class Wire {

	static final int VARINT = 0;
	static final int FIXED64 = 1;
	static final int BYTES = 2;
	static final int FIXED32 = 5;

	private final byte[] from;
	private final int end;
	private int at;
	private int field;
	private int kind;
	private long number;
	private int begin;

	Wire(byte[] from, int begin, int end) {
		this.from = from;
		this.at = begin;
		this.end = end;
	}

	/** Goes to the next field; false at the end. */
	boolean next() {
		if (at == end) {
			return false;
		}
		long tag = varint();
		field = (int) (tag >>> 3);
		kind = (int) (tag & 7);
		if (tag >>> 3 == 0 || tag >>> 3 > 536_870_911L) {
			throw new IllegalArgumentException("field " + (tag >>> 3)); //$NON-NLS-1$
		}
		switch (kind) {
		case VARINT -> number = varint();
		case FIXED64 -> skip(8);
		case FIXED32 -> skip(4);
		case BYTES -> skip(varint());
		default -> throw new IllegalArgumentException("wire type " + kind); //$NON-NLS-1$
		}
		return true;
	}

	private void skip(long n) {
		if (n < 0 || n > end - at) {
			throw new IllegalArgumentException("a field of " + n + " bytes where " + (end - at) + " are left"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		begin = at;
		at += (int) n;
	}

	private long varint() {
		long value = 0;
		for (int shift = 0; shift < 70; shift += 7) {
			if (at == end) {
				throw new IllegalArgumentException("ends inside a number"); //$NON-NLS-1$
			}
			byte b = from[at++];
			value |= (long) (b & 0x7F) << shift;
			if (b >= 0) {
				return value;
			}
		}
		throw new IllegalArgumentException("a number of more than ten bytes"); //$NON-NLS-1$
	}

	int field() {
		return field;
	}

	/** Whether the field is of this number and kind. */
	boolean is(int wanted, int wantedKind) {
		return field == wanted && kind == wantedKind;
	}

	long number() {
		return number;
	}

	/** Bytes of the field. */
	int length() {
		return at - begin;
	}

	String text() {
		return new String(from, begin, at - begin, StandardCharsets.UTF_8);
	}

	/** The fields of a message inside. */
	Wire message() {
		return new Wire(from, begin, at);
	}
}
