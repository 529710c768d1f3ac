/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

import org.recital.api.data.FloatColumn;
import org.recital.api.data.IntColumn;
import org.recital.api.data.TimeColumn;

/**
 * Column files. All numbers are little-endian.
 *
 * <pre>
 * 0   8 bytes "RECITALC"
 * 8   int     format, 1
 * 12  int     type: 1 int, 2 float, 3 time (unsigned seconds after the base, 0xFFFFFFFF: missing)
 * 16  long    number of rows
 * 24  long    base of times, 0 for other types
 * 32  int     CRC-32C of bytes 0 to 31 and of the content
 * 36  int     0
 * 40  content, 4 bytes a row
 * </pre>
 *
 * Short columns are read to memory; of long ones the file is mapped.
 */
public final class Columns {

	private static final byte[] MAGIC = "RECITALC".getBytes(java.nio.charset.StandardCharsets.US_ASCII); //$NON-NLS-1$
	private static final int FORMAT = 1;
	private static final int INT = 1;
	private static final int FLOAT = 2;
	private static final int TIME = 3;
	private static final int HEAD = 40;
	private static final int CHUNK = 1 << 16;
	/** Rows from which on a column stays on disk. */
	private static final int MAPPED = 1 << 20;

	private static final ValueLayout.OfInt INTS = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
	private static final ValueLayout.OfFloat FLOATS = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	private record Content(MemorySegment data, int rows, long base) {
	}

	/** Fills a buffer with the next rows. */
	private interface Source {
		void fill(int from, int count, ByteBuffer to);
	}

	private Columns() {
	}

	public static void write(Path file, IntColumn column) throws IOException {
		int[] chunk = new int[CHUNK];
		write(file, INT, column.size(), 0, (from, count, to) -> {
			column.copy(from, chunk, 0, count);
			to.asIntBuffer().put(chunk, 0, count);
		});
	}

	public static void write(Path file, FloatColumn column) throws IOException {
		float[] chunk = new float[CHUNK];
		write(file, FLOAT, column.size(), 0, (from, count, to) -> {
			column.copy(from, chunk, 0, count);
			to.asFloatBuffer().put(chunk, 0, count);
		});
	}

	public static void write(Path file, TimeColumn column) throws IOException {
		long[] chunk = new long[CHUNK];
		long least = Long.MAX_VALUE;
		long most = Long.MIN_VALUE;
		for (int from = 0; from < column.size(); from += CHUNK) {
			int n = Math.min(CHUNK, column.size() - from);
			column.copy(from, chunk, 0, n);
			for (int i = 0; i < n; i++) {
				if (chunk[i] != TimeColumn.MISSING) {
					least = Math.min(least, chunk[i]);
					most = Math.max(most, chunk[i]);
				}
			}
		}
		long base = least == Long.MAX_VALUE ? 0 : least;
		if (most != Long.MIN_VALUE && most - base >= 0xFFFFFFFFL) {
			throw new IOException(file + ": times span more than 136 years: " + least + " to " + most); //$NON-NLS-1$ //$NON-NLS-2$
		}
		write(file, TIME, column.size(), base, (from, count, to) -> {
			column.copy(from, chunk, 0, count);
			for (int i = 0; i < count; i++) {
				to.putInt(i * 4, chunk[i] == TimeColumn.MISSING ? -1 : (int) (chunk[i] - base));
			}
		});
	}

