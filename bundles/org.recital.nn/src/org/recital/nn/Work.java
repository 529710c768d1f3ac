/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import org.recital.api.step.Parallel;
import org.recital.api.step.StepContext;

/**
 * Threads for kernels. Work is cut into fixed blocks whose size does not depend on the number of threads, so results do not
 * either. Each block asks for cancel first.
 */
public final class Work {

	private final Parallel parallel;
	private final Runnable check;

	private Work(Parallel parallel, Runnable check) {
		this.parallel = parallel;
		this.check = check;
	}

	/** The threads of a step. */
	public static Work of(StepContext context) {
		return new Work(context.parallel(), context::checkCancelled);
	}

	/** The caller's thread alone. */
	public static Work alone() {
		return new Work(Parallel.of(1), () -> {
			// nobody can cancel
		});
	}

	/** Throws when the person has cancelled. */
	public void checkCancelled() {
		check.run();
	}

	/** Runs tasks 0 to {@code tasks} - 1; see {@link Parallel#forEach}. */
	public void each(int tasks, Parallel.Task task) {
		parallel.forEach(tasks, t -> {
			check.run();
			task.run(t);
		});
	}

	/** Cuts 0 to {@code size} - 1 into blocks; see {@link Parallel#forBlocks}. */
	public void blocks(int size, int block, Parallel.BlockTask task) {
		parallel.forBlocks(size, block, (from, to) -> {
			check.run();
			task.run(from, to);
		});
	}
}
