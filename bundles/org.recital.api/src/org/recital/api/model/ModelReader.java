/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.model;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.Reranker;

/** Reads what {@link ModelWriter} wrote. The file is mapped, its checksum and all lengths checked when it is opened. */
public final class ModelReader {

	private record Section(byte type, long at, long length) {
	}

	private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
	private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	private final String file;
	private final MemorySegment content;
	private final Map<String, Section> sections;
	private final String prefix;
	private final Contributions contributions;
	private final int format;

	private ModelReader(String file, MemorySegment content, Map<String, Section> sections, String prefix,
			Contributions contributions, int format) {
		this.file = file;
		this.content = content;
		this.sections = sections;
		this.prefix = prefix;
		this.contributions = contributions;
		this.format = format;
	}

	/**
	 * Opens a file.
	 *
	 * @param contributions where engines of nested recommenders are found
	 * @throws IOException when it is no model, of an unknown format, cut short or damaged
	 */
	public static ModelReader open(Path file, Contributions contributions) throws IOException {
		MemorySegment all;
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
		}
		return open(file.toString(), all, contributions);
	}

	/** Opens a model held in memory; the name is for messages. */
	public static ModelReader open(String name, byte[] bytes, Contributions contributions) throws IOException {
		return open(name, MemorySegment.ofArray(bytes), contributions);
	}

	private static ModelReader open(String file, MemorySegment all, Contributions contributions) throws IOException {
		long size = all.byteSize();
		int head = ModelFormat.MAGIC.length + 4;
		if (size < head + 2 + ModelFormat.HASH
				|| all.asSlice(0, ModelFormat.MAGIC.length).mismatch(MemorySegment.ofArray(ModelFormat.MAGIC)) != -1) {
			throw new IOException(file + ": not a Recital model; expected a file that begins with RECITALM"); //$NON-NLS-1$
		}
		int format = all.get(INT, ModelFormat.MAGIC.length);
		if (format < 1 || format > ModelFormat.FORMAT) {
			throw new IOException(file + ": model format " + format + "; this version reads formats 1 to " + ModelFormat.FORMAT); //$NON-NLS-1$ //$NON-NLS-2$
		}
		long end = size - ModelFormat.HASH;
		if (!MessageDigest.isEqual(hash(all, end), all.asSlice(end).toArray(ValueLayout.JAVA_BYTE))) {
			throw new IOException(file + ": the model is damaged or cut short: its checksum does not fit its content"); //$NON-NLS-1$
		}
		Map<String, Section> sections = new HashMap<>();
		long at = head;
		while (at + 2 <= end) {
			int nameLength = all.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), at);
			at += 2;
			if (nameLength < 0) {
				return new ModelReader(file, all, sections, "", contributions, format); //$NON-NLS-1$
			}
			if (at + nameLength + 9 > end) {
				break;
			}
			String name = new String(all.asSlice(at, nameLength).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
			at += nameLength;
			byte type = all.get(ValueLayout.JAVA_BYTE, at);
			long length = all.get(LONG, at + 1);
			at += 9;
			if (length < 0 || length > end - at) {
				break;
			}
			sections.put(name, new Section(type, at, length));
			at += length;
		}
		throw new IOException(file + ": the model is damaged: a section goes past its end"); //$NON-NLS-1$
	}

	private static byte[] hash(MemorySegment all, long length) {
		try {
			MessageDigest hash = MessageDigest.getInstance("SHA-256"); //$NON-NLS-1$
			for (long at = 0; at < length; at += 1 << 26) {
				ByteBuffer part = all.asSlice(at, Math.min(1 << 26, length - at)).asByteBuffer();
				hash.update(part);
			}
			return hash.digest();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}

	/** Format number of the file. */
	public int format() {
		return format;
	}

	/** A reader of the sections under a name. */
	public ModelReader nested(String name) {
		return new ModelReader(file, content, sections, prefix + name + '/', contributions, format);
	}

	/** Whether there is a section of that name. */
	public boolean has(String name) {
		return sections.containsKey(prefix + name);
	}

	private MemorySegment section(String name, byte type, int width) throws IOException {
		Section s = sections.get(prefix + name);
		if (s == null || s.type != type || s.length % width != 0 || s.length / width > Integer.MAX_VALUE - 8) {
			throw new IOException(file + ": the model has no usable section " + prefix + name); //$NON-NLS-1$
		}
		return content.asSlice(s.at, s.length);
	}

	public int[] ints(String name) throws IOException {
		MemorySegment s = section(name, ModelFormat.INTS, 4);
		int[] values = new int[(int) (s.byteSize() / 4)];
		MemorySegment.copy(s, INT, 0, values, 0, values.length);
		return values;
	}

	/** The only value of a section of one. */
	public int intValue(String name) throws IOException {
		int[] values = ints(name);
		if (values.length != 1) {
			throw new IOException(file + ": section " + prefix + name + " has " + values.length + " values, expected 1"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return values[0];
	}

	public long[] longs(String name) throws IOException {
		MemorySegment s = section(name, ModelFormat.LONGS, 8);
		long[] values = new long[(int) (s.byteSize() / 8)];
		MemorySegment.copy(s, LONG, 0, values, 0, values.length);
		return values;
	}

	public float[] floats(String name) throws IOException {
		MemorySegment s = section(name, ModelFormat.FLOATS, 4);
		float[] values = new float[(int) (s.byteSize() / 4)];
		MemorySegment.copy(s, ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0, values, 0, values.length);
		return values;
	}

	public double[] doubles(String name) throws IOException {
		MemorySegment s = section(name, ModelFormat.DOUBLES, 8);
		double[] values = new double[(int) (s.byteSize() / 8)];
		MemorySegment.copy(s, ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0, values, 0, values.length);
		return values;
	}

	public byte[] bytes(String name) throws IOException {
		return section(name, ModelFormat.BYTES, 1).toArray(ValueLayout.JAVA_BYTE);
	}

	public String text(String name) throws IOException {
		return new String(section(name, ModelFormat.TEXT, 1).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
	}

	public String[] texts(String name) throws IOException {
		int[] lengths = ints(name + "/lengths"); //$NON-NLS-1$
		byte[] joined = bytes(name + "/texts"); //$NON-NLS-1$
		String[] texts = new String[lengths.length];
		int at = 0;
		for (int i = 0; i < texts.length; i++) {
			if (lengths[i] > joined.length - at || lengths[i] < -1) {
				throw new IOException(file + ": section " + prefix + name + " is damaged"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			if (lengths[i] >= 0) {
				texts[i] = new String(joined, at, lengths[i], StandardCharsets.UTF_8);
				at += lengths[i];
			}
		}
		return texts;
	}

	/** Loads a recommender that was written with {@link ModelWriter#put(String, Kind, String, Recommender)}. */
	public Recommender recommender(String name) throws IOException {
		ModelReader in = nested(name);
		Kind kind = Kind.of(in.text("kind")).orElseThrow(() -> new IOException(file + ": unknown kind of contribution")); //$NON-NLS-1$ //$NON-NLS-2$
		String engine = in.text("engine"); //$NON-NLS-1$
		try {
			var contribution = contributions.find(kind, engine).orElseThrow(() -> new IOException(
					file + ": made by the " + kind.element() + " '" + engine + "', which no installed bundle contributes")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			return kind == Kind.RERANKER ? contribution.create(Reranker.class).load(in.nested("model")) //$NON-NLS-1$
					: contribution.create(Engine.class).load(in.nested("model")); //$NON-NLS-1$
		} catch (ContributionException e) {
			throw new IOException(file + ": " + e.getMessage(), e); //$NON-NLS-1$
		}
	}
}
