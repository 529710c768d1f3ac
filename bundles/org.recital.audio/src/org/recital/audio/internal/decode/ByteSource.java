/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.decode;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import org.recital.audio.decode.AudioException;
import org.recital.audio.internal.Messages;

/** Bytes of a file, buffered, with the place they are at. */
public final class ByteSource implements Closeable {

	private final SeekableByteChannel channel;
	private final String name;
	private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
	/** Place in the file of what comes after the buffer. */
	private long next;

	public ByteSource(SeekableByteChannel channel, String name) throws IOException {
		this.channel = channel;
		this.name = name;
		channel.position(0);
	}

	/** The file's name, for messages. */
	public String name() {
		return name;
	}

	/** Size of the file in bytes. */
	public long size() throws IOException {
		return channel.size();
	}

	/** Place of the next byte. */
	public long position() {
		return next - buffer.remaining();
	}

	/** Goes to a place; beyond the end there is nothing to read. */
	public void seek(long to) throws IOException {
		long begin = next - buffer.limit();
		if (to >= begin && to <= next) {
			buffer.position((int) (to - begin));
		} else {
			channel.position(to);
			next = to;
			buffer.limit(0);
		}
	}

	private boolean fill() throws IOException {
		buffer.clear();
		int got;
		do {
			got = channel.read(buffer);
		} while (got == 0);
		buffer.flip();
		if (got < 0) {
			buffer.limit(0);
			return false;
		}
		next += got;
		return true;
	}

	/** The next byte, or -1 at the end. */
	public int read() throws IOException {
		return buffer.hasRemaining() || fill() ? buffer.get() & 0xFF : -1;
	}

	/** Up to {@code n} bytes; at least 1, or -1 at the end. */
	public int read(byte[] to, int from, int n) throws IOException {
		if (n == 0) {
			return 0;
		}
		if (!buffer.hasRemaining() && !fill()) {
			return -1;
		}
		int k = Math.min(n, buffer.remaining());
		buffer.get(to, from, k);
		return k;
	}

	/** As many bytes as there are, up to {@code n}. */
	public int readAll(byte[] to, int n) throws IOException {
		int at = 0;
		while (at < n) {
			int got = read(to, at, n - at);
			if (got < 0) {
				break;
			}
			at += got;
		}
		return at;
	}

	/** The next byte. */
	public int u8() throws IOException {
		int b = read();
		if (b < 0) {
			throw broken(Messages.endsEarly, Messages.completeExpected);
		}
		return b;
	}

	public int u16le() throws IOException {
		return u8() | u8() << 8;
	}

	public long u32le() throws IOException {
		return u16le() | (long) u16le() << 16;
	}

	public long u64le() throws IOException {
		return u32le() | u32le() << 32;
	}

	public int u16be() throws IOException {
		return u8() << 8 | u8();
	}

	public long u32be() throws IOException {
		return (long) u16be() << 16 | u16be();
	}

	/** Four characters. */
	public String tag() throws IOException {
		char[] c = new char[4];
		for (int i = 0; i < 4; i++) {
			c[i] = (char) u8();
		}
		return new String(c);
	}

	/** What to throw when the bytes here are wrong. */
	public AudioException broken(String what, String expected) throws IOException {
		return broken(what, expected, null);
	}

	/** The same with what a decoder threw. */
	public AudioException broken(String what, String expected, Throwable cause) throws IOException {
		return new AudioException(name, Math.min(position(), size()), what, expected, cause);
	}

	/** The bytes from here on; closing it does nothing. */
	public InputStream stream() {
		return new InputStream() {
			@Override
			public int read() throws IOException {
				return ByteSource.this.read();
			}

			@Override
			public int read(byte[] to, int from, int n) throws IOException {
				return ByteSource.this.read(to, from, n);
			}
		};
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
