/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file that ends when the person cancels: a decoder may look through much of it before it finds a sound. */
record CheckedChannel(SeekableByteChannel channel, StepContext context) implements SeekableByteChannel {

	@Override
	public int read(ByteBuffer to) throws IOException {
		context.checkCancelled();
		return channel.read(to);
	}

	@Override
	public int write(ByteBuffer from) throws IOException {
		return channel.write(from);
	}

	@Override
	public long position() throws IOException {
		return channel.position();
	}

	@Override
	public SeekableByteChannel position(long at) throws IOException {
		channel.position(at);
		return this;
	}

	@Override
	public long size() throws IOException {
		return channel.size();
	}

	@Override
	public SeekableByteChannel truncate(long size) throws IOException {
		channel.truncate(size);
		return this;
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
