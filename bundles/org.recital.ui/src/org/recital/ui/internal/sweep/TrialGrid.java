/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IMemento;

/** A virtual table of settings: thousands of rows cost no more than those on the screen. */
final class TrialGrid {

    private final Table table;
    private final Font bold;
    private final Consumer<TrialRow> selected;
    private final Map<String, Integer> widths = new HashMap<>();
    private TrialTable shown = TrialTable.empty();
    private List<String> columns = List.of();
    private SweepState state;
    private String sortedBy = TrialTable.NUMBER;
    private boolean down;
    private int chosen = -1;

    TrialGrid(Composite parent, Consumer<TrialRow> selected) {
        this.selected = selected;
        table = new Table(parent, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, e -> tell());
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                if (e.childID == ACC.CHILDID_SELF) {
                    e.result = Messages.View_trials;
                }
            }
        });
    }

    Table table() {
        return table;
    }

    TrialTable shown() {
        return shown;
    }

    /** Shows the settings of a sweep; null: none. What is selected stays selected. */
    void show(SweepState other) {
        state = other;
        shown = other == null ? TrialTable.empty() : TrialTable.of(other, sortedBy, down);
        table.setRedraw(false);
        try {
            if (!shown.keys().equals(columns) || titlesDiffer()) {
                build();
            }
            if (table.getItemCount() != shown.rows().size()) {
                table.setItemCount(shown.rows().size());
            }
            table.clearAll();
            reselect();
        } finally {
            table.setRedraw(true);
        }
    }

    private boolean titlesDiffer() {
        for (int c = 0; c < columns.size(); c++) {
            if (!table.getColumn(c).getText().equals(shown.title(columns.get(c)))) {
                return true;
            }
        }
        return false;
    }

    private void build() {
        remember();
        columns = shown.keys();
        for (TableColumn c : table.getColumns()) {
            c.dispose();
        }
        for (String key : columns) {
            TableColumn c = new TableColumn(table, TrialTable.isNumber(key) ? SWT.RIGHT : SWT.LEFT);
            c.setText(shown.title(key));
            c.setToolTipText(shown.tip(key));
            c.setData(key);
            c.setMoveable(true);
            c.setWidth(widths.getOrDefault(key, width(key)));
            c.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> sort(c)));
            if (key.equals(sortedBy)) {
                table.setSortColumn(c);
                table.setSortDirection(down ? SWT.DOWN : SWT.UP);
            }
        }
    }

    private int width(String key) {
        return switch (key) {
        case TrialTable.NUMBER -> 72;
        case TrialTable.VALUE -> 110;
        case TrialTable.STATE -> 90;
        case TrialTable.SHARE, TrialTable.TOOK -> 84;
        default -> Math.clamp(shown.title(key).length() * 8L + 28, 100, 220);
        };
    }

    /** What a person made wider or narrower. A column that was never on the screen has no width yet, and the last one fills the rest. */
    private void remember() {
        TableColumn[] all = table.getColumns();
        for (int i = 0; i < all.length - 1; i++) {
            if (all[i].getWidth() > 0) {
                widths.put((String) all[i].getData(), all[i].getWidth());
            }
        }
    }

    /** Orders by a column; by the same once more the other way round. */
    void sort(TableColumn column) {
        String key = (String) column.getData();
        down = key.equals(sortedBy) ? !down : key.equals(TrialTable.VALUE) && (state == null || state.record() == null || state.record().higherIsBetter());
        sortedBy = key;
        table.setSortColumn(column);
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        show(state);
        table.showSelection();
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int row = event.index;
        if (row >= shown.rows().size()) {
            return;
        }
        boolean best = shown.isBest(row);
        for (int c = 0; c < columns.size(); c++) {
            item.setText(c, shown.text(row, columns.get(c)));
            item.setFont(c, best ? bold : null);
        }
    }

    private void reselect() {
        for (int i = 0; chosen >= 0 && i < shown.rows().size(); i++) {
            if (shown.rows().get(i).number() == chosen) {
                if (table.getSelectionIndex() != i) {
                    table.setSelection(i);
                }
                return;
            }
        }
        table.deselectAll();
    }

    private void tell() {
        int row = table.getSelectionIndex();
        if (row >= 0 && row < shown.rows().size()) {
            chosen = shown.rows().get(row).number();
            selected.accept(shown.rows().get(row));
        }
    }

    /** Selects a setting and brings it into view; -1: none. */
    void select(int number) {
        chosen = number;
        reselect();
        if (number >= 0) {
            table.showSelection();
        }
    }

    /** Number of the setting selected; -1: none. */
    int selection() {
        return chosen;
    }

    void save(IMemento memento) {
        remember();
        memento.putString("sort", sortedBy);
        memento.putBoolean("down", down);
        memento.putInteger("trial", chosen);
        widths.forEach((key, width) -> memento.createChild("column", key).putInteger("width", width));
    }

    void restore(IMemento memento) {
        if (memento.getString("sort") != null) {
            sortedBy = memento.getString("sort");
            down = Boolean.TRUE.equals(memento.getBoolean("down"));
        }
        if (memento.getInteger("trial") != null) {
            chosen = memento.getInteger("trial");
        }
        for (IMemento c : memento.getChildren("column")) {
            if (c.getInteger("width") != null) {
                widths.put(c.getID(), c.getInteger("width"));
            }
        }
    }
}
