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
import java.util.List;

import org.recital.core.run.RunFolder;
import org.recital.core.run.RunHeader;
import org.recital.core.run.RunStore;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Usage;

/** Finds the runs a person means. */
final class Runs {

	/** Name of the folder runs are made in where nobody says otherwise. */
	static final String FOLDER = "runs"; //$NON-NLS-1$
	private static final String LATEST = "latest"; //$NON-NLS-1$

	private Runs() {
	}

	/**
	 * The run of that name: the path of its folder, its id in the folder of runs, or {@code latest}.
	 *
	 * @throws Usage when there is none
	 */
	static RunFolder find(String name, Session session, Path runsFolder) throws Usage, IOException {
		Path runs = runsFolder == null ? session.folder().resolve(FOLDER) : runsFolder;
		if (name.equals(LATEST)) {
			List<RunHeader> all = new RunStore(runs).list();
			if (all.isEmpty()) {
				throw new Usage(Messages.bind(Messages.run_noneIn, runs));
			}
			return RunFolder.open(runs.resolve(all.getFirst().id()));
		}
		try {
			for (Path candidate : new Path[] { session.folder().resolve(name), runs.resolve(name) }) {
				if (Files.isRegularFile(candidate.resolve("run.json"))) { //$NON-NLS-1$
					return RunFolder.open(candidate.normalize());
				}
			}
		} catch (InvalidPathException e) {
			// what is no path is no run; told below
		}
		throw new Usage(Messages.bind(Messages.run_unknown, name, runs));
	}
}
