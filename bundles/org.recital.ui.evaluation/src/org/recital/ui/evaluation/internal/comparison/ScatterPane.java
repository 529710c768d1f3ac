/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.List;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.jfree.chart.JFreeChart;
import org.recital.api.evaluation.MetricInfo;
import org.recital.evaluation.statistics.Comparison;
import org.recital.ui.evaluation.internal.Messages;
import org.recital.ui.evaluation.internal.charts.ChartTheme;
import org.recital.ui.evaluation.internal.charts.Charts;

/** Engines by two metrics: how accurate, how diverse. */
public final class ScatterPane extends ChartPane {

    private MetricChoice across;
    private MetricChoice up;

    @Override
    void choices(Composite bar) {
        across = new MetricChoice(bar, Messages.Scatter_across, this::update);
        up = new MetricChoice(bar, Messages.Scatter_up, this::update);
    }

    @Override
    void offer(Comparison of) {
        across.offer(of.metrics(), 0);
        up.offer(of.metrics(), other(of.metrics()));
    }

    /** A metric of diversity or, failing that, of coverage; else the last. */
    static int other(List<MetricInfo> metrics) {
        for (String word : new String[] { "diversity", "coverage", "novelty" }) {
            for (int m = 0; m < metrics.size(); m++) {
                if (metrics.get(m).id().contains(word)) {
                    return m;
                }
            }
        }
        return metrics.size() - 1;
    }

    @Override
    Function<ChartTheme, JFreeChart> chart(Comparison of) {
        int x = across.metric();
        int y = up.metric();
        return theme -> Charts.scatter(of, x, y, theme);
    }

    @Override
    String name(Comparison of) {
        return NLS.bind(Messages.Scatter_name, of.metrics().get(across.metric()).name(), of.metrics().get(up.metric()).name());
    }
}