	private static void write(Path file, int type, int rows, long base, Source source) throws IOException {
		ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
		head.put(MAGIC).putInt(FORMAT).putInt(type).putLong(rows).putLong(base);
		CRC32C crc = new CRC32C();
		crc.update(head.array(), 0, 32);
		ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK * 4).order(ByteOrder.LITTLE_ENDIAN);
		try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
			out.position(HEAD);
			for (int from = 0; from < rows; from += CHUNK) {
				int n = Math.min(CHUNK, rows - from);
				chunk.clear();
				source.fill(from, n, chunk);
				crc.update(chunk.position(0).limit(n * 4));
				chunk.position(0);
				while (chunk.hasRemaining()) {
					out.write(chunk);
				}
			}
			head.putInt((int) crc.getValue()).putInt(0).flip();
			out.write(head, 0);
		}
	}

	/**
	 * Reads a column of ints and checks that every value is 0 (inclusive) to {@code below} (exclusive).
	 */
	public static IntColumn ints(Path file, int below) throws IOException {
		Content c = open(file, INT);
		int[] chunk = new int[Math.min(CHUNK, Math.max(1, c.rows))];
		for (int from = 0; from < c.rows; from += CHUNK) {
			int n = Math.min(CHUNK, c.rows - from);
			MemorySegment.copy(c.data, INTS, 4L * from, chunk, 0, n);
			for (int i = 0; i < n; i++) {
				if (chunk[i] < 0 || chunk[i] >= below) {
					throw new IOException(file + ": damaged: row " + (from + i) + " has the index " + chunk[i] + ", expected 0 to " + (below - 1)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				}
			}
		}
		return c.rows < MAPPED ? IntColumn.of(c.data.toArray(INTS)) : new MappedInts(c.data, c.rows);
	}

	public static FloatColumn floats(Path file) throws IOException {
		Content c = open(file, FLOAT);
		return c.rows < MAPPED ? FloatColumn.of(c.data.toArray(FLOATS)) : new MappedFloats(c.data, c.rows);
	}

	public static TimeColumn times(Path file) throws IOException {
		Content c = open(file, TIME);
		return c.rows < MAPPED ? TimeColumn.of(c.base, c.data.toArray(INTS)) : new MappedTimes(c.data, c.rows, c.base);
	}

	private static Content open(Path file, int type) throws IOException {
		MemorySegment all;
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
		}
		if (all.byteSize() < HEAD || all.asSlice(0, 8).mismatch(MemorySegment.ofArray(MAGIC)) != -1) {
			throw new IOException(file + ": not a column file; expected one that begins with RECITALC"); //$NON-NLS-1$
		}
		ByteBuffer head = all.asSlice(0, HEAD).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
		if (head.getInt(8) != FORMAT) {
			throw new IOException(file + ": column format " + head.getInt(8) + ", expected " + FORMAT); //$NON-NLS-1$ //$NON-NLS-2$
		}
		long rows = head.getLong(16);
		if (head.getInt(12) != type || rows < 0 || rows > Integer.MAX_VALUE - 8 || all.byteSize() != HEAD + 4 * rows) {
			throw new IOException(file + ": the column file is damaged or cut short: type " + head.getInt(12) + ", " + rows + " rows in " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					+ all.byteSize() + " bytes"); //$NON-NLS-1$
		}
		CRC32C crc = new CRC32C();
		crc.update(all.asSlice(0, 32).asByteBuffer());
		for (long at = HEAD; at < all.byteSize(); at += 1 << 26) {
			crc.update(all.asSlice(at, Math.min(1 << 26, all.byteSize() - at)).asByteBuffer());
		}
		if ((int) crc.getValue() != head.getInt(32)) {
			throw new IOException(file + ": the column file is damaged: its checksum does not fit its content"); //$NON-NLS-1$
		}
		return new Content(all.asSlice(HEAD), (int) rows, head.getLong(24));
	}

	private record MappedInts(MemorySegment data, int size) implements IntColumn {
		@Override
		public int get(int row) {
			return data.get(INTS, 4L * row);
		}

		@Override
		public void copy(int from, int[] target, int at, int count) {
			MemorySegment.copy(data, INTS, 4L * from, target, at, count);
		}
	}

	private record MappedFloats(MemorySegment data, int size) implements FloatColumn {
		@Override
		public float get(int row) {
			return data.get(FLOATS, 4L * row);
		}

		@Override
		public void copy(int from, float[] target, int at, int count) {
			MemorySegment.copy(data, FLOATS, 4L * from, target, at, count);
		}
	}

	private record MappedTimes(MemorySegment data, int size, long base) implements TimeColumn {
		@Override
		public long get(int row) {
			int offset = data.get(INTS, 4L * row);
			return offset == -1 ? MISSING : base + Integer.toUnsignedLong(offset);
		}
	}
}
