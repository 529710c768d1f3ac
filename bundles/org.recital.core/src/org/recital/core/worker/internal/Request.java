/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.recital.core.worker.RunSpec;

/**
 * A line to the worker.
 *
 * @param does     {@link #RUN}, {@link #SWEEP}, {@link #ASK}, {@link #CANCEL} (of the request of that number)
 * @param id       number of the request
 * @param spec     what to run, or to sweep
 * @param fatal    steps that must not be run, of a sweep numbers of trials, and why
 * @param started  when the run began
 * @param finished what this run has finished already, {@code step/part}: its worker died and this one goes on
 * @param question what is asked
 * @param with     with which arguments
 */
public record Request(String does, long id, Spec spec, Map<String, String> fatal, Instant started, Set<String> finished, String question,
		Map<String, Object> with) {

	/** Number of the protocol both sides must have in common. */
	public static final int PROTOCOL = 1;
	/** Run a pipeline. */
	public static final String RUN = "run"; //$NON-NLS-1$
	/** Sweep a pipeline as its text says. */
	public static final String SWEEP = "sweep"; //$NON-NLS-1$
	/** Answer a question. */
	public static final String ASK = "ask"; //$NON-NLS-1$
	/** Cancel a request. */
	public static final String CANCEL = "cancel"; //$NON-NLS-1$

	/** A {@link RunSpec} in texts and numbers; null where an option is not given. */
	public record Spec(String file, String text, String data, Map<String, String> sets, String title, String upTo, String runsFolder,
			int jobs, long memory) {

		/** As texts, with other jobs. */
		static Spec of(RunSpec s, int jobs) {
			return new Spec(s.file().toAbsolutePath().toString(), s.text(), s.data().map(d -> d.toAbsolutePath().toString()).orElse(null),
					s.sets(), s.title(), s.upTo().orElse(null), s.runsFolder().toAbsolutePath().toString(), jobs, s.memory());
		}

		/** As what it stands for. */
		RunSpec spec() {
			return new RunSpec(Path.of(file), text, Optional.ofNullable(data).map(Path::of), sets == null ? Map.of() : sets, title,
					Optional.ofNullable(upTo), Path.of(runsFolder), jobs, memory);
		}
	}

	static Request run(long id, RunSpec spec, int jobs, Map<String, String> fatal, Instant started, Set<String> finished) {
		return new Request(RUN, id, Spec.of(spec, jobs), fatal, started, finished, null, null);
	}

	static Request sweep(long id, RunSpec spec, int jobs, Map<String, String> fatal) {
		return new Request(SWEEP, id, Spec.of(spec, jobs), fatal, null, null, null, null);
	}

	static Request ask(long id, String question, Map<String, Object> with) {
		return new Request(ASK, id, null, null, null, null, question, with);
	}

	static Request cancel(long id) {
		return new Request(CANCEL, id, null, null, null, null, null, null);
	}
}
