/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Runs numbered tasks on a fixed number of threads, the caller's among them. Tasks write to places of their own, and sums
 * over tasks are taken afterwards in the order of their numbers: so results do not depend on the number of threads.
 */
public final class Parallel {

	/** One numbered task. */
	@FunctionalInterface
	public interface Task {
		/** Does task {@code number}. */
		void run(int number) throws Exception;
	}

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
	private static final ExecutorService POOL = Executors.newCachedThreadPool(r -> {
		Thread t = new Thread(r, "recital-parallel"); //$NON-NLS-1$
		t.setDaemon(true);
		return t;
	});

	private final int threads;
	private final LongAdder helperTime = new LongAdder();

	private Parallel(int threads) {
		this.threads = threads;
	}

	/**
	 * @param threads 1 or more
	 */
	public static Parallel of(int threads) {
		if (threads < 1) {
			throw new IllegalArgumentException("threads: " + threads); //$NON-NLS-1$
		}
		return new Parallel(threads);
	}

	/** As many threads as the machine has processors. */
	public static Parallel machine() {
		return of(Runtime.getRuntime().availableProcessors());
	}

	/** Number of threads. */
	public int threads() {
		return threads;
	}

	/** Processor time helpers have spent on tasks so far, in nanoseconds; the caller's own thread is not counted. */
	public long helperCpuNanos() {
		return helperTime.sum();
	}

	/**
	 * Runs tasks 0 to {@code tasks} - 1 and returns when all are done. When a task throws, no further task begins and the
	 * first exception met is thrown when those that run have ended.
	 */
	public void forEach(int tasks, Task task) {
		int helpers = Math.min(threads, tasks) - 1;
		AtomicInteger next = new AtomicInteger();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		Runnable loop = () -> {
			int number;
			while (failure.get() == null && (number = next.getAndIncrement()) < tasks) {
				try {
					task.run(number);
				} catch (Throwable t) {
					failure.compareAndSet(null, t);
				}
			}
		};
		CountDownLatch done = new CountDownLatch(Math.max(0, helpers));
		for (int h = 0; h < helpers; h++) {
			ClassLoader loader = Thread.currentThread().getContextClassLoader();
			POOL.execute(() -> {
				Thread.currentThread().setContextClassLoader(loader);
				long begun = THREADS.getCurrentThreadCpuTime();
				try {
					loop.run();
				} finally {
					helperTime.add(Math.max(0, THREADS.getCurrentThreadCpuTime() - begun));
					done.countDown();
				}
			});
		}
		loop.run();
		boolean interrupted = false;
		while (true) {
			try {
				done.await();
				break;
			} catch (InterruptedException e) {
				// the others still write to arrays of the caller: wait for them, then pass the interruption on
				interrupted = true;
				failure.compareAndSet(null, e);
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		rethrow(failure.get());
	}

	/**
	 * Cuts 0 to {@code size} - 1 into blocks of {@code block} (the last may be shorter) and runs each as a task.
	 */
	public void forBlocks(int size, int block, BlockTask task) {
		int tasks = (size + block - 1) / block;
		forEach(tasks, t -> task.run(t * block, Math.min(size, (t + 1) * block)));
	}

	/** One block of a range. */
	@FunctionalInterface
	public interface BlockTask {
		/** Does {@code from} (inclusive) to {@code to} (exclusive). */
		void run(int from, int to) throws Exception;
	}

	private static void rethrow(Throwable t) {
		switch (t) {
		case null -> {
			// all went well
		}
		case RuntimeException e -> throw e;
		case Error e -> throw e;
		default -> throw new IllegalStateException(t);
		}
	}
}
