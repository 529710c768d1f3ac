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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.IdIndex;
import org.recital.api.data.Recommendations;
import org.recital.api.problem.InputException;

/**
 * A TREC run: for each query (user) documents (items) with scores. Lines are {@code query Q0 document rank score run}; more
 * columns are passed over. The column rank counts for nothing: the order is that of trec_eval, scores descending, equal scores by
 * descending name (by its bytes). Immutable.
 */
public final class TrecRun {

	/**
	 * One document of a query.
	 *
	 * @param name  of the document
	 * @param score higher is better; compared as trec_eval does, in single precision
	 */
	public record Scored(String name, float score) {
	}

	private final Map<String, List<Scored>> queries;

	private TrecRun(Map<String, List<Scored>> queries) {
		this.queries = queries;
	}

	/**
	 * Reads.
	 *
	 * @throws InputException when a line cannot be understood or a document occurs twice in a query; names file and line
	 */
	public static TrecRun read(Path file) throws InputException, IOException {
		Map<String, List<Scored>> queries = new LinkedHashMap<>();
		Map<String, Set<String>> met = new LinkedHashMap<>();
		TrecLines.read(file, 6, Messages.Trec_run_expected, (line, columns) -> {
			float score;
			try {
				score = Float.parseFloat(columns[4]);
			} catch (NumberFormatException e) {
				score = Float.NaN;
			}
			if (Float.isNaN(score)) {
				throw new InputException(file.toString(), line, NLS.bind(Messages.Trec_score, columns[4]), Messages.Trec_score_expected);
			}
			if (!met.computeIfAbsent(columns[0], q -> new HashSet<>()).add(columns[2])) {
				throw new InputException(file.toString(), line, NLS.bind(Messages.Trec_twice, columns[2], columns[0]),
						Messages.Trec_twice_expected);
			}
			queries.computeIfAbsent(columns[0], q -> new ArrayList<>()).add(new Scored(columns[2], score));
		});
		queries.replaceAll((query, documents) -> {
			documents.sort(TrecRun::compare);
			return List.copyOf(documents);
		});
		return new TrecRun(queries);
	}

	private static int compare(Scored a, Scored b) {
		int byScore = Float.compare(b.score() + 0f, a.score() + 0f); // -0 and 0 are equal scores
		return byScore != 0 ? byScore
				: Arrays.compareUnsigned(b.name().getBytes(StandardCharsets.UTF_8), a.name().getBytes(StandardCharsets.UTF_8));
	}

	/** Queries in the order of the file. */
	public List<String> queries() {
		return List.copyOf(queries.keySet());
	}

	/** The documents of a query, best first; empty when it is not in the run. */
	public List<Scored> documents(String query) {
		return queries.getOrDefault(query, List.of());
	}

	/**
	 * The run as lists for the users and items of a data set. Queries that are no users and documents that are no items are left
	 * out.
	 *
	 * @param n       greatest length of a list
	 * @param leftOut receives the number of queries left out at 0 and of documents of the others at 1
	 */
	public Recommendations lists(IdIndex users, IdIndex items, int n, int[] leftOut) {
		TreeMap<Integer, List<Scored>> byUser = new TreeMap<>();
		queries.forEach((query, documents) -> {
			int user = users.indexOf(query);
			if (user < 0) {
				leftOut[0]++;
			} else {
				byUser.put(user, documents);
			}
		});
		int[] who = byUser.keySet().stream().mapToInt(u -> u).toArray();
		int[] what = new int[Math.multiplyExact(who.length, n)];
		float[] scores = new float[what.length];
		Arrays.fill(what, -1);
		int at = 0;
		for (List<Scored> documents : byUser.values()) {
			int place = 0;
			for (Scored document : documents) {
				int item = items.indexOf(document.name());
				if (item < 0) {
					leftOut[1]++;
				} else if (place < n) {
					what[at * n + place] = item;
					scores[at * n + place++] = document.score();
				}
			}
			at++;
		}
		return new Recommendations(n, who, what, scores);
	}
}
