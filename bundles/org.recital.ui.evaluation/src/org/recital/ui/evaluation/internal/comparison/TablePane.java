/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.recital.evaluation.statistics.Comparison;
import org.recital.ui.evaluation.internal.Messages;

/** Engines x metrics, and below what the differences say in words. */
public final class TablePane extends ComparingPane {

    /** What a cell has at most, so that nothing is cut off. */
    private static final int LOW = 320;
    private static final String WIDEST = "0.0000 \u2605 0.0000 to 0.0000 ";
    private static final int MOST = 380;

    private ComparisonTable model;
    private Table table;
    private Text words;
    private Label legend;
    private int sortedBy = ComparisonTable.GIVEN;
    private boolean bestFirst = true;
    private boolean isLow;

    @Override
    public Control create(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        Composite upper = new Composite(sash, SWT.NONE);
        upper.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        table = new Table(upper, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | SWT.MULTI);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.MouseMove, this::tip);
        CellPainter.install(table, this::model);
        legend = new Label(upper, SWT.WRAP);
        legend.setText(Messages.Table_legend);
        legend.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).create());
        words = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        words.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = Messages.Table_wordsTip;
            }
        });
        sash.setWeights(3, 2);
        sash.addListener(SWT.Resize, e -> {
            // In a low window the figures come first, and the words scroll.
            boolean low = sash.getClientArea().height < LOW;
            if (low != isLow) {
                isLow = low;
                sash.setWeights(low ? 5 : 3, low ? 1 : 2);
            }
        });
        return sash;
    }

    ComparisonTable model() {
        return model;
    }

    Table table() {
        return table;
    }

    String words() {
        return words.getText();
    }

    @Override
    void display(Comparison comparison, String why) {
        if (table.isDisposed()) {
            return;
        }
        boolean sameColumns = model != null && comparison != null && model.comparison().metrics().equals(comparison.metrics());
        model = comparison == null ? null : new ComparisonTable(comparison);
        words.setText(model == null ? why : model.words());
        table.setRedraw(false);
        if (!sameColumns) {
            columns();
        } else {
            // other engines, or another baseline, may have longer names; a person's own width stays when all fit
            TableColumn engine = table.getColumn(0);
            engine.setWidth(Math.max(engine.getWidth(), engines()));
        }
        sort();
        table.setRedraw(true);
    }

    private void columns() {
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        sortedBy = ComparisonTable.GIVEN;
        table.setSortColumn(null);
        if (model == null) {
            return;
        }
        column(Messages.Table_engine, Messages.Table_engine, engines(), ComparisonTable.LABEL);
        int figures = CellPainter.width(table, WIDEST);
        for (int m = 0; m < model.comparison().metrics().size(); m++) {
            column(model.comparison().metrics().get(m).name(), model.meaning(m), figures, m);
        }
    }

    /** As wide as the longest name, in bounds. */
    private int engines() {
        int width = 0;
        for (int row = 0; row < model.size(); row++) {
            width = Math.max(width, CellPainter.width(table, model.label(row)));
        }
        return Math.min(MOST, width);
    }

    private void column(String name, String tip, int width, int by) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(name);
        column.setToolTipText(tip);
        column.setWidth(width);
        column.setMoveable(by >= 0);
        column.addListener(SWT.Selection, e -> {
            bestFirst = sortedBy != by || !bestFirst;
            sortedBy = by;
            table.setSortColumn(column);
            table.setSortDirection(bestFirst ? SWT.DOWN : SWT.UP);
            sort();
        });
    }

    private void sort() {
        if (model != null) {
            model.sort(sortedBy, bestFirst);
        }
        table.setItemCount(model == null ? 0 : model.size());
        table.clearAll();
    }

    /** The full text is there for screen readers; what is seen is painted. */
    private void fill(Event e) {
        TableItem item = (TableItem) e.item;
        int row = model.row(e.index);
        item.setText(0, model.label(row));
        for (int m = 0; m < model.comparison().metrics().size(); m++) {
            item.setText(m + 1, (model.value(row, m) + ' ' + model.difference(row, m)).strip());
        }
    }

    private void tip(Event e) {
        String tip = null;
        TableItem item = model == null ? null : table.getItem(new Point(e.x, e.y));
        if (item != null) {
            for (int c = 1; c < table.getColumnCount(); c++) {
                Rectangle bounds = item.getBounds(c);
                if (bounds.contains(e.x, e.y)) {
                    tip = model.tip(model.row(table.indexOf(item)), c - 1);
                }
            }
        }
        if (tip == null ? table.getToolTipText() != null : !tip.equals(table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }
}
