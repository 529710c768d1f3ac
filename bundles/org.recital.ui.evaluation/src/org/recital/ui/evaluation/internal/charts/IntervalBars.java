/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.charts;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;
import org.recital.evaluation.statistics.Interval;

/** Horizontal bars with whiskers that need not be symmetric. */
final class IntervalBars extends BarRenderer {

    private static final long serialVersionUID = 1;
    private static final float CAP = 5;

    private final transient ChartTheme theme;
    private final transient Interval[] intervals;

    IntervalBars(ChartTheme theme, Interval[] intervals) {
        this.theme = theme;
        this.intervals = intervals;
        setBarPainter(new StandardBarPainter());
        setShadowVisible(false);
        setMaximumBarWidth(0.16);
        setDefaultSeriesVisibleInLegend(false);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
        return theme.series(column);
    }

    @Override
    public void drawItem(Graphics2D g, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot, CategoryAxis domain,
            ValueAxis range, CategoryDataset data, int row, int column, int pass) {
        super.drawItem(g, state, area, plot, domain, range, data, row, column, pass);
        Interval interval = intervals[column];
        if (!interval.isKnown()) {
            return;
        }
        double y = domain.getCategoryMiddle(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
        double low = range.valueToJava2D(interval.low(), area, plot.getRangeAxisEdge());
        double high = range.valueToJava2D(interval.high(), area, plot.getRangeAxisEdge());
        g.setPaint(theme.whisker());
        g.setStroke(new BasicStroke(1.6f));
        g.draw(new Line2D.Double(low, y, high, y));
        g.draw(new Line2D.Double(low, y - CAP, low, y + CAP));
        g.draw(new Line2D.Double(high, y - CAP, high, y + CAP));
    }
}
