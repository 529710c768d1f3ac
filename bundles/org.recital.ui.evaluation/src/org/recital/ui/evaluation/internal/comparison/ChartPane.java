/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.jfree.chart.JFreeChart;
import org.recital.evaluation.statistics.Comparison;
import org.recital.ui.evaluation.internal.charts.ChartTheme;

/** A chart below the choice of what it shows. */
abstract class ChartPane extends ComparingPane implements PictureSource {

    private Comparison comparison;
    private ChartCanvas canvas;
    private Label hint;

    /** Makes the choices, two columns each. */
    abstract void choices(Composite bar);

    /** Offers what the comparison has. */
    abstract void offer(Comparison of);

    /** Takes the choice (on the UI thread) and gives what makes the chart (off it). */
    abstract java.util.function.Function<ChartTheme, JFreeChart> chart(Comparison of);

    /** What the chart shows, in words. */
    abstract String name(Comparison of);

    @Override
    public Control create(Composite parent) {
        Composite pane = new Composite(parent, SWT.NONE);
        pane.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        Composite bar = new Composite(pane, SWT.NONE);
        bar.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        choices(bar);
        bar.setLayout(GridLayoutFactory.fillDefaults().numColumns(bar.getChildren().length + 1).margins(6, 4).create());
        hint = new Label(bar, SWT.NONE);
        hint.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).create());
        canvas = new ChartCanvas(pane);
        canvas.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        return pane;
    }

    @Override
    void display(Comparison of, String why) {
        if (canvas.isDisposed()) {
            return;
        }
        comparison = of != null && !of.metrics().isEmpty() ? of : null;
        hint.setText(why == null ? "" : why);
        if (comparison != null) {
            offer(comparison);
        }
        update();
    }

    final void update() {
        canvas.show(comparison == null ? "" : name(comparison), comparison == null ? null : chart(comparison));
    }

    @Override
    public Optional<JFreeChart> forPrint() {
        return Optional.ofNullable(comparison).map(c -> chart(c).apply(ChartTheme.PRINT));
    }

    @Override
    public String fileName() {
        return comparison == null ? "chart" : name(comparison).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** Whether the chart is on the screen. */
    final boolean isPainted() {
        return !isBusy() && canvas.isPainted();
    }
}
