/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

import org.recital.api.data.AssetSource;
import org.recital.api.data.EntityKind;
import org.recital.samples.SampleWorld.Song;
import org.recital.samples.Sounds;

/** Songs as WAV files that are played when they are opened. */
record SongSounds(long seed, List<Song> songs, double seconds) implements AssetSource {

	@Override
	public EntityKind kind() {
		return EntityKind.ITEM;
	}

	@Override
	public String type() {
		return AUDIO;
	}

	@Override
	public int size() {
		return songs.size();
	}

	@Override
	public boolean has(int entity) {
		return true;
	}

	@Override
	public String name(int entity) {
		return (entity + 1) + ".wav"; //$NON-NLS-1$
	}

	@Override
	public SeekableByteChannel open(int entity) throws IOException {
		return new Bytes(Wav.bytes(SongSynthesizer.play(seed, entity, songs.get(entity), Sounds.RATE, seconds), Sounds.RATE));
	}

	/** Reads an array. */
	private static final class Bytes implements SeekableByteChannel {
		private final byte[] all;
		private long position;
		private boolean closed;

		Bytes(byte[] all) {
			this.all = all;
		}

		@Override
		public int read(ByteBuffer to) throws IOException {
			if (closed) {
				throw new ClosedChannelException();
			}
			if (position >= all.length) {
				return -1;
			}
			int n = (int) Math.min(to.remaining(), all.length - position);
			to.put(all, (int) position, n);
			position += n;
			return n;
		}

		@Override
		public long position() {
			return position;
		}

		@Override
		public SeekableByteChannel position(long to) {
			if (to < 0) {
				throw new IllegalArgumentException("position " + to); //$NON-NLS-1$
			}
			position = to;
			return this;
		}

		@Override
		public long size() {
			return all.length;
		}

		@Override
		public int write(ByteBuffer from) {
			throw new NonWritableChannelException();
		}

		@Override
		public SeekableByteChannel truncate(long size) {
			throw new NonWritableChannelException();
		}

		@Override
		public boolean isOpen() {
			return !closed;
		}

		@Override
		public void close() {
			closed = true;
		}
	}
}
