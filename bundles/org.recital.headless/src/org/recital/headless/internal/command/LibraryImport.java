/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.OperationCanceledException;
import org.recital.api.data.Dataset;
import org.recital.api.problem.InputException;
import org.recital.api.step.Kind;
import org.recital.core.pipeline.Pipeline;
import org.recital.core.pipeline.StepNode;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Usage;
import org.recital.library.DatasetIntake;
import org.recital.library.DatasetIntake.Taken;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;

/** {@code recital library import PIPELINE}: the data set that a step of a pipeline gives is put into a library, which is made when there is none. */
final class LibraryImport {

	private LibraryImport() {
	}

	static void run(LibraryAddress address, Path file, Arguments arguments, Session session) throws Usage, IOException, InputException {
		if (!Files.isRegularFile(file)) {
			throw new Usage(Messages.bind(Messages.describe_missing, file));
		}
		Pipeline pipeline = Pipelines.open(file, arguments.path(LibraryCommand.DATA), arguments.assignments(LibraryCommand.SET), session);
		StepNode step = step(pipeline, file, arguments);
		ArtifactStore store = new ArtifactStore(arguments.path(LibraryCommand.CACHE).orElseGet(ArtifactStore::defaultFolder));
		Object value = new Runner(store, session.contributions()).value(pipeline, step.name(), step.contribution().outputs().getFirst().name(), 0, session.monitor())
				.orElseThrow(OperationCanceledException::new);
		if (!(value instanceof Dataset data)) {
			throw new Usage(Messages.bind(Messages.library_noData, step.name()));
		}
		Taken taken;
		try (Library library = Library.open(address)) {
			taken = DatasetIntake.put(library, data, session.monitor());
		}
		if (session.json()) {
			session.json("library", Map.of("step", step.name(), "items", taken.items(), "people", taken.people(), "signals", taken.signals(), "photos", taken.photos())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		} else {
			session.terminal().print(Messages.bind(Messages.library_imported, address, taken.items(), taken.people(), taken.signals(), taken.photos()));
		}
	}

	/** The one that is named; else the last that reads data or changes what was read. */
	private static StepNode step(Pipeline pipeline, Path file, Arguments arguments) throws Usage {
		String named = arguments.value(LibraryCommand.STEP).orElse(null);
		List<StepNode> steps = pipeline.steps().stream()
				.filter(s -> named == null ? s.contribution().kind() == Kind.IMPORTER || s.contribution().kind() == Kind.FILTER : s.name().equals(named)).toList();
		if (steps.isEmpty()) {
			throw new Usage(named == null ? Messages.bind(Messages.describe_noImporter, file) : Messages.bind(Messages.step_unknown, named, file));
		}
		return steps.getLast();
	}
}
