/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.run.fakes;

import org.recital.api.data.Dataset;
import org.recital.api.parameters.None;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;

/** Gives back the very value it got. */
public final class SameFilter implements DatasetFilter<None> {

	@Override
	public Dataset apply(None parameters, Dataset data, StepContext context) {
		Calls.count("same");
		return data;
	}
}
