/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contributions;
import org.recital.core.pipeline.CheckContext;
import org.recital.core.pipeline.CheckedPipeline;
import org.recital.core.pipeline.PipelineChecker;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.PipelineProblem;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRequest;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.internal.Json;
import org.recital.core.sweep.SweepOutcome;
import org.recital.core.sweep.SweepRequest;
import org.recital.core.sweep.Sweeper;
import org.recital.core.worker.Questions;
import org.recital.core.worker.RunSpec;

import com.google.gson.JsonParseException;

/** One conversation, the worker's side: reads requests, serves each on a thread of its own, writes replies. */
public final class Session {

	/** Exit code of a worker whose own threads ran out of memory. */
	public static final int OUT_OF_MEMORY = 86;

	private final OutputStream out;
	private final Contributions contributions;
	private final ArtifactStore store;
	private final Answers answers;
	private final Map<Long, IProgressMonitor> open = new ConcurrentHashMap<>();

	public Session(OutputStream out, Contributions contributions, ArtifactStore store) {
		this.out = out;
		this.contributions = contributions;
		this.store = store;
		this.answers = new Answers(new Questions(store, contributions), this::check);
	}

	/** Serves until the input ends, then cancels what is still open. */
	public void serve(InputStream in) throws IOException {
		say(Reply.hello());
		BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (!line.isBlank()) {
				accept(line);
			}
		}
		open.values().forEach(m -> m.setCanceled(true));
	}

	private void accept(String line) {
		Request request;
		try {
			request = Json.LINE.fromJson(line, Request.class);
			if (request == null || request.does() == null) {
				throw new JsonParseException("expected a request"); //$NON-NLS-1$
			}
		} catch (JsonParseException e) {
			say(Reply.failed(0, Messages.bind(Messages.notARequest, e.getMessage())));
			return;
		}
		if (request.does().equals(Request.CANCEL)) {
			IProgressMonitor monitor = open.get(request.id());
			if (monitor != null) {
				monitor.setCanceled(true);
			}
			return;
		}
		IProgressMonitor monitor = new NullProgressMonitor() {
			@Override
			public void worked(int work) {
				say(Reply.worked(request.id(), work));
			}
		};
		open.put(request.id(), monitor);
		Thread t = new Thread(() -> serve(request, monitor), "recital-request-" + request.id()); //$NON-NLS-1$
		t.setDaemon(true);
		t.start();
	}

	private void serve(Request request, IProgressMonitor monitor) {
		try {
			say(switch (request.does()) {
			case Request.RUN -> run(request, monitor);
			case Request.SWEEP -> sweep(request, monitor);
			case Request.ASK -> Reply.answer(request.id(), answers.answer(request.question(), request.with(), monitor));
			default -> Reply.failed(request.id(), Messages.bind(Messages.notARequest, request.does()));
			});
		} catch (InputException e) {
			say(Reply.wrong(request.id(), e.problems()));
		} catch (OperationCanceledException e) {
			say(Reply.failed(request.id(), Messages.cancelled));
		} catch (OutOfMemoryError e) {
			// not within a step: nobody knows what is still right in this process
			Runtime.getRuntime().halt(OUT_OF_MEMORY);
		} catch (Throwable t) {
			// whatever it is, who asked must hear of it
			say(Reply.failed(request.id(), t instanceof IOException && t.getMessage() != null ? t.getMessage() : t.toString()));
		} finally {
			open.remove(request.id());
		}
	}

	/** Checks a pipeline's text. */
	private CheckedPipeline check(RunSpec spec) throws InputException {
		CheckedPipeline checked = PipelineChecker.check(PipelineDocument.parse(spec.text()),
				new CheckContext(spec.file(), contributions, spec.data(), spec.sets()));
		if (checked.pipeline().isEmpty()) {
			List<Problem> errors = checked.problems().stream().filter(PipelineProblem::isError).map(PipelineProblem::problem).toList();
			throw new InputException(errors);
		}
		return checked;
	}

	private Reply run(Request request, IProgressMonitor monitor) throws InputException, IOException {
		RunSpec spec = request.spec().spec();
		CheckedPipeline checked = check(spec);
		long id = request.id();
		RunOutcome outcome = new Runner(store, contributions).run(new RunRequest(checked.pipeline().get(), spec.title(), spec.upTo(),
				spec.runsFolder(), spec.jobs(), spec.memory()), new Telling(id, this::say), monitor, request.fatal() == null ? Map.of() : request.fatal(),
				request.started() == null ? java.time.Instant.now() : request.started(),
				request.finished() == null ? Set.of() : request.finished());
		Path folder = outcome.folder();
		return Reply.done(id, folder == null ? null : folder.toString(), outcome.result(), folder == null ? outcome.record() : null);
	}

	private Reply sweep(Request request, IProgressMonitor monitor) throws InputException, IOException {
		RunSpec spec = request.spec().spec();
		check(spec);
		PipelineDocument document = PipelineDocument.parse(spec.text());
		Map<Integer, String> fatal = new HashMap<>();
		request.fatal().forEach((trial, why) -> fatal.put(Integer.valueOf(trial), why));
		long id = request.id();
		SweepOutcome outcome = new Sweeper(store, contributions).run(new SweepRequest(document,
				new CheckContext(spec.file(), contributions, spec.data(), spec.sets()), Sweeper.parameters(document, spec.file()), spec.title(),
				spec.runsFolder(), spec.jobs(), spec.memory(), fatal), new SweepTelling(id, this::say), monitor);
		RunOutcome judged = outcome.run();
		Path folder = judged == null ? null : judged.folder();
		return Reply.sweepDone(id, folder == null ? null : folder.toString(), outcome.result(), folder == null && judged != null ? judged.record() : null,
				SweepNews.over(outcome.record(), outcome.text(), outcome.before()));
	}

	private void say(Reply reply) {
		byte[] line = (Json.LINE.toJson(reply) + '\n').getBytes(StandardCharsets.UTF_8);
		try {
			synchronized (out) {
				out.write(line);
				out.flush();
			}
		} catch (IOException e) {
			// nobody listens any more: what is open ends
			open.values().forEach(m -> m.setCanceled(true));
		}
	}
}
