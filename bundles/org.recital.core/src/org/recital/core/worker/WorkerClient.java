/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.problem.InputException;
import org.recital.core.describe.DatasetDescription;
import org.recital.core.run.RunListener;
import org.recital.core.run.RunOutcome;
import org.recital.core.store.internal.Json;
import org.recital.core.sweep.SweepListener;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.worker.internal.Conversation;
import org.recital.core.worker.internal.Workers;

import com.google.gson.JsonElement;

/**
 * The window's side of the conversation: starts a worker when one is needed, and again when it died. One run at a time;
 * questions are answered beside it. Safe for any number of threads; every method but {@link #warmUp} may take long.
 */
public final class WorkerClient implements AutoCloseable {

	private final Workers workers;
	private final ReentrantLock oneRun = new ReentrantLock(true);

	/**
	 * @param command     starts a worker
	 * @param environment added to the environment of this process ({@code RECITAL_CACHE})
	 */
	public WorkerClient(List<String> command, Map<String, String> environment) {
		workers = new Workers(command, environment);
	}

	/** Starts the worker in the background, so that the first question need not wait. */
	public void warmUp() {
		workers.warmUp();
	}

	/**
	 * Runs a pipeline. Cancel asks; after one second the worker is killed. When the worker dies, the step that ran is
	 * marked failed and the rest goes on in a new worker. While another run goes on this one waits for it.
	 *
	 * @throws InputException when the pipeline has errors
	 * @throws IOException    when no worker can be started
	 */
	public RunOutcome run(RunSpec spec, RunListener listener, IProgressMonitor monitor) throws InputException, IOException {
		waitForOthers(monitor);
		try {
			return Conversation.run(workers, spec, listener, monitor);
		} finally {
			oneRun.unlock();
		}
	}

	/**
	 * Sweeps a pipeline as its text says; {@link RunSpec#upTo()} has no meaning for it. Cancel asks; after one second the
	 * worker is killed. What was tried is kept, and the same sweep goes on behind it. When the worker dies, the trial that
	 * worked is marked failed and the rest goes on in a new worker. While another run goes on this one waits for it.
	 *
	 * @return what it found; of a sweep that was cancelled early the record may be null
	 * @throws InputException when the pipeline has errors, or says nothing of a sweep
	 * @throws IOException    when no worker can be started, or it dies again and again for no reason that is known
	 */
	public SweepOutcome sweep(RunSpec spec, SweepListener listener, IProgressMonitor monitor) throws InputException, IOException {
		waitForOthers(monitor);
		try {
			return Conversation.sweep(workers, spec, listener, monitor);
		} finally {
			oneRun.unlock();
		}
	}

