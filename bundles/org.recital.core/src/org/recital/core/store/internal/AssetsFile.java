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
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.recital.api.data.AssetSource;
import org.recital.api.data.EntityKind;
import org.recital.api.data.FileAssets;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/**
 * Assets in the cache: by path where they are files, else copied one after another into one file beside (offsets tell
 * where each begins).
 */
final class AssetsFile {

	private AssetsFile() {
	}

	static void write(ModelWriter out, AssetSource assets, Path contents) throws IOException {
		out.put("kind", assets.kind().name()); //$NON-NLS-1$
		out.put("type", assets.type()); //$NON-NLS-1$
		String[] paths = new String[assets.size()];
		boolean files = true;
		for (int e = 0; e < paths.length && files; e++) {
			if (assets.has(e)) {
				paths[e] = path(assets, e);
				files = paths[e] != null;
			}
		}
		if (files) {
			out.put("paths", paths); //$NON-NLS-1$
			return;
		}
		String[] names = new String[assets.size()];
		long[] offsets = new long[assets.size() + 1];
		try (FileChannel to = FileChannel.open(contents, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
			for (int e = 0; e < names.length; e++) {
				if (assets.has(e)) {
					names[e] = assets.name(e);
					try (SeekableByteChannel from = assets.open(e); InputStream in = Channels.newInputStream(from)) {
						in.transferTo(Channels.newOutputStream(to));
					}
				}
				offsets[e + 1] = to.position();
			}
		}
		out.put("names", names); //$NON-NLS-1$
		out.put("offsets", offsets); //$NON-NLS-1$
	}

	/** The asset's file, when it is one. */
	private static String path(AssetSource assets, int entity) throws IOException {
		if (assets instanceof FileAssets f) {
			return f.file(entity).toString();
		}
		try {
			// a view of the assets of another source: a name that is a file of the same length is that file
			Path path = Path.of(assets.name(entity));
			if (path.isAbsolute() && Files.isRegularFile(path)) {
				try (SeekableByteChannel channel = assets.open(entity)) {
					return channel.size() == Files.size(path) ? path.toString() : null;
				}
			}
			return null;
		} catch (InvalidPathException e) {
			return null; // a name, not a path
		}
	}

	/**
	 * Reads.
	 *
	 * @param expected how many entities there must be; -1 where that is not known
	 */
	static AssetSource read(ModelReader in, Path contents, int expected) throws IOException {
		EntityKind kind = new EntityKind(in.text("kind")); //$NON-NLS-1$
		String type = in.text("type"); //$NON-NLS-1$
		if (in.has("paths/lengths")) { //$NON-NLS-1$
			String[] paths = in.texts("paths"); //$NON-NLS-1$
			size(type, paths.length, expected < 0 ? paths.length : expected);
			Path[] files = new Path[paths.length];
			for (int e = 0; e < files.length; e++) {
				files[e] = paths[e] == null ? null : Path.of(paths[e]);
			}
			return new FileAssets(kind, type, files);
		}
		String[] names = in.texts("names"); //$NON-NLS-1$
		int entities = expected < 0 ? names.length : expected;
		long[] offsets = in.longs("offsets"); //$NON-NLS-1$
		size(type, names.length, entities);
		size(type, offsets.length, entities + 1);
		long length = Files.size(contents);
		for (int e = 0; e < entities; e++) {
			if (offsets[e] < 0 || offsets[e] > offsets[e + 1] || offsets[e + 1] > length) {
				throw new IOException(contents + ": damaged: the offsets of " + type + "s do not fit"); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return new Copied(kind, type, names, offsets, contents);
	}

	private static void size(String type, int met, int expected) throws IOException {
		if (met != expected) {
			throw new IOException("damaged: " + met + ' ' + type + "s for " + expected + " entities"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private record Copied(EntityKind kind, String type, String[] names, long[] offsets, Path file) implements AssetSource {

		@Override
		public int size() {
			return names.length;
		}

		@Override
		public boolean has(int entity) {
			return names[entity] != null;
		}

		@Override
		public String name(int entity) {
			return names[entity] == null ? "" : names[entity]; //$NON-NLS-1$
		}

		@Override
		public SeekableByteChannel open(int entity) throws IOException {
			if (names[entity] == null) {
				throw new java.nio.file.NoSuchFileException(kind + " " + entity + " has no " + type); //$NON-NLS-1$ //$NON-NLS-2$
			}
			return new Slice(FileChannel.open(file, StandardOpenOption.READ), offsets[entity], offsets[entity + 1]);
		}
	}

	/** A part of a file as a channel of its own, for reading. */
	private static final class Slice implements SeekableByteChannel {
		private final FileChannel channel;
		private final long begin;
		private final long end;
		private long position;

		Slice(FileChannel channel, long begin, long end) {
			this.channel = channel;
			this.begin = begin;
			this.end = end;
		}

		@Override
		public int read(ByteBuffer to) throws IOException {
			long left = size() - position;
			if (left <= 0) {
				return -1;
			}
			int limit = to.limit();
			to.limit((int) Math.min(limit, to.position() + left));
			int n = channel.read(to, begin + position);
			to.limit(limit);
			position += Math.max(0, n);
			return n;
		}

		@Override
		public int write(ByteBuffer from) {
			throw new java.nio.channels.NonWritableChannelException();
		}

		@Override
		public long position() {
			return position;
		}

		@Override
		public SeekableByteChannel position(long to) {
			position = to;
			return this;
		}

		@Override
		public long size() {
			return end - begin;
		}

		@Override
		public SeekableByteChannel truncate(long size) {
			throw new java.nio.channels.NonWritableChannelException();
		}

		@Override
		public boolean isOpen() {
			return channel.isOpen();
		}

		@Override
		public void close() throws IOException {
			channel.close();
		}
	}
}
