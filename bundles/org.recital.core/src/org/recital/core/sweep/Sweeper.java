/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.store.ArtifactStore;
import org.recital.core.sweep.internal.Sweep;

/**
 * Searches parameters. A trial is the pipeline up to the judge with a setting put in, run on the validation side of every
 * part: the splitter's test events are not in the data set that a trial's split has, so it can neither learn from nor be
 * judged on them. The best trial's setting is written into the pipeline's text, and that pipeline is run once as it is: this
 * run alone meets the test side, and its folder keeps the sweep ({@link SweepRecord}).
 * <p>
 * Which settings are tried depends on the seed and the trials before, not on the number of jobs: the same sweep gives the
 * same trials, unless time ends it. A sweep that was killed or cancelled goes on with the trials it had. One that has judged
 * its choice does not judge again: it gives what it gave.
 */
public final class Sweeper {

	private final ArtifactStore store;
	private final Contributions contributions;
	private final int processors;

	/** A sweeper for as many processors as the machine has. */
	public Sweeper(ArtifactStore store, Contributions contributions) {
		this(store, contributions, Runtime.getRuntime().availableProcessors());
	}

	/** @param processors how many threads all steps together work on */
	public Sweeper(ArtifactStore store, Contributions contributions, int processors) {
		this.store = store;
		this.contributions = contributions;
		this.processors = processors;
	}

	/**
	 * Sweeps; returns when the choice is judged, or the person cancelled.
	 *
	 * @throws InputException when pipeline and parameters do not fit, or a step fails that all trials need
	 * @throws IOException    when the folder of runs cannot be written
	 */
	public SweepOutcome run(SweepRequest request, SweepListener listener, IProgressMonitor monitor) throws InputException, IOException {
		return new Sweep(store, contributions, processors, request, listener, monitor).run();
	}

	/**
	 * A pipeline with the choice of a sweep in it; comments and order stay.
	 *
	 * @throws InputException when a step of the choice is not in the pipeline
	 */
	public static PipelineDocument apply(SweepRecord record, PipelineDocument document) throws InputException {
		return Sweep.apply(record.best().map(Trial::setting).orElse(Map.of()), document);
	}

	/**
	 * What a pipeline says of its sweep.
	 *
	 * @throws InputException when it says nothing, or something that is not right
	 */
	public static SweepParameters parameters(PipelineDocument document, Path file) throws InputException {
		return Sweep.parameters(document, file);
	}

	/** The sweep a run belongs to; empty when it belongs to none. */
	public static Optional<SweepRecord> record(Path run) throws IOException {
		return Files.isDirectory(run) ? SweepRecord.of(run) : Optional.empty();
	}
}
