/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.Problem;

/** A context outside a pipeline: for tests and for programs that call a contribution by themselves. */
public final class SimpleContext implements StepContext {

	private final long seed;
	private final Parallel parallel;
	private final IProgressMonitor monitor;
	private final Contributions contributions;
	private final Path checkpoints;
	private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
	private final List<Problem> warnings = Collections.synchronizedList(new ArrayList<>());
	private TrainingCurve curve = TrainingCurve.NONE;

	public SimpleContext(long seed, Parallel parallel, IProgressMonitor monitor, Contributions contributions) {
		this(seed, parallel, monitor, contributions, null);
	}

	/**
	 * A context that keeps checkpoints.
	 *
	 * @param checkpoints an existing folder that belongs to this computation alone
	 */
	public SimpleContext(long seed, Parallel parallel, IProgressMonitor monitor, Contributions contributions, Path checkpoints) {
		this.seed = seed;
		this.parallel = parallel;
		this.monitor = monitor;
		this.contributions = contributions;
		this.checkpoints = checkpoints;
	}

	/** A context with no monitor and no contributions. */
	public SimpleContext(long seed, int threads) {
		this(seed, Parallel.of(threads), new NullProgressMonitor(), Contributions.NONE);
	}

	@Override
	public IProgressMonitor monitor() {
		return monitor;
	}

	@Override
	public long seed() {
		return seed;
	}

	@Override
	public Parallel parallel() {
		return parallel;
	}

	@Override
	public void note(String line) {
		notes.add(line);
	}

	@Override
	public void warn(Problem problem) {
		warnings.add(problem);
	}

	@Override
	public synchronized void learned(TrainingCurve.Point point, boolean best) {
		curve = curve.with(point, best);
	}

	/** How it has learned so far. */
	public synchronized TrainingCurve curve() {
		return curve;
	}

	/** The lines noted so far. */
	public List<String> notes() {
		return List.copyOf(notes);
	}

	/** The warnings so far. */
	public List<Problem> warnings() {
		return List.copyOf(warnings);
	}

	@Override
	public Contributions contributions() {
		return contributions;
	}

	@Override
	public Path scratch() throws IOException {
		return Files.createTempDirectory("recital"); //$NON-NLS-1$
	}

	@Override
	public Optional<Path> checkpoints() {
		return Optional.ofNullable(checkpoints);
	}
}
