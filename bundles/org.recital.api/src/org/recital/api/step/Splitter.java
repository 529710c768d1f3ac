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
import java.util.List;

import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;

/**
 * Cuts a data set into train, validation and test, in one or more parts (folds x repeats). Input port {@code data}, output
 * port {@code split}. Extension point {@code org.recital.api.splitters}.
 * A random splitter never puts events of the same user and item on two sides.
 *
 * @param <P> parameter record
 */
public interface Splitter<P extends Record> {

	/** The parts, known before the data is. */
	List<Part> parts(P parameters);

	/**
	 * One part. Repeats of the same splitter differ; the folds of one repeat belong together: {@link StepContext#seed()} is
	 * the same for all parts here, and the part says which is wanted.
	 *
	 * @throws InputException when the parameters do not suit the data
	 */
	Split split(P parameters, Dataset data, Part part, StepContext context) throws InputException, IOException;
}
