/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.run.internal.Computation;
import org.recital.core.run.internal.Recording;
import org.recital.core.store.ArtifactStore;

/**
 * Runs pipelines in this process. A step is run once for every part of the splitter upstream, once where there is none; what
 * is in the cache is not run again. Steps and parts that do not depend on each other run at the same time, up to the number
 * of jobs of the request and within its budget of memory (a value counts twice its bytes on disk, a split with its data
 * set; a step counts with its inputs). Each has {@code processors / jobs at work} threads; results do not depend on any of
 * these numbers.
 * <p>
 * When a step fails, what depends on it is skipped, and the rest goes on. When the person cancels, running steps are told,
 * interrupted after a second and left behind after three. All that was computed stays in the cache.
 */
public final class Runner {

	private final ArtifactStore store;
	private final Contributions contributions;
	private final int processors;

	/** A runner for as many processors as the machine has. */
	public Runner(ArtifactStore store, Contributions contributions) {
		this(store, contributions, Runtime.getRuntime().availableProcessors());
	}

	/** @param processors how many threads all steps together work on */
	public Runner(ArtifactStore store, Contributions contributions, int processors) {
		this.store = store;
		this.contributions = contributions;
		this.processors = processors;
	}

	/**
	 * Runs; returns when every step has ended.
	 *
	 * @throws InputException when the pipeline cannot be planned (parts that do not fit)
	 * @throws IOException    when the run's folder cannot be written
	 */
	public RunOutcome run(RunRequest request, RunListener listener, IProgressMonitor monitor) throws InputException, IOException {
		return run(request, listener, monitor, Map.of(), Instant.now(), Set.of());
	}

	/**
	 * Goes on with a run whose process died, without the steps that are known to end it.
	 *
	 * @param fatal    why, by name of the step, or {@code step/part} for one part; those are marked failed
	 * @param started  when the run began
	 * @param finished what this run has finished before, {@code step/part}: done, and not from the cache of another run
	 */
	public RunOutcome run(RunRequest request, RunListener listener, IProgressMonitor monitor, Map<String, String> fatal,
			Instant started, Set<String> finished) throws InputException, IOException {
		Computation computation = new Computation(store, contributions, processors, request.jobs(), request.memoryBytes());
		Recording recording = new Recording(store, contributions, request, started);
		recording.check();
		try (Claims.Held claim = Claims.ofUser().claim(request.pipeline(), monitor)) {
			try {
				computation.prepare(request.pipeline(), request.upTo(), new Computation.Given(fatal, finished, Set.of()), listener, monitor);
			} catch (OperationCanceledException e) {
				return recording.cancelled();
			}
			RunOutcome outcome = recording.finish(computation);
			store.shrink();
			return outcome;
		} catch (OperationCanceledException e) {
			return recording.cancelled(); // while it waited
		}
	}

	/**
	 * Computes the value a step gives, or takes it from the cache; leaves no run behind.
	 *
	 * @return empty when the person cancelled
	 * @throws InputException when the pipeline cannot be planned or a step fails; says which and why
	 */
	public Optional<Object> value(Pipeline pipeline, String step, String output, int part, IProgressMonitor monitor)
			throws InputException, IOException {
		Computation computation = new Computation(store, contributions, processors, 0, 0);
		IProgressMonitor asked = monitor == null ? new NullProgressMonitor() : monitor;
		try (Claims.Held claim = Claims.ofUser().claim(pipeline, asked)) {
			computation.prepare(pipeline, Optional.of(step), Computation.Given.NOTHING, RunListener.NONE, asked);
			return computation.value(step, output, part);
		} catch (OperationCanceledException e) {
			return Optional.empty();
		}
	}

	/** Whether there is a run's record in a folder. */
	public static boolean isRun(Path folder) {
		return Files.isRegularFile(folder.resolve(org.recital.core.run.internal.Layout.RECORD));
	}
}
