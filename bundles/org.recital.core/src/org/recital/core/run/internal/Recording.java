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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.recital.api.evaluation.Evaluation;
import org.recital.api.step.Contributions;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunOutcome.Result;
import org.recital.core.run.RunRecord;
import org.recital.core.run.RunRequest;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.internal.Disk;
import org.recital.core.store.internal.FileHashes;
import org.recital.core.store.internal.Json;

/** Writes a run's folder: under a temporary name, forced, renamed. */
public final class Recording {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT); //$NON-NLS-1$

	private final ArtifactStore store;
	private final Contributions contributions;
	private final RunRequest request;
	private final Instant started;
	private final Extras extras;

	public Recording(ArtifactStore store, Contributions contributions, RunRequest request, Instant started) {
		this(store, contributions, request, started, Extras.NONE);
	}

	public Recording(ArtifactStore store, Contributions contributions, RunRequest request, Instant started, Extras extras) {
		this.extras = extras;
		this.store = store;
		this.contributions = contributions;
		this.request = request;
		this.started = started;
	}

	/** A run that was cancelled before anything began. */
	public RunOutcome cancelled() {
		Pipeline p = request.pipeline();
		RunHeader header = new RunHeader(RunRecord.FORMAT, id(0), request.title(), p.name(), p.file().toString(),
				request.upTo().orElse(""), started, Duration.between(started, Instant.now()).toMillis(), Result.CANCELLED, "", 0, Map.of(), List.of()); //$NON-NLS-1$ //$NON-NLS-2$
		return new RunOutcome(null, new RunRecord(header, p.text(), p.seed(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of()),
				Result.CANCELLED);
	}

	/** Writes the folder of a run whose steps have ended. */
	public RunOutcome finish(Computation computation) throws IOException {
		Execution execution = computation.execution();
		Export export = new Export(store, contributions, execution);
		while (true) {
			try {
				Map<String, Evaluation> evaluations = execution.cancelled() ? Map.of() : export.evaluations();
				RunRecord record = Recorder.record(id(0), request, computation.plan(), execution, started, evaluations, contributions,
						computation.processors(), computation.jobs()).withEnvironment(extras.environment());
				return execution.cancelled() ? new RunOutcome(null, record, Result.CANCELLED) : write(export, record);
			} catch (Export.Damaged d) {
				if (d.state.computed > 1) {
					throw d.damage;
				}
				execution.again(d.state, d.damage);
				execution.run();
			}
		}
	}

	/**
	 * Whether there will be a place for the run, before anything is computed for it.
	 *
	 * @throws IOException when not
	 */
	public void check() throws IOException {
		Disk.delete(Disk.temporary(runs()));
	}

	private Path runs() throws IOException {
		Path runs = request.runsFolder().toAbsolutePath().normalize();
		try {
			Files.createDirectories(runs);
			if (!Files.isWritable(runs)) {
				throw new java.nio.file.AccessDeniedException(runs.toString());
			}
		} catch (IOException e) {
			throw new IOException(runs + ": the folder for runs cannot be made here; choose another", e); //$NON-NLS-1$
		}
		return runs;
	}

	private RunOutcome write(Export export, RunRecord record) throws IOException, Export.Damaged {
		Path runs = runs();
		Disk.sweep(runs);
		Path made = Disk.temporary(runs);
		try {
			export.write(made);
			Files.writeString(made.resolve(Layout.PIPELINE), record.text(), StandardCharsets.UTF_8);
			for (Map.Entry<String, byte[]> e : extras.files().entrySet()) {
				Files.write(made.resolve(e.getKey()), e.getValue());
			}
			RunRecord named = record;
			for (int attempt = 0;; attempt++) {
				named = attempt == 0 ? record : record.withId(id(attempt));
				Json.write(made.resolve(Layout.RECORD), named);
				Path folder = runs.resolve(named.id());
				if (!Files.exists(folder) && Disk.publish(made, folder)) {
					return new RunOutcome(folder, named, named.result());
				}
			}
		} finally {
			Disk.delete(made);
		}
	}

	/** When it began and a few digits of a hash, so that runs that begin in the same second have names of their own. */
	private String id(int attempt) {
		String text = request.pipeline().text() + started + ProcessHandle.current().pid() + attempt + System.identityHashCode(request);
		byte[] hash = FileHashes.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
		return STAMP.format(started.atZone(ZoneId.systemDefault())) + '-' + HexFormat.of().formatHex(hash, 0, 3);
	}
}
