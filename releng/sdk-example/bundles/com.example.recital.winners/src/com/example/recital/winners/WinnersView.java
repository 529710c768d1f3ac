/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package com.example.recital.winners;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.RunSummary;
import org.recital.ui.evaluation.EvaluationView;

/** For each recommender the number of people nobody serves better, by the first metric that has a number for each person. */
public final class WinnersView implements EvaluationView {

	private Table table;

	@Override
	public Control create(Composite parent) {
		table = new Table(parent, SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		for (String title : new String[] { "Recommender", "People it serves best" }) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(title);
			column.setWidth(200);
		}
		return table;
	}

	@Override
	public void show(List<RunSummary> runs, String baseline) {
		table.removeAll();
		for (RunSummary run : runs) {
			Evaluation evaluation = run.evaluation();
			evaluation.metrics().stream().filter(m -> m.aggregate() == MetricInfo.Aggregate.MEAN).findFirst().ifPresent(m -> {
				int[] wins = Winners.count(evaluation, m);
				for (int r = 0; r < wins.length; r++) {
					new TableItem(table, SWT.NONE).setText(new String[] { evaluation.labels().get(r), Integer.toString(wins[r]) });
				}
			});
		}
	}

	@Override
	public void dispose() {
		table = null;
	}
}
