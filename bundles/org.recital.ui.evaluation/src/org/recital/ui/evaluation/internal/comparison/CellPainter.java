/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.function.Supplier;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.recital.evaluation.statistics.Comparison.Cell;
import org.recital.evaluation.statistics.Figures;
import org.recital.ui.evaluation.internal.comparison.ComparisonTable.Mark;

/** Paints a cell in two lines: the figure with its interval, and the difference with its mark. The best figure is bold, with a star. */
final class CellPainter {

    private static final int MARGIN = 5;
    private static final String STAR = " \u2605";

    private final Table table;
    private final Supplier<ComparisonTable> model;
    private final Font bold;

    private CellPainter(Table table, Supplier<ComparisonTable> model) {
        this.table = table;
        this.model = model;
        bold = FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD).createFont(table.getDisplay());
    }

    static void install(Table table, Supplier<ComparisonTable> model) {
        CellPainter painter = new CellPainter(table, model);
        table.addListener(SWT.MeasureItem, painter::measure);
        table.addListener(SWT.EraseItem, e -> e.detail &= ~SWT.FOREGROUND);
        table.addListener(SWT.PaintItem, painter::paint);
        table.addListener(SWT.Dispose, e -> painter.bold.dispose());
    }

    /** How wide a column must be for a text in bold. */
    static int width(Table table, String text) {
        Font bold = FontDescriptor.createFrom(table.getFont()).setStyle(SWT.BOLD).createFont(table.getDisplay());
        GC gc = new GC(table);
        try {
            gc.setFont(bold);
            return gc.textExtent(text).x + 3 * MARGIN;
        } finally {
            gc.dispose();
            bold.dispose();
        }
    }

    private void measure(Event e) {
        e.height = Math.max(e.height, 2 * e.gc.getFontMetrics().getHeight() + 2 * MARGIN);
    }

    private void paint(Event e) {
        ComparisonTable shown = model.get();
        int place = table.indexOf((org.eclipse.swt.widgets.TableItem) e.item);
        if (shown == null || place < 0 || place >= shown.size()) {
            return;
        }
        int row = shown.row(place);
        int line = e.gc.getFontMetrics().getHeight();
        int y = e.y + (e.height - 2 * line) / 2;
        Color text = (e.detail & SWT.SELECTED) != 0 ? e.gc.getForeground() : table.getForeground();
        e.gc.setForeground(text);
        if (e.index == 0) {
            e.gc.setFont(shown.isBaseline(row) ? bold : table.getFont());
            e.gc.drawText(shown.label(row), e.x + MARGIN, e.y + (e.height - line) / 2, true);
            return;
        }
        cell(e.gc, shown, row, e.index - 1, e.x + MARGIN, y, line, text);
    }

    private void cell(GC gc, ComparisonTable shown, int row, int metric, int x, int y, int line, Color text) {
        Cell cell = shown.comparison().cell(row, metric);
        boolean best = shown.comparison().isBest(row, metric);
        gc.setFont(best ? bold : table.getFont());
        String value = Figures.value(cell.value()) + (best ? STAR : "");
        gc.drawText(value, x, y, true);
        Point size = gc.textExtent(value);
        gc.setFont(table.getFont());
        Color dim = new Color(mix(text.getRGB(), table.getBackground().getRGB()));
        if (cell.interval().isKnown()) {
            gc.setForeground(dim);
            gc.drawText(Figures.interval(cell.interval()), x + size.x + 8, y, true);
        }
        Mark mark = shown.mark(row, metric);
        gc.setForeground(mark == Mark.OPEN || mark == Mark.NONE ? dim : text);
        gc.drawText(shown.difference(row, metric), x, y + line, true);
    }

    private static RGB mix(RGB a, RGB b) {
        return new RGB((a.red * 13 + b.red * 7) / 20, (a.green * 13 + b.green * 7) / 20, (a.blue * 13 + b.blue * 7) / 20);
    }
}
