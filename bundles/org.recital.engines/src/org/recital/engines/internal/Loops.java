/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.step.Parallel;
import org.recital.api.step.StepContext;
import org.recital.linalg.Loop;

/** The threads of a step for kernels: asks for cancel at each task and reports progress. */
public final class Loops {

	private Loops() {
	}

	/**
	 * A loop on the threads of a step.
	 *
	 * @param work units of the step's monitor that one run of the loop is worth; the monitor has been begun
	 */
	public static Loop of(StepContext context, int work) {
		return new StepLoop(context, work);
	}

	private record StepLoop(StepContext context, int work) implements Loop {

		@Override
		public int threads() {
			return context.parallel().threads();
		}

		@Override
		public void forEach(int tasks, IntConsumer task) {
			context.parallel().forEach(tasks, new Reported(context, work, tasks, task, new AtomicInteger()));
			context.checkCancelled();
		}
	}

	/** A class and no lambda: those cost milliseconds when they are first met. */
	private record Reported(StepContext context, int work, int tasks, IntConsumer task, AtomicInteger done) implements Parallel.Task {

		@Override
		public void run(int number) {
			context.checkCancelled();
			task.accept(number);
			report(context.monitor(), done.incrementAndGet(), tasks, work);
		}
	}

	/** Monitors are not made for several threads; units are told one at a time. */
	private static void report(IProgressMonitor monitor, int done, int tasks, int work) {
		int units = (int) ((long) done * work / tasks) - (int) ((long) (done - 1) * work / tasks);
		if (units > 0) {
			synchronized (monitor) {
				monitor.worked(units);
			}
		}
	}
}
