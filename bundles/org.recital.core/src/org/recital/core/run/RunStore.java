/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A folder of runs. */
public final class RunStore {

	private final Path folder;

	/** @param runsFolder need not be there yet */
	public RunStore(Path runsFolder) {
		this.folder = runsFolder;
	}

	/** The folder of runs. */
	public Path folder() {
		return folder;
	}

	/** All runs, newest first; reads only the beginning of each record. A folder that is no run is left out. */
	public List<RunHeader> list() throws IOException {
		return List.of();
	}

	/** Opens a run. */
	public RunFolder open(String id) throws IOException {
		return RunFolder.open(folder.resolve(id));
	}

	/** Deletes a run. */
	public void delete(String id) throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Gives a run another title. */
	public void rename(String id, String title) throws IOException {
		throw new UnsupportedOperationException();
	}
}
