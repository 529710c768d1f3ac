/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Origin;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;

/**
 * What is met during one import: files, lines good and bad, counts a person should know. Used by one thread.
 */
public final class Ledger {

	/** How many wrong lines are shown. */
	public static final int EXAMPLES = 20;

	private final BadLines mode;
	private final StepContext context;
	private final SubMonitor progress;
	private final Set<String> files = new LinkedHashSet<>();
	private final List<String> examples = new ArrayList<>();
	private final Map<String, Long> counts = new LinkedHashMap<>();
	private long read;
	private long setAside;

	public Ledger(BadLines mode, StepContext context) {
		this.mode = mode;
		this.context = context;
		this.progress = SubMonitor.convert(context.monitor(), 100);
	}

	public StepContext context() {
		return context;
	}

	/** Whether the first wrong line stops the import. */
	public boolean strict() {
		return mode == BadLines.STRICT;
	}

	/** A monitor for a piece of work, in hundredths of the whole import. */
	public IProgressMonitor progress(int hundredths) {
		return progress.split(hundredths);
	}

	/** A file that is read. */
	public void file(Path file) {
		files.add(file.toString());
	}

	/** A source that is no file. */
	public void source(String name) {
		files.add(name);
	}

	/**
	 * A wrong line.
	 *
	 * @param before lines of that file read before it
	 * @throws InputException when the first wrong line stops the import
	 */
	public void wrong(Problem problem, long before) throws InputException {
		if (strict()) {
			String expected = problem.expected() + ". " + NLS.bind(Messages.strict_stopped, before); //$NON-NLS-1$
			throw new InputException(Problem.error(problem.file(), problem.line(), problem.column(), problem.message(), expected));
		}
		if (examples.size() < EXAMPLES) {
			examples.add(problem.toString());
		}
	}

	/** Files that are looked at, each a thing by itself. */
	public void looked(long files) {
		read += files;
	}

	/**
	 * A file that is named or found but cannot be used.
	 *
	 * @throws InputException when the first wrong thing stops the import
	 */
	public void broken(Problem problem) throws InputException {
		if (strict()) {
			throw new InputException(problem);
		}
		setAside++;
		count(Messages.count_broken, 1);
		if (examples.size() < EXAMPLES) {
			examples.add(problem.toString());
			context.warn(Problem.warning(problem.file(), problem.line(), problem.column(), problem.message(), problem.expected()));
		}
	}

	/**
	 * The sum of a file.
	 *
	 * @param all  lines that should be rows
	 * @param bad  how many of them were set aside
	 * @param first one of those, or null
	 * @throws InputException when there were lines and all of them were bad
	 */
	public void sum(String file, long all, long bad, Problem first) throws InputException {
		read += all;
		setAside += bad;
		if (bad == 0) {
			return;
		}
		if (bad == all) {
			String expected = NLS.bind(Messages.file_allBadExpected, first.line(), said(first));
			throw new InputException(file, 0, NLS.bind(Messages.file_allBad, all), expected);
		}
		context.warn(Problem.warning(file, first.line(), 0, NLS.bind(Messages.file_someBad, bad, all),
				NLS.bind(Messages.file_someBadFirst, said(first))));
	}

	/** Without its place, which is told already. */
	private static String said(Problem p) {
		return p.expected().isEmpty() ? p.message() : p.message() + "; " + p.expected(); //$NON-NLS-1$
	}

	/** A count a person should know; nothing is kept of a zero. */
	public void count(String what, long number) {
		if (number != 0) {
			counts.merge(what, number, Long::sum);
		}
	}

	/** The origin of what was read. */
	public Origin origin(String contribution) {
		return new Origin(contribution, List.copyOf(files), read, setAside, examples, counts, List.of());
	}
}
