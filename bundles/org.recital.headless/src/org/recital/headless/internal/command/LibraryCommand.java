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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.recital.api.problem.InputException;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunRecord;
import org.recital.core.run.RunStore;
import org.recital.core.store.ArtifactStore;
import org.recital.core.store.StoredEntry;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;
import org.recital.importers.database.DatabasePasswords;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.PersonArchive;

/** {@code recital library people|export|erase}: what a person may ask of a library. */
public final class LibraryCommand implements Command {

	private static final String LIBRARY = "library"; //$NON-NLS-1$
	private static final String URL = "url"; //$NON-NLS-1$
	private static final String LOGIN = "login"; //$NON-NLS-1$
	private static final String OUT = "out"; //$NON-NLS-1$
	private static final String CACHE = "cache"; //$NON-NLS-1$
	/** Port types of what learns. */
	private static final Set<String> MODELS = Set.of("recommender", "network", "detector", "segmenter"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	@Override
	public String name() {
		return LIBRARY;
	}

	@Override
	public String operands() {
		return "people | export PERSON FILE.zip | erase PERSON"; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.library_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.of(LIBRARY, "DIR", Messages.library_option), Option.of(URL, "JDBC", Messages.library_url), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of(LOGIN, "USER", Messages.library_login), Option.of(OUT, "DIR", Messages.library_runs), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of(CACHE, "DIR", Messages.option_cache)); //$NON-NLS-1$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Usage, IOException, InputException, InterruptedException {
		List<String> operands = arguments.operands();
		String what = operands.isEmpty() ? "" : operands.getFirst(); //$NON-NLS-1$
		int expected = switch (what) {
		case "people" -> 1; //$NON-NLS-1$
		case "erase" -> 2; //$NON-NLS-1$
		case "export" -> 3; //$NON-NLS-1$
		default -> 0;
		};
		if (expected == 0 || operands.size() != expected) {
			throw new Usage(Messages.bind(Messages.library_unknown, operands()));
		}
		try (Library library = open(arguments, session)) {
			switch (what) {
			case "export" -> export(library, operands.get(1), session.folder().resolve(operands.get(2)), session); //$NON-NLS-1$
			case "erase" -> erase(library, operands.get(1), arguments, session); //$NON-NLS-1$
			default -> people(library, session);
			}
		}
		return ExitCode.DONE;
	}

	private static Library open(Arguments arguments, Session session) throws Usage, IOException, InputException {
		Path folder = arguments.path(LIBRARY).orElseThrow(() -> new Usage(Messages.library_needed));
		String url = arguments.value(URL).orElse(""); //$NON-NLS-1$
		if (url.isBlank()) {
			if (!Files.exists(folder.resolve("library.mv.db"))) { //$NON-NLS-1$
				throw new InputException(folder.toString(), 0, Messages.bind(Messages.library_none, folder), Messages.library_noneExpected);
			}
			return Library.open(LibraryAddress.of(folder));
		}
		String login = arguments.value(LOGIN).orElse(""); //$NON-NLS-1$
		return Library.open(LibraryAddress.of(folder, url, login, DatabasePasswords.find(url, login).orElse(""))); //$NON-NLS-1$
	}

	private static void people(Library library, Session session) throws IOException {
		List<String> ids = library.people().ids();
		if (session.json()) {
			session.json(LIBRARY, Map.of("people", ids)); //$NON-NLS-1$
		} else {
			ids.forEach(session.terminal()::print);
		}
	}

	private static void export(Library library, String person, Path file, Session session) throws IOException, InputException {
		PersonArchive.write(library, person, file);
		if (session.json()) {
			session.json(LIBRARY, Map.of("person", person, "file", file.toString())); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			session.terminal().print(Messages.bind(Messages.library_exported, person, file));
		}
	}

	private static void erase(Library library, String person, Arguments arguments, Session session) throws Usage, IOException, InputException, InterruptedException {
		if (library.people().find(person).isEmpty()) {
			throw new InputException(library.address().toString(), 0, Messages.bind(Messages.library_nobody, person), Messages.library_nobodyExpected);
		}
		List<String> said = new ArrayList<>();
		try {
			said.addAll(library.people().erase(person).get());
		} catch (ExecutionException e) {
			throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
		}
		ArtifactStore store = new ArtifactStore(arguments.path(CACHE).orElseGet(ArtifactStore::defaultFolder));
		List<StoredEntry> made = store.delete(e -> e.sources() == null || e.sources().stream().anyMatch(s -> isOf(s.parameters(), library.address())));
		said.add(Messages.count(Messages.library_cache, store.folder(), made.size(), store.entries()));
		for (StoredEntry e : made) {
			if (e.outputs().values().stream().anyMatch(o -> MODELS.contains(o.type()))) {
				said.add(Messages.bind(Messages.library_model, e.step(), e.uses(), e.part()));
			}
		}
		Path runs = arguments.path(OUT).orElse(session.folder().resolve(Runs.FOLDER));
		said.addAll(runs(new RunStore(runs), library.address()));
		if (session.json()) {
			Map<String, Object> content = new LinkedHashMap<>();
			content.put("person", person); //$NON-NLS-1$
			content.put("done", said); //$NON-NLS-1$
			session.json(LIBRARY, content);
		} else {
			session.terminal().print(Messages.bind(Messages.library_erased, person));
			said.forEach(line -> session.terminal().print("  " + line)); //$NON-NLS-1$
		}
	}

	/** Deletes the runs that learned from a library, with their models and lists; they name the pipelines that make them anew. */
	private static List<String> runs(RunStore store, LibraryAddress address) throws IOException {
		List<String> said = new ArrayList<>();
		for (RunHeader header : store.list()) {
			RunRecord record = store.open(header.id()).record();
			boolean learned = record.steps().stream().anyMatch(s -> isOf(s.parameters(), address));
			if (learned) {
				store.delete(header.id());
				said.add(Messages.bind(Messages.library_run, header.id(), header.title(), header.file()));
			}
		}
		if (said.isEmpty()) {
			said.add(Messages.bind(Messages.library_noRun, store.folder()));
		}
		return said;
	}

	/** Whether a step with these parameters reads the library: its database, or what lies in its folder or around it. */
	private static boolean isOf(Map<String, Object> parameters, LibraryAddress address) {
		return parameters.values().stream().anyMatch(v -> v instanceof String text && isOf(text, address));
	}

	private static boolean isOf(String text, LibraryAddress address) {
		if (address.url().isPresent() && address.url().get().equals(text)) {
			return true;
		}
		try {
			Path path = Path.of(text).normalize();
			return path.isAbsolute() && (path.startsWith(address.folder()) || address.folder().startsWith(path));
		} catch (InvalidPathException e) {
			return false; // a word, which is no path
		}
	}
}