	private void waitForOthers(IProgressMonitor monitor) {
		try {
			while (!oneRun.tryLock(50, TimeUnit.MILLISECONDS)) {
				if (monitor.isCanceled()) {
					throw new OperationCanceledException();
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
	}

	/** What is done while no run goes on. */
	@FunctionalInterface
	public interface Work {
		void run() throws Exception;
	}

	/**
	 * Does something while no run and no sweep goes on, such as deleting what runs read; one that is begun meanwhile waits for it. Then the
	 * worker is ended, with all that it has in memory; the next question starts another.
	 *
	 * @return false, nothing being done, when a run goes on
	 */
	public boolean apart(Work work) throws Exception {
		if (!oneRun.tryLock()) {
			return false;
		}
		try {
			work.run();
			return true;
		} finally {
			workers.drop();
			oneRun.unlock();
		}
	}

	/**
	 * Asks a question:
	 * <ul>
	 * <li>{@code describe} with {@code importer}, {@code parameters} and {@code base} (folder of relative paths), or with
	 * {@code file}, {@code text}, {@code data} of a pipeline and {@code step}: a {@link DatasetDescription};</li>
	 * <li>{@code alike} with {@code file}, {@code text}, {@code data} of a pipeline, {@code step} (may be empty), {@code image}
	 * (path), {@code n} and {@code index} ({@code auto} unless given, {@code exact}, {@code graph}): an {@link AlikeAnswer};</li>
	 * <li>{@code recommend} with {@code run} (folder), {@code step}, {@code user}, {@code n}: a {@link RecommendAnswer};</li>
	 * <li>{@code person} with {@code run}, {@code user}, {@code n}: a {@link PersonAnswer};</li>
	 * <li>{@code listen} with {@code run}, {@code step}, {@code user} (both may be empty), {@code photos} (paths), {@code thumbs} (song to 1 or -1)
	 * and {@code n}: a {@link ListenAnswer};</li>
	 * <li>{@code probe} with {@code path}: {@code importers}, a list of {@link ProbeAnswer};</li>
	 * <li>{@code seen} with {@code run}, {@code step}, {@code image} (path) and {@code side}: a {@link SeenAnswer}, by the model of a part
	 * that did not learn from the image where there is one;</li>
	 * <li>{@code peek} with {@code run}, {@code step}, {@code output}, {@code part}: {@code text}.</li>
	 * </ul>
	 *
	 * @return a JSON object: String, Boolean, Long, Double, List and Map
	 * @throws InputException             when the question cannot be answered as asked
	 * @throws IOException                when the worker died
	 * @throws OperationCanceledException when the monitor was cancelled
	 */
	@SuppressWarnings("unchecked") // keys of JSON objects are texts
	public Map<String, Object> ask(String question, Map<String, Object> with, IProgressMonitor monitor) throws InputException, IOException {
		return Json.LINE.fromJson(Conversation.ask(workers, question, with, monitor), Map.class);
	}

	/** {@link #ask(String, Map, IProgressMonitor)} without a monitor. */
	public Map<String, Object> ask(String question, Map<String, Object> with) throws InputException, IOException {
		return ask(question, with, new NullProgressMonitor());
	}

	private <T> T ask(String question, Map<String, Object> with, Class<T> type) throws InputException, IOException {
		return Json.LINE.fromJson(Conversation.ask(workers, question, with, new NullProgressMonitor()), type);
	}

	/** {@link #ask} as {@code describe}. */
	public DatasetDescription describe(Map<String, Object> with) throws InputException, IOException {
		return ask("describe", with, DatasetDescription.class); //$NON-NLS-1$
	}

	/** {@link #ask} as {@code describe}, for somebody who may cancel. */
	public DatasetDescription describe(Map<String, Object> with, IProgressMonitor monitor) throws InputException, IOException {
		return Json.LINE.fromJson(Conversation.ask(workers, "describe", with, monitor), DatasetDescription.class); //$NON-NLS-1$
	}

	/** The items of a data set that have a sound in a file, asked for as {@link #describe} is; a monitor that is cancelled ends it. */
	public List<Questions.Sound> sounds(Map<String, Object> with, IProgressMonitor monitor) throws InputException, IOException {
		JsonElement answer = Conversation.ask(workers, "sounds", with, monitor); //$NON-NLS-1$
		return List.of(Json.LINE.fromJson(answer.getAsJsonObject().get("sounds"), Questions.Sound[].class)); //$NON-NLS-1$
	}

	/** {@link #ask} as {@code alike}, for somebody who may cancel. */
	public AlikeAnswer alike(Map<String, Object> with, IProgressMonitor monitor) throws InputException, IOException {
		return Json.LINE.fromJson(Conversation.ask(workers, "alike", with, monitor), AlikeAnswer.class); //$NON-NLS-1$
	}

	/** {@link #ask} as {@code seen}, for somebody who may cancel or wait no longer. */
	public SeenAnswer seen(Path run, String step, Path image, int side, IProgressMonitor monitor) throws InputException, IOException {
		return Json.LINE.fromJson(Conversation.ask(workers, "seen", Map.of("run", run.toString(), "step", step, "image", image.toString(), "side", side), monitor), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
				SeenAnswer.class);
	}

	/** {@link #ask} as {@code person}. */
	public PersonAnswer person(Path run, String user, int n) throws InputException, IOException {
		return ask("person", Map.of("run", run.toString(), "user", user, "n", n), PersonAnswer.class); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** {@link #ask} as {@code person}, for somebody who may cancel or wait no longer. */
	public PersonAnswer person(Path run, String user, int n, IProgressMonitor monitor) throws InputException, IOException {
		return Json.LINE.fromJson(Conversation.ask(workers, "person", Map.of("run", run.toString(), "user", user, "n", n), monitor), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				PersonAnswer.class);
	}

	/** {@link #ask} as {@code recommend}. */
	public RecommendAnswer recommend(Path run, String step, String user, int n) throws InputException, IOException {
		return ask("recommend", Map.of("run", run.toString(), "step", step, "user", user, "n", n), RecommendAnswer.class); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}

	/** {@link #ask} as {@code listen}; the first question of a run loads its model, later ones only score. */
	public ListenAnswer listen(ListenSpec spec, IProgressMonitor monitor) throws InputException, IOException {
		return Json.LINE.fromJson(Conversation.ask(workers, "listen", spec.with(), monitor), ListenAnswer.class); //$NON-NLS-1$
	}

	/** {@link #ask} as {@code probe}: best first. */
	public List<ProbeAnswer> probe(Path path) throws InputException, IOException {
		return probe(path, new NullProgressMonitor());
	}

	/** {@link #ask} as {@code probe}, for somebody who may cancel or wait no longer. */
	public List<ProbeAnswer> probe(Path path, IProgressMonitor monitor) throws InputException, IOException {
		JsonElement answer = Conversation.ask(workers, "probe", Map.of("path", path.toString()), monitor); //$NON-NLS-1$ //$NON-NLS-2$
		return List.of(Json.LINE.fromJson(answer.getAsJsonObject().get("importers"), ProbeAnswer[].class)); //$NON-NLS-1$
	}

	/** {@link #ask} as {@code peek}; an empty output stands for the first. */
	public String peek(Path run, String step, String output, int part) throws InputException, IOException {
		return (String) ask("peek", Map.of("run", run.toString(), "step", step, "output", output, "part", part)).get("text"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}

	/** Ends the worker. */
	@Override
	public void close() {
		workers.close();
	}
}
