/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.recital.api.data.Dataset;
import org.recital.api.problem.InputException;

/**
 * Reads a data set. Output port {@code data}. Extension point {@code org.recital.api.importers}.
 * Each instance is used once; its class has a public constructor without parameters.
 *
 * @param <P> parameter record
 */
public interface Importer<P extends Record> {

	/**
	 * Reads.
	 *
	 * @throws InputException when it cannot be read as asked; names file, line and what was expected
	 * @throws IOException    when reading fails
	 */
	Dataset read(P parameters, StepContext context) throws InputException, IOException;

	/** Looks at a folder or file, quickly and without reading it whole; empty when it is nothing this importer knows. */
	default Optional<Probe> probe(Path path) {
		return Optional.empty();
	}

	/**
	 * A text that changes when the data changes, for data that is not in the files and folders named by parameters of type
	 * {@code Path}; empty when those say it all.
	 */
	default Optional<String> fingerprint(P parameters) {
		return Optional.empty();
	}

	/**
	 * Whether {@link #fingerprint} tells of the files and folders named by parameters, too, so that their bytes do not count: for a
	 * database in a file that is another each time it is opened.
	 */
	default boolean fingerprintsFiles() {
		return false;
	}
}
