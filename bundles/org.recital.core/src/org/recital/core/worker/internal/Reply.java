/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker.internal;

import java.util.List;

import org.recital.api.problem.Problem;
import org.recital.core.run.CurveUpdate;
import org.recital.core.run.PlannedStep;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.RunRecord;
import org.recital.core.run.StepUpdate;

import com.google.gson.JsonElement;

/**
 * A line from the worker; only what belongs to its kind is not null.
 *
 * @param is       kind of line
 * @param id       number of the request it belongs to; 0 for the first line
 * @param protocol number of the protocol, in the first line
 * @param steps    of {@link #PLANNED}
 * @param update   of {@link #CHANGED}
 * @param step     of {@link #WARNED} and {@link #NOTED}
 * @param problem  of {@link #WARNED}
 * @param text     of {@link #NOTED} and {@link #FAILED}
 * @param worked   of {@link #WORKED}: ticks of 1,000
 * @param folder   of {@link #DONE}: the run's folder
 * @param result   of {@link #DONE}
 * @param record   of {@link #DONE}, when there is no folder
 * @param answer   of {@link #ANSWER}
 * @param problems of {@link #WRONG}
 * @param sweep    of {@link #SWEPT}, and of {@link #DONE} when it ends a sweep
 * @param learned  of {@link #LEARNED}
 */
public record Reply(String is, long id, int protocol, List<PlannedStep> steps, StepUpdate update, String step, Problem problem,
		String text, int worked, String folder, Result result, RunRecord record, JsonElement answer, List<Problem> problems,
		SweepNews sweep, CurveUpdate learned) {

	/** First line: the worker is there. */
	public static final String HELLO = "recital-worker"; //$NON-NLS-1$
	public static final String PLANNED = "planned"; //$NON-NLS-1$
	public static final String CHANGED = "changed"; //$NON-NLS-1$
	public static final String WARNED = "warned"; //$NON-NLS-1$
	public static final String NOTED = "noted"; //$NON-NLS-1$
	/** What learns in a step came to the end of an epoch. */
	public static final String LEARNED = "learned"; //$NON-NLS-1$
	public static final String WORKED = "worked"; //$NON-NLS-1$
	/** A sweep got on. */
	public static final String SWEPT = "swept"; //$NON-NLS-1$
	/** A run or a sweep has ended. */
	public static final String DONE = "done"; //$NON-NLS-1$
	/** A question is answered. */
	public static final String ANSWER = "answer"; //$NON-NLS-1$
	/** The request was wrong. */
	public static final String WRONG = "wrong"; //$NON-NLS-1$
	/** The request could not be served. */
	public static final String FAILED = "failed"; //$NON-NLS-1$

	/** Whether nothing more comes of the request. */
	boolean isEnd() {
		return is.equals(DONE) || is.equals(ANSWER) || is.equals(WRONG) || is.equals(FAILED);
	}

	static Reply hello() {
		return new Reply(HELLO, 0, Request.PROTOCOL, null, null, null, null, null, 0, null, null, null, null, null, null, null);
	}

	static Reply planned(long id, List<PlannedStep> steps) {
		return new Reply(PLANNED, id, 0, steps, null, null, null, null, 0, null, null, null, null, null, null, null);
	}

	static Reply changed(long id, StepUpdate update) {
		return new Reply(CHANGED, id, 0, null, update, null, null, null, 0, null, null, null, null, null, null, null);
	}

	static Reply warned(long id, String step, Problem problem) {
		return new Reply(WARNED, id, 0, null, null, step, problem, null, 0, null, null, null, null, null, null, null);
	}

	static Reply noted(long id, String step, String line) {
		return new Reply(NOTED, id, 0, null, null, step, null, line, 0, null, null, null, null, null, null, null);
	}

	static Reply learned(long id, CurveUpdate update) {
		return new Reply(LEARNED, id, 0, null, null, null, null, null, 0, null, null, null, null, null, null, update);
	}

	static Reply worked(long id, int ticks) {
		return new Reply(WORKED, id, 0, null, null, null, null, null, ticks, null, null, null, null, null, null, null);
	}

	static Reply done(long id, String folder, Result result, RunRecord record) {
		return new Reply(DONE, id, 0, null, null, null, null, null, 0, folder, result, record, null, null, null, null);
	}

	static Reply answer(long id, JsonElement answer) {
		return new Reply(ANSWER, id, 0, null, null, null, null, null, 0, null, null, null, answer, null, null, null);
	}

	static Reply wrong(long id, List<Problem> problems) {
		return new Reply(WRONG, id, 0, null, null, null, null, null, 0, null, null, null, null, problems, null, null);
	}

	static Reply failed(long id, String text) {
		return new Reply(FAILED, id, 0, null, null, null, null, text, 0, null, null, null, null, null, null, null);
	}

	static Reply swept(long id, SweepNews news) {
		return new Reply(SWEPT, id, 0, null, null, null, null, null, 0, null, null, null, null, null, news, null);
	}

	static Reply sweepDone(long id, String folder, Result result, RunRecord record, SweepNews news) {
		return new Reply(DONE, id, 0, null, null, null, null, null, 0, folder, result, record, null, null, news, null);
	}
}
