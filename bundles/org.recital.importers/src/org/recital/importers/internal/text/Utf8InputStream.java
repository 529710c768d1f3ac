/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of any encoding as bytes of UTF-8. */
final class Utf8InputStream extends InputStream {

	private final Reader reader;
	private final char[] chars = new char[8192];
	private byte[] bytes = new byte[0];
	private int at;

	Utf8InputStream(InputStream in, Charset charset) {
		reader = new InputStreamReader(in, charset);
	}

	@Override
	public int read() throws IOException {
		return fill() ? bytes[at++] & 0xFF : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (!fill()) {
			return -1;
		}
		int n = Math.min(length, bytes.length - at);
		System.arraycopy(bytes, at, target, offset, n);
		at += n;
		return n;
	}

	private boolean fill() throws IOException {
		while (at == bytes.length) {
			int n = reader.read(chars); // never half a pair: the decoder keeps both halves when only one has room
			if (n < 0) {
				return false;
			}
			bytes = new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
			at = 0;
		}
		return true;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}
