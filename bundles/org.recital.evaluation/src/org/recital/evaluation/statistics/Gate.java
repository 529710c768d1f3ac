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
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.parameters.Names;
import org.recital.api.problem.InputException;
import org.recital.evaluation.statistics.Comparison.Cell;

/**
 * A condition on the difference to the baseline, for machines: {@code ndcg@10 < -0.005} fails when nDCG@10 is certainly more than
 * 0.005 below the baseline, that is when the whole interval of the difference lies below -0.005; {@code rmse > 0.01} when
 * the whole interval lies above 0.01. A difference whose interval has the margin in it does not fail: what is not shown is not held
 * against anybody.
 *
 * @param metric key, or id when only one metric has it
 * @param below  whether it fails below the margin, else above
 * @param margin in the unit of the metric
 */
public record Gate(String metric, boolean below, double margin) {

	private static final Pattern GATE = Pattern.compile("\\s*([A-Za-z][\\w.-]*(?:@\\d+(?:-sampled-\\d+)?)?)\\s*([<>])\\s*([-+]?[0-9.]+(?:[eE][-+]?\\d+)?)\\s*");

	/**
	 * What became of one row.
	 *
	 * @param row     place among the rows
	 * @param failed  whether the gate fails
	 * @param message in words
	 */
	public record Outcome(int row, boolean failed, String message) {
	}

	/**
	 * Reads a condition.
	 *
	 * @throws InputException when it cannot be understood
	 */
	public static Gate parse(String text) throws InputException {
		Matcher m = GATE.matcher(text);
		if (!m.matches()) {
			throw new InputException(NLS.bind(Messages.Gate_wrong, text), Messages.Gate_wrong_expected);
		}
		try {
			return new Gate(m.group(1), m.group(2).equals("<"), Double.parseDouble(m.group(3)));
		} catch (NumberFormatException e) {
			throw new InputException(NLS.bind(Messages.Gate_wrong, text), Messages.Gate_wrong_expected);
		}
	}

	/**
	 * Holds the condition against all rows that have a baseline.
	 *
	 * @return one outcome a row that was compared; never empty
	 * @throws InputException when the comparison cannot answer: no such metric, no interval, nothing to compare with
	 */
	public List<Outcome> check(Comparison comparison) throws InputException {
		OptionalInt found = comparison.metric(metric);
		if (found.isEmpty()) {
			List<String> keys = comparison.metrics().stream().map(MetricInfo::key).toList();
			throw new InputException(NLS.bind(Messages.Gate_noMetric, metric), Names.nearest(metric, keys)
					.map(n -> NLS.bind(Messages.Rows_nearest, n)).orElseGet(() -> NLS.bind(Messages.Rows_oneOf, String.join(", ", keys))));
		}
		int m = found.getAsInt();
		if (!comparison.isPerUser(m)) {
			throw new InputException(NLS.bind(Messages.Gate_overall, metric), Messages.Gate_overall_expected);
		}
		List<Outcome> outcomes = new ArrayList<>();
		for (int row = 0; row < comparison.rows().size(); row++) {
			Cell cell = comparison.cell(row, m);
			if (cell.differences().isKnown()) {
				boolean failed = below ? cell.differences().high() < margin : cell.differences().low() > margin;
				String label = comparison.rows().get(row).label();
				String base = comparison.rows().get(comparison.rows().get(row).baseline()).label();
				outcomes.add(new Outcome(row, failed,
						NLS.bind(failed ? Messages.Gate_failed : Messages.Gate_passed,
								new Object[] { label, comparison.metrics().get(m).name(), Figures.difference(cell.difference()), base,
										Figures.difference(cell.differences().low()), Figures.difference(cell.differences().high()), this })));
			}
		}
		if (outcomes.isEmpty()) {
			throw new InputException(NLS.bind(Messages.Gate_nothing, metric), Messages.Gate_nothing_expected);
		}
		return outcomes;
	}

	/** As it is written. */
	@Override
	public String toString() {
		return metric + (below ? " < " : " > ") + margin;
	}
}
