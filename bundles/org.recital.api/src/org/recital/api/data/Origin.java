/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

import java.util.List;
import java.util.Map;

/**
 * Where a {@link Dataset} comes from and what was met while reading it.
 *
 * @param contribution id of the importer
 * @param files        the files read
 * @param read         rows read, good and bad
 * @param setAside     rows set aside because they could not be understood
 * @param examples     the first of those, each with file, line and what was expected
 * @param counts       further counts a person should know (posters without a film, ids met twice), by what they count
 * @param steps        what was done to it since, in order, one line each (filters add theirs)
 */
public record Origin(String contribution, List<String> files, long read, long setAside, List<String> examples,
		Map<String, Long> counts, List<String> steps) {

	public Origin {
		files = List.copyOf(files);
		examples = List.copyOf(examples);
		counts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counts));
		steps = List.copyOf(steps);
	}

	/** Data that a program made. */
	public static Origin generated(String contribution) {
		return new Origin(contribution, List.of(), 0, 0, List.of(), Map.of(), List.of());
	}

	/** The same with one more line on what was done. */
	public Origin then(String step) {
		List<String> more = new java.util.ArrayList<>(steps);
		more.add(step);
		return new Origin(contribution, files, read, setAside, examples, counts, more);
	}
}
