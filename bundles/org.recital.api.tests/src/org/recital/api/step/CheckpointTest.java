/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of how far a step has come. */
class CheckpointTest {

	@TempDir
	Path folder;

	@AfterEach
	void forget() {
		System.clearProperty(Checkpoint.INTERVAL);
	}

	private SimpleContext context() {
		return new SimpleContext(1, Parallel.of(1), new NullProgressMonitor(), Contributions.NONE, folder);
	}

	private Checkpoint checkpoint(int format) {
		return Checkpoint.of(context(), "training", format);
	}

	private Optional<Integer> read(int format) {
		return checkpoint(format).read(in -> in.readInt() + in.readInt());
	}

	@Test
	void whatWasWrittenLastIsRead() throws Exception {
		assertEquals(Optional.empty(), read(1));
		Checkpoint c = checkpoint(1);
		for (int epoch = 1; epoch < 4; epoch++) {
			int now = epoch;
			c.write(out -> {
				out.writeInt(now);
				out.writeInt(100);
			});
			assertEquals(Optional.of(now + 100), read(1));
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count(), "one file, nothing beside it");
		}
		assertEquals(Optional.empty(), read(2), "of another format");
	}

	@Test
	void whatIsDamagedCountsAsNone() throws Exception {
		checkpoint(1).write(out -> {
			out.writeInt(1);
			out.writeInt(2);
		});
		Path file = folder.resolve("training");
		byte[] good = Files.readAllBytes(file);
		for (int k = 0; k < good.length; k++) {
			byte[] bad = good.clone();
			bad[k] ^= 4;
			Files.write(file, bad);
			assertEquals(Optional.empty(), read(1), "byte " + k);
			Files.write(file, Arrays.copyOf(good, k));
			assertEquals(Optional.empty(), read(1), "cut after " + k);
		}
		Files.write(file, good);
		assertEquals(Optional.of(3), read(1));
		assertEquals(Optional.empty(), checkpoint(1).read(in -> in.readLong() + in.readInt()), "a reader that wants more than there is");
		assertEquals(Optional.empty(), checkpoint(1).read(in -> {
			throw new IllegalStateException("not what I expected");
		}));
	}

	@Test
	void aProcessThatEndsWhileItWritesLeavesTheOneBefore() throws Exception {
		checkpoint(1).write(out -> {
			out.writeInt(1);
			out.writeInt(2);
		});
		SimpleContext context = context();
		Checkpoint.of(context, "training", 1).write(out -> {
			out.writeInt(7);
			throw new IOException("no space left on device");
		});
		assertEquals(Optional.of(3), read(1));
		assertEquals(1, context.warnings().size());
		assertTrue(context.warnings().getFirst().toString().contains("no space left on device"), context.warnings().toString());
	}

	@Test
	void aDiskThatIsFullIsComplainedOfOnce() throws Exception {
		SimpleContext context = context();
		Checkpoint c = Checkpoint.of(context, "training", 1);
		Files.delete(folder);
		System.setProperty(Checkpoint.INTERVAL, "0");
		assertTrue(c.isDue());
		c.write(out -> out.writeInt(1));
		assertFalse(c.isDue());
		c.write(out -> out.writeInt(2));
		assertEquals(1, context.warnings().size(), context.warnings().toString());
		Files.createDirectory(folder);
	}

	@Test
	void whereThereIsNoFolderNothingIsDone() {
		SimpleContext context = new SimpleContext(1, 1);
		Checkpoint c = Checkpoint.of(context, "training", 1);
		System.setProperty(Checkpoint.INTERVAL, "0");
		assertFalse(c.isDue());
		c.write(out -> {
			throw new AssertionError("asked for what cannot be kept");
		});
		assertEquals(Optional.empty(), c.read(in -> 1));
		assertEquals(0, context.warnings().size());
	}

	@Test
	void itIsDueOnlyNowAndThen() {
		assertFalse(checkpoint(1).isDue(), "not at once");
		System.setProperty(Checkpoint.INTERVAL, "0");
		assertTrue(checkpoint(1).isDue());
	}
}
