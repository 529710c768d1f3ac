/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.runs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.recital.core.run.RunHeader;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.run.States;
import org.recital.ui.internal.run.Times;
import org.recital.ui.runs.RunReference;

/** The columns of the Runs view for what a table shows. */
final class RunColumns {

    /** Mark of the best value. Bold alone is not seen by everybody. */
    static final String BEST = "\u2605 ";

    /** A column. @param key the same for the same column of two tables */
    record Column(String key, String title, String tip, int width, int style, Cell cell, Function<Boolean, Comparator<RunReference>> order) {
    }

    /** What stands in a cell. */
    interface Cell {
        String text(RunTable table, int row);

        default boolean isBest(RunTable table, int row) {
            return false;
        }

        default String tip(RunTable table, int row) {
            return null;
        }
    }

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private RunColumns() {
    }

    static List<Column> of(RunTable table) {
        List<Column> columns = new ArrayList<>();
        columns.add(text("title", Messages.RunsView_title, 200, h -> h.title()));
        columns.add(text("pipeline", Messages.RunsView_pipeline, 150, h -> h.pipeline()));
        columns.add(new Column("started", Messages.RunsView_started, null, 175, SWT.LEFT,
                (t, r) -> WHEN.format(header(t, r).started()), down -> down ? RunOrder.NEWEST : RunOrder.NEWEST.reversed()));
        columns.add(new Column("took", Messages.RunsView_took, null, 80, SWT.RIGHT, (t, r) -> Times.seconds(header(t, r).wallMillis()),
                down -> RunOrder.directed(Comparator.comparingLong(r -> r.header().wallMillis()), down)));
        columns.add(new Column("state", Messages.RunsView_state, null, 90, SWT.LEFT, RunColumns.state(),
                down -> RunOrder.directed(Comparator.comparing(r -> r.header().result()), down)));
        for (String p : table.parameters()) {
            columns.add(new Column("p:" + p, p, NLS.bind(Messages.RunsView_parameterTip, p), 135, SWT.LEFT,
                    (t, r) -> header(t, r).parameters().getOrDefault(p, ""), down -> RunOrder.parameter(p, down)));
        }
        for (RunTable.MetricColumn m : table.metrics()) {
            columns.add(new Column("m:" + m.key(), m.name(),
                    NLS.bind(m.higherIsBetter() ? Messages.RunsView_metricTip : Messages.RunsView_metricTipLow, m.name()), 118, SWT.RIGHT,
                    metric(m), down -> RunOrder.metric(m.key(), m.higherIsBetter(), down)));
        }
        return columns;
    }

    private static RunHeader header(RunTable table, int row) {
        return table.rows().get(row).header();
    }

    private static Column text(String key, String title, int width, Function<RunHeader, String> value) {
        return new Column(key, title, null, width, SWT.LEFT, (t, r) -> value.apply(header(t, r)),
                down -> RunOrder.directed(Comparator.comparing(r -> value.apply(r.header()), String.CASE_INSENSITIVE_ORDER), down));
    }

    private static Cell state() {
        return new Cell() {
            @Override
            public String text(RunTable table, int row) {
                RunHeader h = header(table, row);
                return h.warnings() == 0 ? States.label(h.result())
                        : NLS.bind(Messages.RunsView_stateWithWarnings, States.label(h.result()), h.warnings());
            }

            @Override
            public String tip(RunTable table, int row) {
                return header(table, row).message().isEmpty() ? null : header(table, row).message();
            }
        };
    }

    private static Cell metric(RunTable.MetricColumn metric) {
        return new Cell() {
            @Override
            public String text(RunTable table, int row) {
                RunTable.Value v = table.value(row, metric);
                return v == null ? "" : (isBest(table, row) ? BEST : "") + String.format(Locale.getDefault(), "%.4f", v.value());
            }

            @Override
            public boolean isBest(RunTable table, int row) {
                return table.isBest(row, metric);
            }

            @Override
            public String tip(RunTable table, int row) {
                RunTable.Value v = table.value(row, metric);
                return v == null ? null : NLS.bind(Messages.RunsView_valueTip, v.label(), v.value());
            }
        };
    }
}
