/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.parameters.Names;
import org.recital.api.problem.InputException;
import org.recital.evaluation.statistics.Comparison.Row;

/** The rows of a comparison: whose they are, what they are called, what each is compared with. */
final class Rows {

	private Rows() {
	}

	static List<Row> of(List<RunSummary> runs, ComparisonSettings settings) throws InputException {
		if (runs.isEmpty()) {
			throw new InputException(Messages.Rows_none, Messages.Rows_none_expected);
		}
		List<String> names = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		List<String> runNames = runNames(runs);
		Map<String, Integer> labels = new HashMap<>();
		for (int r = 0; r < runs.size(); r++) {
			Evaluation e = runs.get(r).evaluation();
			for (int k = 0; k < e.recommenders().size(); k++) {
				String label = runs.size() == 1 ? e.labels().get(k)
						: NLS.bind(Messages.Rows_ofRun, e.labels().get(k), runNames.get(r));
				int times = labels.merge(label, 1, Integer::sum);
				// two steps of one run may have been given the same label
				rows.add(new Row(r, runs.get(r).id(), e.recommenders().get(k),
						times == 1 ? label : NLS.bind(Messages.Rows_again, label, e.recommenders().get(k)), -1));
				names.add(e.recommenders().get(k));
			}
		}
		int[] baselines = settings.pairing() == ComparisonSettings.Pairing.SAME_NAME ? sameName(rows)
				: one(rows, settings.baseline(), runs);
		List<Row> result = new ArrayList<>();
		for (int k = 0; k < rows.size(); k++) {
			Row row = rows.get(k);
			result.add(new Row(row.run(), row.runId(), row.recommender(), row.label(), baselines[k]));
		}
		return result;
	}

	/** Names of runs, with the id where two have the same. */
	private static List<String> runNames(List<RunSummary> runs) {
		Map<String, Integer> count = new HashMap<>();
		runs.forEach(r -> count.merge(r.name(), 1, Integer::sum));
		return runs.stream().map(r -> count.get(r.name()) == 1 ? r.name() : r.id()).toList();
	}

	private static int[] sameName(List<Row> rows) {
		int[] baselines = new int[rows.size()];
		for (int k = 0; k < baselines.length; k++) {
			baselines[k] = -1;
			for (int b = 0; b < k && rows.get(k).run() > 0; b++) {
				if (rows.get(b).run() == 0 && rows.get(b).recommender().equals(rows.get(k).recommender())) {
					baselines[k] = b;
				}
			}
		}
		return baselines;
	}

	private static int[] one(List<Row> rows, String baseline, List<RunSummary> runs) throws InputException {
		int found = baseline == null ? 0 : -1;
		List<String> names = new ArrayList<>();
		for (int k = rows.size() - 1; k >= 0 && baseline != null; k--) {
			Row row = rows.get(k);
			names.add(row.recommender());
			if (baseline.equals(row.recommender()) || baseline.equals(row.label())
					|| baseline.equals(row.runId() + '/' + row.recommender())
					|| baseline.equals(runs.get(row.run()).name() + '/' + row.recommender())) {
				found = k;
			}
		}
		if (found < 0) {
			throw new InputException(NLS.bind(Messages.Rows_noBaseline, baseline),
					Names.nearest(baseline, names).map(n -> NLS.bind(Messages.Rows_nearest, n))
							.orElseGet(() -> NLS.bind(Messages.Rows_oneOf, String.join(", ", names.reversed()))));
		}
		int[] baselines = new int[rows.size()];
		for (int k = 0; k < baselines.length; k++) {
			baselines[k] = k == found ? -1 : found;
		}
		return baselines;
	}
}
