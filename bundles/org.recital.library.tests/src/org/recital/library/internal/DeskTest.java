/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.library.LibraryAddress;

/** The file stays of sensible size. */
class DeskTest {

	private static final int MEGA = 1 << 20;

	@TempDir
	Path folder;

	private long bytes() throws Exception {
		return Files.size(folder.resolve("library.mv.db"));
	}

	/** Writes megabytes that replace those before. */
	private static CompletableFuture<Integer> write(Desk desk, int version) {
		byte[] noise = new byte[900_000];
		new java.util.SplittableRandom(version).nextBytes(noise);
		return desk.write(c -> {
			Sql.update(c, "DELETE FROM feedback WHERE last_signal < 0");
			int rows = 0;
			for (int n = 1; n <= 4; n++) {
				rows += Sql.update(c, "INSERT INTO feedback(last_signal, amount, signals) VALUES (?, 0, ?)", -n, noise);
			}
			return rows;
		});
	}

	/** H2 would write the values into a file of its own, which nobody rewrites. */
	@Test
	void aStatementThatFailsLeavesNoTrace() throws Exception {
		try (Desk desk = Desk.open(LibraryAddress.of(folder))) {
			for (String table : new String[] { "person", "no such table" }) {
				CompletableFuture<Integer> refused = desk.write(c -> Sql.update(c, "INSERT INTO " + table + "(no, id, name) VALUES (?, 'Zaphodina7391', NULL)", "no number"));
				org.junit.jupiter.api.Assertions.assertThrows(java.util.concurrent.ExecutionException.class, refused::get);
			}
		}
		assertTrue(Files.notExists(folder.resolve("library.trace.db")));
	}

	@Test
	void aWastefulFileIsCopiedWhenItIsClosed() throws Exception {
		try (Desk desk = Desk.open(LibraryAddress.of(folder))) {
			for (int v = 0; v < 20; v++) {
				assertEquals(4, write(desk, v).get());
			}
			assertTrue(bytes() > 60L * MEGA, bytes() + " bytes");
		}
		assertTrue(bytes() < 8L * MEGA, bytes() + " bytes");
		try (Desk desk = Desk.open(LibraryAddress.of(folder))) {
			assertEquals(4, desk.read(c -> Sql.first(c, "SELECT COUNT(*) FROM feedback", r -> r.getInt(1))).orElseThrow());
		}
	}

	@Test
	void aWastefulFileIsCopiedWhileOthersReadAndWrite() throws Exception {
		AtomicInteger failures = new AtomicInteger();
		long most = 0;
		try (Desk desk = Desk.open(LibraryAddress.of(folder), Schema.current(), 20L * MEGA)) {
			Thread reader = Thread.ofVirtual().start(() -> {
				try {
					while (!Thread.currentThread().isInterrupted()) {
						desk.fingerprint();
						Thread.sleep(5);
					}
				} catch (InterruptedException e) {
					return; // the end of the test
				} catch (Exception e) {
					failures.incrementAndGet();
				}
			});
			for (int v = 0; v < 30; v++) {
				assertEquals(4, write(desk, v).get());
				most = Math.max(most, bytes());
			}
			assertEquals(4, desk.read(c -> Sql.first(c, "SELECT COUNT(*) FROM feedback", r -> r.getInt(1))).orElseThrow());
			reader.interrupt();
			reader.join();
		}
		assertEquals(0, failures.get());
		assertTrue(most < 100L * MEGA, most + " bytes; more than 200 million were written");
	}
}
