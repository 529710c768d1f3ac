package org.recital.audio.internal.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

import org.recital.api.step.StepContext;

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
