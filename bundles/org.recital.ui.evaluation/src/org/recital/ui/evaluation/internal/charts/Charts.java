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
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.recital.api.evaluation.MetricInfo;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Interval;

/** Makes charts of a comparison. Safe on any thread. */
public final class Charts {

    private Charts() {
    }

    /** One metric of all engines that were judged by it, as bars with their intervals. */
    public static JFreeChart bars(Comparison comparison, int metric, ChartTheme theme) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        int n = comparison.rows().size();
        Interval[] intervals = new Interval[n];
        String name = comparison.metrics().get(metric).name();
        double least = 0;
        double most = 0;
        for (int row = 0; row < n; row++) {
            Cell cell = comparison.cell(row, metric);
            intervals[row] = cell.interval();
            data.addValue(cell.isKnown() ? cell.value() : null, name, comparison.rows().get(row).label());
            for (double value : new double[] { cell.value(), cell.interval().low(), cell.interval().high() }) {
                least = Double.isNaN(value) ? least : Math.min(least, value);
                most = Double.isNaN(value) ? most : Math.max(most, value);
            }
        }
        CategoryAxis engines = new CategoryAxis();
        engines.setMaximumCategoryLabelWidthRatio(0.45f);
        engines.setMaximumCategoryLabelLines(2);
        engines.setCategoryMargin(0.3);
        engines.setLowerMargin(0.03);
        engines.setUpperMargin(0.03);
        NumberAxis values = new NumberAxis(name);
        double room = (most - least) * 0.06;
        values.setRange(least < 0 ? least - room : 0, most > least ? most + room : 1);
        CategoryPlot plot = new CategoryPlot(data, engines, values, new IntervalBars(theme, intervals));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(org.jfree.chart.axis.AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        style(plot, theme, engines, values);
        return chart(plot, theme, false);
    }

    /** Engines by two metrics, with the intervals of both. */
    public static JFreeChart scatter(Comparison comparison, int x, int y, ChartTheme theme) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setErrorStroke(new BasicStroke(1.3f));
        renderer.setCapLength(5);
        for (int row = 0; row < comparison.rows().size(); row++) {
            Cell across = comparison.cell(row, x);
            Cell up = comparison.cell(row, y);
            if (!across.isKnown() || !up.isKnown()) {
                continue;
            }
            XYIntervalSeries series = new XYIntervalSeries(comparison.rows().get(row).label());
            series.add(across.value(), low(across), high(across), up.value(), low(up), high(up));
            int n = data.getSeriesCount();
            data.addSeries(series);
            renderer.setSeriesPaint(n, theme.series(row));
            renderer.setSeriesShape(n, shape(row));
            renderer.setSeriesShapesFilled(n, Boolean.TRUE);
        }
        NumberAxis across = axis(comparison.metrics().get(x));
        NumberAxis up = axis(comparison.metrics().get(y));
        XYPlot plot = new XYPlot(data, across, up, renderer);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        style(plot, theme, across, up);
        return chart(plot, theme, true);
    }

    private static NumberAxis axis(MetricInfo metric) {
        NumberAxis axis = new NumberAxis(metric.name());
        axis.setAutoRangeIncludesZero(false);
        axis.setLowerMargin(0.12);
        axis.setUpperMargin(0.12);
        return axis;
    }

    private static double low(Cell cell) {
        return cell.interval().isKnown() ? cell.interval().low() : cell.value();
    }

    private static double high(Cell cell) {
        return cell.interval().isKnown() ? cell.interval().high() : cell.value();
    }

    /** Told apart without colours too. */
    private static Shape shape(int n) {
        double r = 5.5;
        Path2D path = new Path2D.Double();
        switch (n % 5) {
        case 0:
            return new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
        case 1:
            return new Rectangle2D.Double(-r, -r, 2 * r, 2 * r);
        case 2:
            path.moveTo(0, -r * 1.2);
            path.lineTo(r * 1.2, r);
            path.lineTo(-r * 1.2, r);
            break;
        case 3:
            path.moveTo(0, -r * 1.35);
            path.lineTo(r * 1.35, 0);
            path.lineTo(0, r * 1.35);
            path.lineTo(-r * 1.35, 0);
            break;
        default:
            path.moveTo(0, r * 1.2);
            path.lineTo(r * 1.2, -r);
            path.lineTo(-r * 1.2, -r);
            break;
        }
        path.closePath();
        return path;
    }

    private static void style(Plot plot, ChartTheme theme, Axis... axes) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        for (Axis axis : axes) {
            axis.setLabelFont(ChartTheme.font(Font.BOLD, 12));
            axis.setTickLabelFont(ChartTheme.font(Font.PLAIN, 12));
            axis.setLabelPaint(theme.text());
            axis.setTickLabelPaint(theme.text());
            axis.setAxisLinePaint(theme.grid());
            axis.setTickMarkPaint(theme.grid());
        }
    }

    private static JFreeChart chart(Plot plot, ChartTheme theme, boolean legend) {
        JFreeChart chart = new JFreeChart(null, ChartTheme.font(Font.BOLD, 13), plot, false);
        chart.setBackgroundPaint(theme.back());
        chart.setPadding(new RectangleInsets(8, 8, 6, 18));
        chart.setElementHinting(false);
        if (legend) {
            LegendTitle title = new LegendTitle(plot);
            title.setPosition(RectangleEdge.RIGHT);
            title.setItemFont(ChartTheme.font(Font.PLAIN, 12));
            title.setItemPaint(theme.text());
            title.setBackgroundPaint(null);
            title.setFrame(BlockBorder.NONE);
            title.setItemLabelPadding(new RectangleInsets(2, 4, 2, 4));
            chart.addLegend(title);
        }
        return chart;
    }
}
