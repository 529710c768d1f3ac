/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store;

import java.io.IOException;
import java.nio.file.Path;

/** The cache on disk: keyed entries, each a folder, written under a temporary name, forced and renamed. */
public final class ArtifactStore {

	private final Path folder;

	/** @param folder made when it is not there */
	public ArtifactStore(Path folder) {
		this.folder = folder;
	}

	/** {@code RECITAL_CACHE}, else {@code recital} in the platform's folder for caches. */
	public static Path defaultFolder() {
		throw new UnsupportedOperationException();
	}

	/** Where it is. */
	public Path folder() {
		return folder;
	}

	/** Bytes on disk. */
	public long size() throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Number of entries. */
	public int entries() throws IOException {
		throw new UnsupportedOperationException();
	}

	/** Deletes all entries. */
	public void clear() throws IOException {
		throw new UnsupportedOperationException();
	}
}
