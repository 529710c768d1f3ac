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
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.problem.InputException;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.worker.RunSpec;

import com.google.gson.JsonElement;

/** Talks to workers. */
public final class Conversation {

	private static final long TICK_MILLIS = 50;

	private Conversation() {
	}

	/** Runs a pipeline. */
	public static RunOutcome run(Workers workers, RunSpec spec, RunListener listener, IProgressMonitor monitor)
			throws InputException, IOException {
		return new RunConversation(workers::get, spec, listener, monitor).run();
	}

	/** Sweeps a pipeline. */
	public static SweepOutcome sweep(Workers workers, RunSpec spec, SweepListener listener, IProgressMonitor monitor)
			throws InputException, IOException {
		return new SweepConversation(workers::get, spec, listener, monitor).run();
	}

	/** Asks a question and waits for the answer. */
	public static JsonElement ask(Workers workers, String question, Map<String, Object> with, IProgressMonitor monitor)
			throws InputException, IOException {
		Connection worker = workers.get();
		BlockingQueue<Reply> replies = Connection.replies();
		long id = worker.open(replies);
		try {
			worker.send(Request.ask(id, question, with));
			while (true) {
				if (monitor.isCanceled()) {
					worker.send(Request.cancel(id));
					throw new OperationCanceledException();
				}
				Reply reply = replies.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
				if (reply == Connection.DIED) {
					throw new IOException(Messages.bind(Messages.diedAnswering, worker.howItEnded(), worker.lastWords()));
				} else if (reply != null && reply.isEnd()) {
					switch (reply.is()) {
					case Reply.ANSWER -> {
						return reply.answer();
					}
					case Reply.WRONG -> throw new InputException(reply.problems());
					default -> throw new IOException(reply.text());
					}
				} else if (reply != null && reply.is().equals(Reply.WORKED)) {
					monitor.worked(reply.worked());
				}
			}
		} catch (InterruptedException e) {
			worker.send(Request.cancel(id));
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		} finally {
			worker.close(id);
		}
	}
}
