/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.person;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.recital.core.worker.ListedItem;
import org.recital.ui.evaluation.internal.Messages;

/** A list of items under a heading, with their genres; hits are bold, with a tick. Tells which item is chosen. */
final class ItemColumn {

    /** Before the title of a hit. */
    static final String TICK = "\u2713 ";

    private final Composite pane;
    private final Label heading;
    private final Table table;
    private final Font bold;
    private String name = "";
    private String hitTip = "";
    private List<ListedItem> items = List.of();
    private boolean madeByEngine;

    /** Tells {@code chosen} of the item that is selected, and {@code turns} when it has been painted. */
    ItemColumn(Composite parent, Thumbnails pictures, Consumer<String> chosen, Turns turns) {
        pane = new Composite(parent, SWT.NONE);
        pane.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 2).margins(2, 0).create());
        heading = new Label(pane, SWT.NONE);
        bold = FontDescriptor.createFrom(heading.getFont()).setStyle(SWT.BOLD).createFont(heading.getDisplay());
        heading.setFont(bold);
        heading.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        table = new Table(pane, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(150, 100).create());
        TableColumn column = new TableColumn(table, SWT.NONE);
        table.addListener(SWT.Resize, e -> column.setWidth(Math.max(60, table.getClientArea().width)));
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Paint, e -> turns.painted(this));
        table.addListener(SWT.MouseMove, this::tip);
        table.addListener(SWT.Selection, e -> chosen.accept(about(table.getSelectionIndex())));
        ItemPainter.install(table, bold, pictures, this::item);
        table.addListener(SWT.Dispose, e -> bold.dispose());
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                if (e.childID == org.eclipse.swt.accessibility.ACC.CHILDID_SELF) {
                    e.result = name;
                }
            }
        });
    }

    /** Shows items; the tip says what a hit is here, and {@code engine} whether these are recommendations, which have reasons. */
    void show(String title, String tip, boolean engine, List<ListedItem> of) {
        if (pane.isDisposed()) {
            return;
        }
        name = title;
        madeByEngine = engine;
        hitTip = tip;
        items = of;
        heading.setText(title.replace("&", "&&"));
        heading.setToolTipText(title);
        table.setItemCount(items.size());
        table.clearAll();
    }

    List<ListedItem> items() {
        return items;
    }

    String name() {
        return name;
    }

    /** What is said of an item: genres, value, and why it is recommended. */
    String about(int index) {
        ListedItem item = item(index);
        if (item == null) {
            return "";
        }
        String said = NLS.bind(madeByEngine ? Messages.Person_aboutRecommended : Messages.Person_about,
                new Object[] { item.title(), item.genres().isEmpty() ? Messages.Person_noGenres : String.join(", ", item.genres()),
                        value(item), name });
        if (!madeByEngine) {
            return said;
        }
        return said + ' ' + (item.why().isEmpty() ? Messages.Person_noWhy : NLS.bind(Messages.Person_why, item.why()));
    }

    /** Selects an item as a person would. */
    void select(int index) {
        table.setSelection(index);
        table.notifyListeners(SWT.Selection, new Event());
    }

    void redraw() {
        if (!table.isDisposed()) {
            table.redraw();
        }
    }

    Composite control() {
        return pane;
    }

    void dispose() {
        pane.dispose();
    }

    private ListedItem item(int index) {
        return index >= 0 && index < items.size() ? items.get(index) : null;
    }

    /** A value or score as it is shown. */
    static String value(ListedItem item) {
        return String.format(Locale.ROOT, Math.abs(item.value()) < 10 ? "%.2f" : "%.1f", item.value());
    }

    private void fill(Event e) {
        TableItem item = (TableItem) e.item;
        ListedItem listed = items.get(e.index);
        // Painted by another, read by screen readers.
        item.setText((listed.hit() ? TICK : "") + listed.title() + ", " + value(listed));
    }

    private void tip(Event e) {
        TableItem item = table.getItem(new Point(e.x, e.y));
        int index = item == null ? -1 : table.indexOf(item);
        String tip = null;
        if (index >= 0 && index < items.size()) {
            ListedItem listed = items.get(index);
            tip = about(index) + '\n' + NLS.bind(Messages.Person_itemTip, listed.id(), Double.toString(listed.value()))
                    + (listed.hit() ? '\n' + hitTip : "");
        }
        if (tip == null ? table.getToolTipText() != null : !tip.equals(table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }
}
