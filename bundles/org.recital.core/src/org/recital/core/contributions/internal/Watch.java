/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs code of others in a thread of its own and waits for it no longer than it may take. */
public final class Watch {

	private static final ExecutorService THREADS = Executors.newCachedThreadPool(r -> {
		Thread t = new Thread(r, "recital-contribution"); //$NON-NLS-1$
		t.setDaemon(true); // one that hangs must not keep the product from ending
		return t;
	});

	private Watch() {
	}

	/**
	 * What the code gives.
	 *
	 * @throws TimeoutException     when it takes longer; it is interrupted and left to itself
	 * @throws ExecutionException   with what it threw, errors included
	 * @throws InterruptedException when the caller is interrupted
	 */
	public static <T> T call(Callable<T> code, Duration limit) throws TimeoutException, ExecutionException, InterruptedException {
		FutureTask<T> task = new FutureTask<>(code);
		THREADS.execute(task);
		try {
			return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException | InterruptedException e) {
			task.cancel(true);
			throw e;
		}
	}
}
