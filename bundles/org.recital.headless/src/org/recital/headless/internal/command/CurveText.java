/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

import java.util.Locale;

import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.KnownCurve;
import org.recital.headless.internal.Messages;
import org.recital.headless.internal.cli.Terminal;
import org.recital.headless.internal.cli.TextTable;

/** Prints a curve over how much is known of what is new: a table a metric, a column a point. */
final class CurveText {

	private CurveText() {
	}

	static void print(KnownCurve curve, Terminal terminal) {
		Comparison first = curve.points().getFirst();
		for (int m = 0; m < first.metrics().size(); m++) {
			if (first.isPerUser(m)) {
				terminal.print(""); //$NON-NLS-1$
				terminal.wrap(Messages.bind(curve.of().equals("item") ? Messages.curve_items : Messages.curve_users, first.metrics().get(m).key())); //$NON-NLS-1$
				table(curve, m, terminal);
			}
		}
	}

	private static void table(KnownCurve curve, int metric, Terminal terminal) {
		String[] head = new String[curve.known().size() + 1];
		head[0] = Messages.result_engine;
		for (int p = 1; p < head.length; p++) {
			head[p] = curve.known().get(p - 1).toString();
		}
		TextTable table = new TextTable(head);
		Comparison first = curve.points().getFirst();
		for (int row = 0; row < first.rows().size(); row++) {
			Object[] cells = new Object[head.length];
			cells[0] = first.rows().get(row).label();
			for (int p = 1; p < head.length; p++) {
				cells[p] = cell(curve.points().get(p - 1), row, metric);
			}
			table.row(cells);
		}
		table.lines().forEach(terminal::print);
	}

	/** {@code *0.326 [0.312, 0.340]}: best of the point, value, interval. */
	private static String cell(Comparison point, int row, int metric) {
		Cell c = point.cell(row, metric);
		if (!c.isKnown()) {
			return " \u2013"; //$NON-NLS-1$
		}
		String text = (point.isBest(row, metric) && point.rows().size() > 1 ? "*" : " ") + String.format(Locale.ROOT, "%.3f", c.value()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return c.interval().isKnown() ? text + String.format(Locale.ROOT, " [%.3f, %.3f]", c.interval().low(), c.interval().high()) : text; //$NON-NLS-1$
	}
}
