/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.core.runtime.OperationCanceledException;

/**
 * Threads on which networks learn and predict, one at a time. The library spreads one step over processors by itself, keeps its work
 * space by thread, and cannot be interrupted inside a step: whoever waits here can leave at once when the person cancels, and the
 * work ends after the step it is in. Long work lets others in between its steps.
 */
public final class LibraryThread {

	private static final long LOOK = 100;
	private static final ReentrantLock TURN = new ReentrantLock(true);
	private static final ExecutorService THREADS = Executors.newCachedThreadPool(r -> {
		Thread thread = new Thread(r, "recital-networks"); //$NON-NLS-1$
		thread.setDaemon(true);
		thread.setContextClassLoader(LibraryThread.class.getClassLoader());
		return thread;
	});

	/** Work that looks now and then whether it is still wanted. */
	@FunctionalInterface
	public interface Work<T> {
		/** @param stopped set when nobody waits any more */
		T run(AtomicBoolean stopped) throws Exception;
	}

	private LibraryThread() {
	}

	/** Between two steps of long work: whoever has been waiting comes first. What the library keeps for all may be changed afterwards. */
	static void letOthers() {
		if (TURN.hasQueuedThreads()) {
			TURN.unlock();
			TURN.lock();
		}
	}

	/** Does something that is not cancelled. */
	public static <T> T call(Callable<T> work) throws Exception {
		return run(stopped -> work.call(), () -> {
			// nobody can cancel
		});
	}

	/**
	 * Does something and waits for it.
	 *
	 * @param check throws when the person has cancelled; asked ten times a second
	 */
	public static <T> T run(Work<T> work, Runnable check) throws Exception {
		AtomicBoolean stopped = new AtomicBoolean();
		Future<T> future = THREADS.submit(() -> {
			TURN.lock();
			try {
				if (stopped.get()) {
					throw new OperationCanceledException();
				}
				return work.run(stopped);
			} finally {
				TURN.unlock();
			}
		});
		try {
			while (true) {
				check.run();
				try {
					return future.get(LOOK, TimeUnit.MILLISECONDS);
				} catch (TimeoutException e) {
					continue; // still at it
				}
			}
		} catch (ExecutionException e) {
			if (e.getCause() instanceof Error error) {
				throw error;
			}
			throw (Exception) e.getCause();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		} finally {
			stopped.set(true);
		}
	}
}
