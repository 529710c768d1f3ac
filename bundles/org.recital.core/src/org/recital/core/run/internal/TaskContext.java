/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.StepContext;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.internal.CheckpointFolder;
import org.recital.core.store.internal.Disk;

/** The context of one task. */
final class TaskContext implements StepContext, AutoCloseable {

	/** A step that notes or warns without end must not fill the record. */
	private static final int MOST = 1000;
	private static final int MOST_EPOCHS = 10_000;

	private final String key;
	private final long seed;
	private final Parallel parallel;
	private final TaskMonitor monitor;
	private final Contributions contributions;
	private final ArtifactStore store;
	private final Consumer<String> noted;
	private final Consumer<Problem> warned;
	private final Epochs epochs;
	private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
	private final List<Problem> warnings = Collections.synchronizedList(new ArrayList<>());
	private final List<Path> scratch = Collections.synchronizedList(new ArrayList<>());
	private TrainingCurve curve;
	private CheckpointFolder checkpoints;
	private boolean finished;

	/** Is told of epochs. */
	interface Epochs {
		void learned(TrainingCurve soFar, TrainingCurve.Point point, boolean best);
	}

	/** @param key of the task, by which its checkpoints are found again */
	TaskContext(String key, long seed, int threads, TaskMonitor monitor, Contributions contributions, ArtifactStore store,
			Consumer<String> noted, Consumer<Problem> warned, Epochs epochs) {
		this.key = key;
		this.seed = seed;
		this.parallel = Parallel.of(threads);
		this.monitor = monitor;
		this.contributions = contributions;
		this.store = store;
		this.noted = noted;
		this.warned = warned;
		this.epochs = epochs;
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
		if (notes.size() < MOST) {
			notes.add(line);
			noted.accept(line);
		}
	}

	@Override
	public void warn(Problem problem) {
		if (warnings.size() < MOST) {
			warnings.add(problem);
			warned.accept(problem);
		}
	}

	@Override
	public synchronized void learned(TrainingCurve.Point point, boolean best) {
		if (curve == null || curve.points().size() < MOST_EPOCHS) {
			curve = (curve == null ? TrainingCurve.NONE : curve).with(point, best);
			epochs.learned(curve, point, best);
		}
	}

	@Override
	public Contributions contributions() {
		return contributions;
	}

	@Override
	public Path scratch() throws IOException {
		Path folder = store.scratch();
		scratch.add(folder);
		return folder;
	}

	@Override
	public synchronized Optional<Path> checkpoints() throws IOException {
		if (checkpoints == null) {
			checkpoints = store.checkpoints(key).orElse(null);
		}
		return Optional.ofNullable(checkpoints).map(CheckpointFolder::folder);
	}

	/** The task has its result: its checkpoints are of no more use. */
	void finish() {
		finished = true;
	}

	List<String> notes() {
		synchronized (notes) {
			return List.copyOf(notes);
		}
	}

	List<Problem> warnings() {
		synchronized (warnings) {
			return List.copyOf(warnings);
		}
	}

	/** Empties the scratch folders, and that of checkpoints when the task has finished. */
	@Override
	public synchronized void close() throws IOException {
		if (checkpoints != null && finished) {
			checkpoints.delete();
		} else if (checkpoints != null) {
			checkpoints.close();
		}
		for (Path folder : scratch) {
			Disk.delete(folder);
		}
	}
}
