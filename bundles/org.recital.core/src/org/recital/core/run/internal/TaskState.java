/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.Problem;
import org.recital.core.run.StepState;
import org.recital.core.store.StoredEntry;

/** How far a task has come. The thread that drives the run changes it; values are guarded by its monitor. */
public final class TaskState {

	final Task task;
	final List<TaskState> consumers = new ArrayList<>();
	volatile StepState state = StepState.QUEUED;
	/** What is in the cache; null before it is, and for what could not be stored. */
	volatile StoredEntry entry;
	/** Values in memory by port, or null. */
	private Map<String, Object> values;
	/** Whether its values are not stored, but let go when all who take them have ended. */
	boolean passing;
	/** Whether this run has finished it before, in a process that died. */
	boolean finished;
	/** Consumers that have not ended. */
	int pending;
	/** How often it was computed. */
	int computed;
	TaskMonitor monitor;
	long wallMillis;
	long cpuMillis;
	List<String> notes = List.of();
	List<Problem> warnings = List.of();
	/** How far it has learned; null for nothing. */
	volatile TrainingCurve curve;
	String error = ""; //$NON-NLS-1$
	/** Last fraction and detail that were told. */
	double toldFraction;
	String toldDetail = ""; //$NON-NLS-1$
	/** What it is counted with against the memory budget while it works. */
	long estimate;

	TaskState(Task task) {
		this.task = task;
	}

	/** The task. */
	public Task task() {
		return task;
	}

	/** How it ended. */
	public StepState state() {
		return state;
	}

	/** Its entry in the cache; null when it has none. */
	public StoredEntry entry() {
		return entry;
	}

	/** How long it took; for what came from the cache: when it was computed. */
	public long wallMillis() {
		return state == StepState.CACHED ? entry.wallMillis() : wallMillis;
	}

	/** Processor time. */
	public long cpuMillis() {
		return state == StepState.CACHED ? entry.cpuMillis() : cpuMillis;
	}

	/** What it noted. */
	public List<String> notes() {
		return state == StepState.CACHED ? entry.notes() : notes;
	}

	/** What it warned of. */
	public List<Problem> warnings() {
		return state == StepState.CACHED ? entry.warnings() : warnings;
	}

	/** How it learned; null when it learned nothing. */
	public TrainingCurve curve() {
		return state == StepState.CACHED ? entry.curve() : curve;
	}

	/** Why it failed, or empty. */
	public String error() {
		return error;
	}

	synchronized Map<String, Object> values() {
		return values;
	}

	synchronized void keep(Map<String, Object> given) {
		values = given;
	}

	/** Lets go of the values when they can be read from the cache again, or nobody will ask for them. */
	synchronized boolean release() {
		if (values == null || (passing ? pending > 0 || consumers.isEmpty() : entry == null)) {
			return false;
		}
		values = null;
		return true;
	}
}
