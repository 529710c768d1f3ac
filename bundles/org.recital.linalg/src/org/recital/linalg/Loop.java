/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.util.function.IntConsumer;

/**
 * Runs numbered tasks, on as many threads as the caller likes. Kernels that take one write to places of their own for each
 * task, so that what they give does not depend on the number of threads. A task may throw (a caller's own exception to say
 * that the work is cancelled); the loop then ends with that exception.
 */
public interface Loop {

	/** One thread, the caller's. */
	Loop SEQUENTIAL = new Loop() {
		@Override
		public int threads() {
			return 1;
		}

		@Override
		public void forEach(int tasks, IntConsumer task) {
			for (int t = 0; t < tasks; t++) {
				task.accept(t);
			}
		}
	};

	/** How many tasks may run at the same time: kernels plan their memory with it, never their results. */
	int threads();

	/** Runs tasks 0 to {@code tasks} - 1 and returns when all are done; what they wrote is then visible to the caller. */
	void forEach(int tasks, IntConsumer task);

	/** Cuts 0 to {@code size} - 1 into blocks (the last may be shorter) and runs each as a task. */
	default void forBlocks(int size, int block, Range task) {
		int tasks = (size + block - 1) / block;
		forEach(tasks, new Blocks(size, block, task));
	}

	/** Blocks as tasks. A class and no lambda: those cost milliseconds when they are first met. */
	record Blocks(int size, int block, Range task) implements IntConsumer {
		@Override
		public void accept(int t) {
			task.run(t * block, Math.min(size, (t + 1) * block));
		}
	}

	/** One block of a range. */
	@FunctionalInterface
	interface Range {
		/** Does {@code from} (inclusive) to {@code to} (exclusive). */
		void run(int from, int to);
	}
}
