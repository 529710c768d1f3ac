/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.recital.testkit.database.PostgresServer;

/**
 * Measures a library of a million signals under a thousand readers and writers. Prints how long reading a person's thumbs, and
 * how long keeping a thumb until it is on disk, take: median, 99th percentile and longest, in milliseconds; and whether anything was lost.
 * Arguments: folder of the library (made and filled when empty), seconds, pause of each reader and writer between two requests in
 * milliseconds; for a PostgreSQL also its address, user and password, or {@code own}: one is started for it, where the distribution has it.
 */
public final class LoadMeasurement {

	private static final int PEOPLE = 10_000;
	private static final int ITEMS = 20_000;
	private static final int SIGNALS = 1_000_000;
	private static final int READERS = 900;
	private static final int WRITERS = 100;
	private static final long WARMING = 2_000_000_000L;

	private LoadMeasurement() {
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		if (arguments.length == 4 && "own".equals(arguments[3])) {
			try (PostgresServer server = PostgresServer.start().orElseThrow()) {
				measure(arguments, LibraryAddress.of(folder, server.url(), "owner", "letmein"));
			}
		} else {
			measure(arguments, arguments.length > 3 ? LibraryAddress.of(folder, arguments[3], arguments[4], arguments[5]) : LibraryAddress.of(folder));
		}
	}

	private static void measure(String[] arguments, LibraryAddress address) throws Exception {
		try (Library library = Library.open(address)) {
			if (library.catalogue().size() == 0) {
				long start = System.nanoTime();
				fill(library);
				System.out.printf("filled in %.1f s%n", (System.nanoTime() - start) / 1e9);
			}
			long start = System.nanoTime();
			library.feedback().thumbs("p0");
			System.out.printf("first question, which reads all signals: %.0f ms%n", (System.nanoTime() - start) / 1e6);
			load(library, Long.parseLong(arguments[1]) * 1_000_000_000L, Long.parseLong(arguments[2]));
			System.out.println("file " + (Path.of(arguments[0]).resolve("library.mv.db").toFile().length() >> 20) + " MB");
		}
	}

	private static void fill(Library library) throws Exception {
		SplittableRandom random = new SplittableRandom(1);
		List<Item> items = new ArrayList<>();
		for (int i = 0; i < ITEMS; i++) {
			items.add(new Item("s" + i, "Song " + i, Map.of("tempo", List.of(Integer.toString(60 + i % 120)))));
		}
		library.catalogue().put(items).get();
		for (int p = 0; p < PEOPLE; p++) {
			library.people().put(new Person("p" + p, "Person " + p, Map.of()));
		}
		CompletableFuture<Void> last = null;
		for (int n = 0; n < SIGNALS; n += 10_000) {
			List<Signal> signals = new ArrayList<>();
			for (int k = 0; k < 10_000; k++) {
				signals.add(new Signal("p" + random.nextInt(PEOPLE), "s" + random.nextInt(ITEMS), Signal.Kind.THUMB, 1, Instant.ofEpochSecond(n + k)));
			}
			last = library.feedback().record(signals);
		}
		last.get();
	}

	private static void load(Library library, long nanos, long pause) throws Exception {
		long before = library.feedback().size();
		long end = System.nanoTime() + nanos;
		long warm = end - nanos + Math.min(WARMING, nanos);
		Times reads = new Times();
		Times early = new Times();
		Times later = new Times();
		Times writes = new Times();
		AtomicInteger kept = new AtomicInteger();
		List<Thread> threads = new ArrayList<>();
		for (int t = 0; t < READERS + WRITERS; t++) {
			boolean writer = t >= READERS;
			SplittableRandom random = new SplittableRandom(t);
			threads.add(Thread.ofVirtual().start(() -> {
				try {
					Thread.sleep(pause == 0 ? 0 : random.nextLong(pause));
					while (System.nanoTime() < end) {
						String person = "p" + random.nextInt(PEOPLE);
						long start = System.nanoTime();
						if (writer) {
							library.feedback().record(Signal.thumb(person, "s" + random.nextInt(ITEMS), 1)).get();
							kept.incrementAndGet();
							writes.add(System.nanoTime() - start);
							(start < warm ? early : later).add(System.nanoTime() - start);
						} else {
							library.feedback().thumbs(person);
							reads.add(System.nanoTime() - start);
						}
						Thread.sleep(pause);
					}
				} catch (InterruptedException | IOException | java.util.concurrent.ExecutionException e) {
					throw new IllegalStateException(e);
				}
			}));
		}
		for (Thread t : threads) {
			t.join();
		}
		System.out.println("reads  " + reads);
		System.out.println("writes " + writes);
		System.out.println("writes of the first two seconds " + early);
		System.out.println("writes after that " + later);
		System.out.println(kept + " acknowledged, " + (library.feedback().size() - before) + " there");
	}

	/** Times of requests. */
	private static final class Times {

		private long[] nanos = new long[1 << 16];
		private int size;

		synchronized void add(long time) {
			if (size == nanos.length) {
				nanos = Arrays.copyOf(nanos, 2 * size);
			}
			nanos[size++] = time;
		}

		@Override
		public String toString() {
			long[] sorted = Arrays.copyOf(nanos, size);
			Arrays.sort(sorted);
			return size == 0 ? "none"
					: String.format("%d: median %.2f, 99 %% %.2f, longest %.2f ms", size, sorted[size / 2] / 1e6, sorted[(int) (size * 0.99)] / 1e6,
							sorted[size - 1] / 1e6);
		}
	}
}
