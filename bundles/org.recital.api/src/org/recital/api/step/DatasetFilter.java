/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import org.recital.api.data.Dataset;
import org.recital.api.problem.InputException;

/**
 * Makes a data set of a data set: keeps some events, changes values. Input and output port {@code data}.
 * Extension point {@code org.recital.api.filters}.
 *
 * @param <P> parameter record
 */
public interface DatasetFilter<P extends Record> {

	/**
	 * The changed data set; its origin says what was done.
	 *
	 * @throws InputException when the parameters do not suit the data
	 */
	Dataset apply(P parameters, Dataset data, StepContext context) throws InputException;
}
