/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;

import org.recital.api.engine.Recommender;
import org.recital.api.step.Kind;

/** Writes a model as named sections of a checksummed file; named parts nest with "/". */
public final class ModelWriter implements Closeable {

	private static final int CHUNK = 1 << 16;

	private final Sink sink;
	private final String prefix;

	private ModelWriter(Sink sink, String prefix) {
		this.sink = sink;
		this.prefix = prefix;
	}

	/** Begins a file. It is complete only when {@link #close()} has returned. */
	public static ModelWriter create(Path file) throws IOException {
		return create(Files.newOutputStream(file));
	}

	/** Begins on a stream, which {@link #close()} closes. */
	public static ModelWriter create(OutputStream out) throws IOException {
		Sink sink = new Sink(out);
		sink.write(ModelFormat.MAGIC, 0, ModelFormat.MAGIC.length);
		sink.write(buffer(4).putInt(ModelFormat.FORMAT).array(), 0, 4);
		return new ModelWriter(sink, ""); //$NON-NLS-1$
	}

	/** A writer into the same file whose names are under the given one. Closing it does nothing. */
	public ModelWriter nested(String name) {
		return new ModelWriter(sink, prefix + name + '/');
	}

	public void put(String name, int... values) throws IOException {
		segment(name, ModelFormat.INTS, MemorySegment.ofArray(values));
	}

	public void put(String name, long[] values) throws IOException {
		segment(name, ModelFormat.LONGS, MemorySegment.ofArray(values));
	}

	public void put(String name, float[] values) throws IOException {
		segment(name, ModelFormat.FLOATS, MemorySegment.ofArray(values));
	}

	public void put(String name, double[] values) throws IOException {
		segment(name, ModelFormat.DOUBLES, MemorySegment.ofArray(values));
	}

	public void put(String name, byte[] values) throws IOException {
		segment(name, ModelFormat.BYTES, MemorySegment.ofArray(values));
	}

	public void put(String name, String text) throws IOException {
		segment(name, ModelFormat.TEXT, MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Writes texts; null is kept apart from the empty text. */
	public void put(String name, String[] texts) throws IOException {
		int[] lengths = new int[texts.length];
		byte[][] bytes = new byte[texts.length][];
		int all = 0;
		for (int i = 0; i < texts.length; i++) {
			bytes[i] = texts[i] == null ? new byte[0] : texts[i].getBytes(StandardCharsets.UTF_8);
			lengths[i] = texts[i] == null ? -1 : bytes[i].length;
			all = Math.addExact(all, bytes[i].length);
		}
		byte[] joined = new byte[all];
		int at = 0;
		for (byte[] b : bytes) {
			System.arraycopy(b, 0, joined, at, b.length);
			at += b.length;
		}
		put(name + "/lengths", lengths); //$NON-NLS-1$
		put(name + "/texts", joined); //$NON-NLS-1$
	}

	/** Writes a recommender below this one (of a hybrid, of a re-ranker) so that {@link ModelReader#recommender} can load it. */
	public void put(String name, Kind kind, String engine, Recommender recommender) throws IOException {
		ModelWriter in = nested(name);
		in.put("kind", kind.element()); //$NON-NLS-1$
		in.put("engine", engine); //$NON-NLS-1$
		recommender.save(in.nested("model")); //$NON-NLS-1$
	}

	private void segment(String name, byte type, MemorySegment content) throws IOException {
		byte[] path = (prefix + name).getBytes(StandardCharsets.UTF_8);
		if (path.length > Short.MAX_VALUE || !sink.names.add(prefix + name)) {
			throw new IllegalArgumentException("section name too long or used twice: " + prefix + name); //$NON-NLS-1$
		}
		ByteBuffer head = buffer(2 + path.length + 1 + 8);
		head.putShort((short) path.length).put(path).put(type).putLong(content.byteSize());
		sink.write(head.array(), 0, head.capacity());
		byte[] chunk = new byte[CHUNK];
		MemorySegment target = MemorySegment.ofArray(chunk);
		for (long at = 0; at < content.byteSize(); at += CHUNK) {
			int n = (int) Math.min(CHUNK, content.byteSize() - at);
			copy(content, type, at, target, n);
			sink.write(chunk, 0, n);
		}
	}

	/** Machines Recital runs on are little-endian; elsewhere each value is turned. */
	private static void copy(MemorySegment content, byte type, long at, MemorySegment target, int n) {
		if (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN || type == ModelFormat.BYTES || type == ModelFormat.TEXT) {
			MemorySegment.copy(content, at, target, 0, n);
		} else if (type == ModelFormat.INTS || type == ModelFormat.FLOATS) {
			MemorySegment.copy(content, ValueLayout.JAVA_INT_UNALIGNED, at, target,
					ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0, n / 4);
		} else {
			MemorySegment.copy(content, ValueLayout.JAVA_LONG_UNALIGNED, at, target,
					ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0, n / 8);
		}
	}

	/** Writes the checksum and closes the file. */
	@Override
	public void close() throws IOException {
		if (prefix.isEmpty()) {
			sink.end();
		}
	}

	private static ByteBuffer buffer(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** The stream with the hash over what went through it. */
	private static final class Sink {
		private final OutputStream out;
		private final MessageDigest hash;
		private final Set<String> names = new HashSet<>();
		private boolean ended;

		Sink(OutputStream out) {
			this.out = new java.io.BufferedOutputStream(out, CHUNK);
			try {
				hash = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
			} catch (NoSuchAlgorithmException e) {
				throw new IllegalStateException(e); // every Java platform has it
			}
		}

		void write(byte[] bytes, int from, int n) throws IOException {
			hash.update(bytes, from, n);
			out.write(bytes, from, n);
		}

		void end() throws IOException {
			if (ended) {
				return;
			}
			ended = true;
			try (out) {
				write(new byte[] { -1, -1 }, 0, 2);
				out.write(hash.digest());
			}
		}
	}
}
