/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

import org.recital.api.problem.Problem;

/**
 * How far a long computation has come, in one file of the {@linkplain StepContext#checkpoints() folder for checkpoints} of a
 * step: written whole or not at all, and read only when it is sound. A step that goes on from a checkpoint must come to the
 * same result, bit for bit, as one that was never stopped: all it depends on later belongs in it (weights, the optimiser's
 * moments, the number of the epoch, the state of random numbers, the best so far), and nothing that depends on when it was
 * written.
 *
 * <pre>{@code
 * Checkpoint checkpoint = Checkpoint.of(context, "training", 1);
 * int epoch = checkpoint.read(in -> state.read(in)).orElse(0);
 * while (epoch < epochs) {
 *     learn(++epoch);
 *     if (checkpoint.isDue()) {
 *         checkpoint.write(out -> state.write(epoch, out));
 *     }
 * }
 * }</pre>
 *
 * Where a context has no such folder it does nothing. A file that is damaged, of another format, or whose reader throws counts
 * as none; a disk that is full costs a warning and not the step. For one thread.
 */
public final class Checkpoint {

	/** What is written. */
	@FunctionalInterface
	public interface Content {
		/** Writes it; the stream is buffered and closed by the caller. */
		void write(DataOutputStream out) throws IOException;
	}

	/** What is read. */
	@FunctionalInterface
	public interface Reading<T> {
		/**
		 * Reads what {@link Content#write} wrote. It changes nothing before it has read all: when it throws, the computation
		 * begins anew.
		 *
		 * @throws IOException when it is not what was expected
		 */
		T read(DataInputStream in) throws IOException;
	}

	/**
	 * Seconds from one checkpoint to the next, and from the beginning to the first, where the system property
	 * {@value #INTERVAL} says nothing else.
	 */
	public static final int SECONDS = 10;
	/** A system property: whole seconds between checkpoints; 0 for one whenever it is asked. */
	public static final String INTERVAL = "recital.checkpoint.seconds"; //$NON-NLS-1$

	private static final long MAGIC = 0x52454349544B5054L;
	private static final int HEAD = 8 + 4 + 8 + 8;
	private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.recital.api.step.messages"); //$NON-NLS-1$

	private final StepContext context;
	private final Path file;
	private final int format;
	private long last = System.nanoTime();
	/** What the last one took: writing is to take no more than a twentieth of the time. */
	private long took;
	private boolean failed;

	private Checkpoint(StepContext context, Path file, int format) {
		this.context = context;
		this.file = file;
		this.format = format;
	}

	/**
	 * The checkpoint of a step.
	 *
	 * @param name   of the file; a step may have several
	 * @param format number that is raised when the content is written otherwise
	 */
	public static Checkpoint of(StepContext context, String name, int format) {
		Path file = null;
		try {
			file = context.checkpoints().map(f -> f.resolve(name)).orElse(null);
		} catch (IOException e) {
			context.warn(warning(e));
		}
		return new Checkpoint(context, file, format);
	}

	/** Whether enough time has passed for {@link #write} to be worth its while; never where there is no folder. */
	public boolean isDue() {
		return file != null && !failed && System.nanoTime() - last >= interval();
	}

	private long interval() {
		int given = Integer.getInteger(INTERVAL, SECONDS);
		return given == 0 ? 0 : Math.max(TimeUnit.SECONDS.toNanos(given), 20 * took);
	}

	/** Writes a checkpoint in place of the one before. */
	public void write(Content content) {
		if (file == null || failed) {
			return;
		}
		long begun = System.nanoTime();
		Path made = file.resolveSibling(file.getFileName() + ".new"); //$NON-NLS-1$
		try {
			try (FileChannel channel = FileChannel.open(made, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					StandardOpenOption.TRUNCATE_EXISTING)) {
				channel.position(HEAD);
				Summed sum = new Summed(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
				DataOutputStream out = new DataOutputStream(sum);
				content.write(out);
				out.flush();
				channel.write(head(format, sum.count, sum.crc.getValue()), 0);
				channel.force(true);
			}
			Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			failed = true;
			context.warn(warning(e));
		}
		last = System.nanoTime();
		took = last - begun;
	}

	/** What was written last, by this process or one that was killed; empty when there is none that is sound. */
	public <T> Optional<T> read(Reading<T> reading) {
		if (file == null || !Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			if (!isSound()) {
				return Optional.empty();
			}
			try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
				in.skipNBytes(HEAD);
				return Optional.of(reading.read(in));
			}
		} catch (IOException | RuntimeException e) {
			// whatever is in it, beginning anew is right, only slower
			return Optional.empty();
		}
	}

	/** Whether the file is whole and of this format. */
	private boolean isSound() throws IOException {
		CRC32C crc = new CRC32C();
		long count = 0;
		try (InputStream in = Files.newInputStream(file)) {
			byte[] head = in.readNBytes(HEAD);
			byte[] part = new byte[1 << 16];
			for (int n = in.read(part); n >= 0; n = in.read(part)) {
				crc.update(part, 0, n);
				count += n;
			}
			return ByteBuffer.wrap(head).equals(head(format, count, crc.getValue()));
		}
	}

	private static ByteBuffer head(int format, long length, long sum) {
		return ByteBuffer.allocate(HEAD).putLong(MAGIC).putInt(format).putLong(length).putLong(sum).flip();
	}

	private static Problem warning(IOException e) {
		return Problem.warning("", 0, 0, MessageFormat.format(WORDS.getString("checkpoint"), String.valueOf(e.getMessage())), //$NON-NLS-1$ //$NON-NLS-2$
				WORDS.getString("checkpoint.expected")); //$NON-NLS-1$
	}

	/** Counts and sums up what goes through. */
	private static final class Summed extends OutputStream {
		private final OutputStream out;
		private final CRC32C crc = new CRC32C();
		private long count;

		Summed(OutputStream out) {
			this.out = out;
		}

		@Override
		public void write(int b) throws IOException {
			out.write(b);
			crc.update(b);
			count++;
		}

		@Override
		public void write(byte[] b, int from, int length) throws IOException {
			out.write(b, from, length);
			crc.update(b, from, length);
			count += length;
		}

		@Override
		public void flush() throws IOException {
			out.flush();
		}
	}
}
