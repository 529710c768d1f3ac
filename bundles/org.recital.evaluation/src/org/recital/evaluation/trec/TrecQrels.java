/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.trec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;

/**
 * TREC relevance judgements: for each query (user) documents (items) with their relevance. Lines are {@code query iteration document
 * relevance}; relevance is a whole number, below 1 for not relevant. Immutable.
 */
public final class TrecQrels {

	private final Map<String, Map<String, Integer>> queries;

	private TrecQrels(Map<String, Map<String, Integer>> queries) {
		this.queries = queries;
	}

	/**
	 * Reads.
	 *
	 * @throws InputException when a line cannot be understood or a document occurs twice in a query; names file and line
	 */
	public static TrecQrels read(Path file) throws InputException, IOException {
		Map<String, Map<String, Integer>> queries = new LinkedHashMap<>();
		TrecLines.read(file, 4, Messages.Trec_qrels_expected, (line, columns) -> {
			int relevance;
			try {
				relevance = Integer.parseInt(columns[3]);
			} catch (NumberFormatException e) {
				throw new InputException(file.toString(), line, NLS.bind(Messages.Trec_relevance, columns[3]),
						Messages.Trec_relevance_expected);
			}
			if (queries.computeIfAbsent(columns[0], q -> new HashMap<>()).put(columns[2], relevance) != null) {
				throw new InputException(file.toString(), line, NLS.bind(Messages.Trec_twice, columns[2], columns[0]),
						Messages.Trec_twice_expected);
			}
		});
		return new TrecQrels(queries);
	}

	/** Queries in the order of the file. */
	public List<String> queries() {
		return List.copyOf(queries.keySet());
	}

	/** Relevance by document; empty when the query is not judged. */
	public Map<String, Integer> documents(String query) {
		return Collections.unmodifiableMap(queries.getOrDefault(query, Map.of()));
	}
}
