/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.decode;

import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes in memory as decoders want them; the JDK's own streams copy them once more. */
final class ByteStream extends ImageInputStreamImpl {

	private final byte[] bytes;

	ByteStream(byte[] bytes) {
		this.bytes = bytes;
	}

	@Override
	public int read() {
		bitOffset = 0;
		return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] to, int from, int length) {
		bitOffset = 0;
		if (length == 0) {
			return 0;
		}
		if (streamPos >= bytes.length) {
			return -1;
		}
		int n = (int) Math.min(length, bytes.length - streamPos);
		System.arraycopy(bytes, (int) streamPos, to, from, n);
		streamPos += n;
		return n;
	}

	@Override
	public long length() {
		return bytes.length;
	}
}
