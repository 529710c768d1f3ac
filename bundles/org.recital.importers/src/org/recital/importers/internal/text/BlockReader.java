/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads whole lines, a few megabytes at a time. Where blocks begin depends on the bytes alone, never on who asks for them,
 * so that whatever is computed per block is the same for any number of threads. Callers take turns.
 */
final class BlockReader implements Closeable {

	/** Bytes asked for at a time. */
	static final int BLOCK = 2 << 20;
	/** No line of data is longer; one that is gets passed over without being held in memory. */
	static final int MAX_LINE = 4 << 20;
	/** Size of a buffer for files of any size. */
	static final int CAPACITY = BLOCK + MAX_LINE + 1;

	private final InputStream in;
	private byte[] rest = new byte[0];
	private boolean end;
	private int number;
	private long bytes;

	/**
	 * Whole lines.
	 *
	 * @param number 0 for the first block
	 * @param bytes  the buffer
	 * @param length how much of it is filled
	 * @param open   whether the last line has no line end, being the last of the file
	 * @param tooLong whether this block stands for one line longer than {@link #MAX_LINE}; its length is 0 then
	 */
	record Block(int number, byte[] bytes, int length, boolean open, boolean tooLong) {
	}

	BlockReader(InputStream in) {
		this.in = in;
	}

	/** A buffer for a file: no larger than it needs, so that small files are read without much ado. */
	static byte[] buffer(TextFile file) throws IOException {
		return new byte[file.plain() ? (int) Math.min(CAPACITY, Math.max(1, file.size()) + 1) : CAPACITY];
	}

	/** Bytes read so far. */
	long bytes() {
		return bytes;
	}

	/** Fills the buffer with the next lines; null when there are none. */
	Block next(byte[] buffer) throws IOException {
		int length = rest.length;
		System.arraycopy(rest, 0, buffer, 0, length);
		int searched = 0;
		rest = new byte[0];
		while (!end) {
			int wanted = Math.min(buffer.length, length + BLOCK);
			int n = in.readNBytes(buffer, length, wanted - length);
			bytes += n;
			end = n < wanted - length;
			length += n;
			if (end) {
				break;
			}
			int cut = length;
			while (cut > searched && buffer[cut - 1] != '\n') {
				cut--;
			}
			if (cut > searched) {
				rest = Arrays.copyOfRange(buffer, cut, length);
				return new Block(number++, buffer, cut, false, false);
			}
			searched = length;
			if (length > MAX_LINE || length == buffer.length) { // the buffer is full only where a file grows while it is read
				passOver(buffer);
				return new Block(number++, buffer, 0, false, true);
			}
		}
		return length == 0 ? null : new Block(number++, buffer, length, buffer[length - 1] != '\n', false);
	}

	private void passOver(byte[] buffer) throws IOException {
		while (!end) {
			int wanted = Math.min(buffer.length, BLOCK);
			int n = in.readNBytes(buffer, 0, wanted);
			bytes += n;
			end = n < wanted;
			for (int i = 0; i < n; i++) {
				if (buffer[i] == '\n') {
					rest = Arrays.copyOfRange(buffer, i + 1, n);
					return;
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
