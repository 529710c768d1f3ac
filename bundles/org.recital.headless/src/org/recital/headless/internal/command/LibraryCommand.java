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

import org.recital.api.problem.InputException;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Arguments;
import org.recital.headless.internal.cli.Option;
import org.recital.headless.internal.cli.Usage;
import org.recital.importers.database.DatabasePasswords;
import org.recital.library.Library;
import org.recital.library.LibraryAddress;
import org.recital.library.PersonArchive;

/** {@code recital library people|export|erase|import}: what a person may ask of a library, and how data gets into it. */
public final class LibraryCommand implements Command {

	private static final String LIBRARY = "library"; //$NON-NLS-1$
	private static final String URL = "url"; //$NON-NLS-1$
	private static final String LOGIN = "login"; //$NON-NLS-1$
	static final String OUT = "out"; //$NON-NLS-1$
	static final String CACHE = "cache"; //$NON-NLS-1$
	static final String REFIT = "refit"; //$NON-NLS-1$
	static final String STEP = "step"; //$NON-NLS-1$
	static final String DATA = "data"; //$NON-NLS-1$
	static final String SET = "set"; //$NON-NLS-1$

	@Override
	public String name() {
		return LIBRARY;
	}

	@Override
	public String operands() {
		return "people | export PERSON FILE.zip | erase PERSON | import PIPELINE"; //$NON-NLS-1$
	}

	@Override
	public String help() {
		return Messages.library_help;
	}

	@Override
	public List<Option> options() {
		return List.of(Option.of(LIBRARY, "DIR", Messages.library_option), Option.of(URL, "JDBC", Messages.library_url), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of(LOGIN, "USER", Messages.library_login), Option.of(OUT, "DIR", Messages.library_runs), //$NON-NLS-1$ //$NON-NLS-2$
				Option.of(CACHE, "DIR", Messages.option_cache), Option.of(STEP, "STEP", Messages.library_step), //$NON-NLS-1$ //$NON-NLS-2$
				Option.flag(REFIT, Messages.library_refit), Option.of(DATA, "DIR", Messages.option_data), //$NON-NLS-1$
				Option.many(SET, "STEP.PARAM=VALUE", Messages.option_set)); //$NON-NLS-1$
	}

	@Override
	public int run(Arguments arguments, Session session) throws Usage, IOException, InputException, InterruptedException {
		List<String> operands = arguments.operands();
		String what = operands.isEmpty() ? "" : operands.getFirst(); //$NON-NLS-1$
		int expected = switch (what) {
		case "people" -> 1; //$NON-NLS-1$
		case "erase", "import" -> 2; //$NON-NLS-1$ //$NON-NLS-2$
		case "export" -> 3; //$NON-NLS-1$
		default -> 0;
		};
		if (expected == 0 || operands.size() != expected) {
			throw new Usage(Messages.bind(Messages.library_unknown, operands()));
		}
		if (what.equals("import")) { //$NON-NLS-1$
			Path folder = arguments.path(LIBRARY).orElseThrow(() -> new Usage(Messages.library_needed));
			LibraryImport.run(address(folder, arguments), session.folder().resolve(operands.get(1)).normalize(), arguments, session);
			return ExitCode.DONE;
		}
		int code = ExitCode.DONE;
		try (Library library = open(arguments, session)) {
			switch (what) {
			case "export" -> export(library, operands.get(1), session.folder().resolve(operands.get(2)), session); //$NON-NLS-1$
			case "erase" -> code = LibraryErase.run(library, operands.get(1), arguments, session); //$NON-NLS-1$
			default -> people(library, session);
			}
		}
		return code;
	}

	private static Library open(Arguments arguments, Session session) throws Usage, IOException, InputException {
		Path folder = arguments.path(LIBRARY).orElseThrow(() -> new Usage(Messages.library_needed));
		if (arguments.value(URL).orElse("").isBlank() && !Files.exists(folder.resolve("library.mv.db"))) { //$NON-NLS-1$ //$NON-NLS-2$
			throw new InputException(folder.toString(), 0, Messages.bind(Messages.library_none, folder), Messages.library_noneExpected);
		}
		return Library.open(address(folder, arguments));
	}

	private static LibraryAddress address(Path folder, Arguments arguments) throws InputException {
		String url = arguments.value(URL).orElse(""); //$NON-NLS-1$
		String login = arguments.value(LOGIN).orElse(""); //$NON-NLS-1$
		return url.isBlank() ? LibraryAddress.of(folder) : LibraryAddress.of(folder, url, login, DatabasePasswords.find(url, login).orElse("")); //$NON-NLS-1$
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
}
