/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker.internal;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * One long request to a worker, which tells until it ends. Cancel asks the worker to end, and kills it when it has not after a
 * second.
 *
 * @param how   how it ended
 * @param reply the last reply; null unless it was answered
 */
record Exchange(How how, Reply reply) {

	/** How an exchange ends. */
	enum How {
		/** By the worker's answer, be it that it could not. */
		ANSWERED,
		/** By cancel, the worker being killed or dying of it. */
		CANCELLED,
		/** The worker died by itself. */
		DIED
	}

	private static final long TICK_MILLIS = 50;
	private static final long PATIENCE_NANOS = 1_000_000_000;

	/**
	 * Asks and listens to the end.
	 *
	 * @param request the request of a number
	 * @param tell    is given each reply but the last, on this thread
	 */
	static Exchange with(Connection worker, LongFunction<Request> request, IProgressMonitor monitor, Consumer<Reply> tell) throws IOException {
		BlockingQueue<Reply> replies = Connection.replies();
		long id = worker.open(replies);
		long asked = 0;
		try {
			worker.send(request.apply(id));
			while (true) {
				if (asked == 0 && monitor.isCanceled()) {
					asked = System.nanoTime();
					worker.send(Request.cancel(id));
				} else if (asked != 0 && System.nanoTime() - asked > PATIENCE_NANOS) {
					worker.kill();
					return new Exchange(How.CANCELLED, null);
				}
				Reply reply = next(replies, monitor);
				if (reply == Connection.DIED) {
					return new Exchange(asked == 0 ? How.DIED : How.CANCELLED, null);
				} else if (reply != null && reply.isEnd()) {
					return new Exchange(How.ANSWERED, reply);
				} else if (reply != null) {
					tell.accept(reply);
				}
			}
		} finally {
			worker.close(id);
		}
	}

	private static Reply next(BlockingQueue<Reply> replies, IProgressMonitor monitor) {
		try {
			return replies.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			monitor.setCanceled(true);
			return null;
		}
	}
}
