/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.recital.api.evaluation.Report;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.parameters.Names;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Comparison.Row;

/**
 * A comparison as a tidy table for other tools: one row an evaluation, recommender and metric, comma-separated as RFC 4180 has it, UTF-8,
 * numbers in full, empty where there is none.
 */
public final class CsvReport implements Report {

	private static final String HEADER = "run,run_name,evaluation,engine,label,metric,value,low,high,users,baseline,difference,difference_low,"
			+ "difference_high,p,p_adjusted,significant,cohen_d,rank_biserial,cliff_delta,test,correction,parts,parts_deviation";

	@Override
	public void write(String title, List<RunSummary> runs, String baseline, Path file) throws IOException {
		StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
		for (Section section : Section.of(runs, baseline)) {
			write(csv, section.runs(), section.comparison());
		}
		Output.write(file, csv.toString());
	}

	private static void write(StringBuilder csv, List<RunSummary> runs, Comparison comparison) {
		for (int r = 0; r < comparison.rows().size(); r++) {
			Row row = comparison.rows().get(r);
			for (int m = 0; m < comparison.metrics().size(); m++) {
				Cell cell = comparison.cell(r, m);
				if (!cell.isKnown()) {
					continue;
				}
				RunSummary run = runs.get(row.run());
				csv.append(String.join(",", text(row.runId()), text(run.name()), text(run.label()), text(row.recommender()),
						text(row.label()), text(comparison.metrics().get(m).key()), number(cell.value()), number(cell.interval().low()),
						number(cell.interval().high()), comparison.isPerUser(m) ? Integer.toString(cell.users()) : "",
						row.baseline() < 0 ? "" : text(comparison.rows().get(row.baseline()).label()), number(cell.difference()),
						number(cell.differences().low()), number(cell.differences().high()), number(cell.p()), number(cell.adjusted()),
						Double.isNaN(cell.p()) ? "" : Boolean.toString(cell.significant()),
						number(cell.effect().cohenD()), number(cell.effect().rankBiserial()), number(cell.effect().cliffDelta()),
						Double.isNaN(cell.p()) ? "" : Names.kebab(comparison.settings().test().name()),
						Double.isNaN(cell.p()) ? "" : Names.kebab(comparison.settings().correction().name()),
						Integer.toString(cell.spread().parts()), number(cell.spread().deviation()))).append("\r\n");
			}
		}
	}

	static String text(String value) {
		return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "" : Double.toString(value);
	}
}
