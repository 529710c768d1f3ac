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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.recital.api.problem.InputException;
import org.recital.core.run.Claims;
import org.recital.core.run.MadeFrom;
import org.recital.core.run.RunOutcome;
import org.recital.core.run.RunRequest;
import org.recital.core.run.Runner;
import org.recital.core.store.ArtifactStore;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Usage;
import org.recital.library.Library;

/** {@code recital library erase}: deletes all that a library has of a person and what was made of it; with {@code --refit} that is made anew. */
final class LibraryErase {

	private LibraryErase() {
	}

	static int run(Library library, String person, Arguments arguments, Session session) throws Usage, IOException, InputException, InterruptedException {
		if (library.people().find(person).isEmpty()) {
			throw new InputException(library.address().toString(), 0, Messages.bind(Messages.library_nobody, person), Messages.library_nobodyExpected);
		}
		MadeFrom made = new MadeFrom(library.address()::isNamedBy);
		ArtifactStore store = new ArtifactStore(arguments.path(LibraryCommand.CACHE).orElseGet(ArtifactStore::defaultFolder));
		Path runs = arguments.path(LibraryCommand.OUT).orElse(session.folder().resolve(Runs.FOLDER));
		Set<String> pipelines = new LinkedHashSet<>();
		List<String> said;
		// a run that goes on has the person in its memory, and would write them down afterwards
		try (Claims.Held alone = Claims.ofUser().alone(made, session.monitor())) {
			made.runs(runs, unread -> { // said when the others are deleted
			}).forEach(r -> pipelines.add(r.header().file()));
			said = erase(library, person, made, store, runs, session);
		}
		boolean refitted = true;
		if (arguments.has(LibraryCommand.REFIT)) {
			for (String file : pipelines) {
				refitted &= refit(Path.of(file), store, runs, arguments, session, said);
			}
			if (pipelines.isEmpty()) {
				said.add(Messages.library_refitNone);
			}
		}
		print(person, said, session);
		return refitted ? ExitCode.DONE : ExitCode.FAILED;
	}

	/** What was made of the person goes first: while they are in the library, one that was broken off can be begun again. */
	private static List<String> erase(Library library, String person, MadeFrom made, ArtifactStore store, Path runs, Session session)
			throws IOException, InterruptedException {
		List<String> said = new ArrayList<>(made.delete(store));
		said.addAll(made.delete(List.of(runs), session.monitor()));
		try {
			said.addAll(0, library.people().erase(person).get());
		} catch (ExecutionException e) {
			throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
		}
		return said;
	}

	private static boolean refit(Path file, ArtifactStore store, Path runs, Arguments arguments, Session session, List<String> said) throws Usage {
		try {
			var pipeline = Pipelines.open(file, arguments.path(LibraryCommand.DATA), arguments.assignments(LibraryCommand.SET), session);
			RunProgress progress = new RunProgress(session.terminal(), false);
			RunOutcome outcome = new Runner(store, session.contributions()).run(new RunRequest(pipeline, "", Optional.empty(), runs, 1, 0), progress, session.monitor()); //$NON-NLS-1$
			progress.end();
			if (outcome.result() == RunOutcome.Result.DONE) {
				said.add(Messages.bind(Messages.library_refitted, file, outcome.folder()));
				return true;
			}
			String why = outcome.record().header().message();
			said.add(Messages.bind(Messages.library_refitFailed, file, why.isBlank() ? Messages.library_refitCancelled : why));
		} catch (InputException | IOException e) {
			said.add(Messages.bind(Messages.library_refitFailed, file, e.getMessage()));
		}
		return false;
	}

	private static void print(String person, List<String> said, Session session) {
		if (session.json()) {
			Map<String, Object> content = new LinkedHashMap<>();
			content.put("person", person); //$NON-NLS-1$
			content.put("done", said); //$NON-NLS-1$
			session.json("library", content); //$NON-NLS-1$
		} else {
			session.terminal().print(Messages.bind(Messages.library_erased, person));
			said.forEach(line -> session.terminal().print("  " + line)); //$NON-NLS-1$
		}
	}
}
