/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.jfree.chart.JFreeChart;
import org.recital.evaluation.statistics.Comparison;
import org.recital.ui.evaluation.internal.Messages;
import org.recital.ui.evaluation.internal.charts.ChartTheme;
import org.recital.ui.evaluation.internal.charts.Charts;

/** Engines by one metric, with intervals. */
public final class BarPane extends ChartPane {

    private MetricChoice metric;

    @Override
    void choices(Composite bar) {
        metric = new MetricChoice(bar, Messages.Bars_metric, this::update);
    }

    @Override
    void offer(Comparison of) {
        metric.offer(of.metrics(), 0);
    }

    @Override
    Function<ChartTheme, JFreeChart> chart(Comparison of) {
        int m = metric.metric();
        return theme -> Charts.bars(of, m, theme);
    }

    @Override
    String name(Comparison of) {
        return NLS.bind(Messages.Bars_name, of.metrics().get(metric.metric()).name());
    }
}
