/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.neural.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;

/** Parameter records from names and values, as a pipeline gives them. */
final class Given {

	private Given() {
	}

	static <P extends Record> P of(Class<P> type, Object... namesAndValues) {
		Map<String, Object> given = new LinkedHashMap<>();
		for (int k = 0; k < namesAndValues.length; k += 2) {
			given.put((String) namesAndValues[k], namesAndValues[k + 1]);
		}
		List<ParameterProblem> problems = new ArrayList<>();
		return ParameterSchema.of(type).create(given, Path.of(""), problems)
				.orElseThrow(() -> new AssertionError(problems.toString()));
	}
}
