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
		int helpers = Math.max(0, Math.min(threads, tasks) - 1);
		Tasks all = new Tasks(tasks, task, helpers, helperTime);
		for (int h = 0; h < helpers; h++) {
			POOL.execute(all);
		}
		all.work();
		boolean interrupted = false;
		while (true) {
			try {
				all.done.await();
				break;
			} catch (InterruptedException e) {
				// the others still write to arrays of the caller: wait for them, then pass the interruption on
				interrupted = true;
				all.failure.compareAndSet(null, e);
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		rethrow(all.failure.get());
	}

	/** Tasks that the caller and its helpers share. A class and no lambda: those cost milliseconds when they are first met. */
	private static final class Tasks implements Runnable {
		final CountDownLatch done;
		final AtomicReference<Throwable> failure = new AtomicReference<>();
		private final AtomicInteger next = new AtomicInteger();
		private final int tasks;
		private final Task task;
		private final LongAdder helperTime;
		private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

		Tasks(int tasks, Task task, int helpers, LongAdder helperTime) {
			this.tasks = tasks;
			this.task = task;
			this.helperTime = helperTime;
			this.done = new CountDownLatch(helpers);
		}

		/** What a helper does. */
		@Override
		public void run() {
			Thread.currentThread().setContextClassLoader(loader);
			long begun = THREADS.getCurrentThreadCpuTime();
			try {
				work();
			} finally {
				helperTime.add(Math.max(0, THREADS.getCurrentThreadCpuTime() - begun));
				done.countDown();
			}
		}

		void work() {
			int number;
			while (failure.get() == null && (number = next.getAndIncrement()) < tasks) {
				try {
					task.run(number);
				} catch (Throwable t) {
					failure.compareAndSet(null, t);
				}
			}
		}
	}

	/**
	 * Cuts 0 to {@code size} - 1 into blocks of {@code block} (the last may be shorter) and runs each as a task.
	 */
	public void forBlocks(int size, int block, BlockTask task) {
		int tasks = (size + block - 1) / block;
		forEach(tasks, new Blocks(size, block, task));
	}

	private record Blocks(int size, int block, BlockTask task) implements Task {
		@Override
		public void run(int number) throws Exception {
			task.run(number * block, Math.min(size, (number + 1) * block));
		}
	}

	/** One block of a range. */
	@FunctionalInterface
	public interface BlockTask {
		/** Does {@code from} (inclusive) to {@code to} (exclusive). */
		void run(int from, int to) throws Exception;
	}

	private static void rethrow(Throwable t) {
		if (t instanceof RuntimeException e) {
			throw e;
		}
		if (t instanceof Error e) {
			throw e;
		}
		if (t != null) {
			throw new IllegalStateException(t);
		}
	}
}
