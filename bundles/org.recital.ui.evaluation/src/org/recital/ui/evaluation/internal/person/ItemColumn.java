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

/** A list of items under a heading; hits are bold, with a tick. */
final class ItemColumn {

    private static final int VALUE_WIDTH = 46;
    private static final String TICK = "\u2713 ";

    private final Composite pane;
    private final Label heading;
    private final Table table;
    private final Font bold;
    private String name = "";
    private String hitTip = "";
    private List<ListedItem> items = List.of();

    ItemColumn(Composite parent) {
        pane = new Composite(parent, SWT.NONE);
        pane.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 2).margins(2, 0).create());
        heading = new Label(pane, SWT.NONE);
        bold = FontDescriptor.createFrom(heading.getFont()).setStyle(SWT.BOLD).createFont(heading.getDisplay());
        heading.setFont(bold);
        heading.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        table = new Table(pane, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        table.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(150, 100).create());
        TableColumn title = new TableColumn(table, SWT.NONE);
        TableColumn value = new TableColumn(table, SWT.RIGHT);
        table.addListener(SWT.Resize, e -> {
            int width = table.getClientArea().width;
            value.setWidth(VALUE_WIDTH);
            title.setWidth(Math.max(60, width - VALUE_WIDTH));
        });
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.MouseMove, this::tip);
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

    /** Shows items; the tip says what a hit is here. */
    void show(String title, String tip, List<ListedItem> of) {
        name = title;
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

    void dispose() {
        pane.dispose();
    }

    private void fill(Event e) {
        TableItem item = (TableItem) e.item;
        ListedItem listed = items.get(e.index);
        item.setText(0, (listed.hit() ? TICK : "") + listed.title());
        item.setText(1, String.format(Locale.ROOT, Math.abs(listed.value()) < 10 ? "%.2f" : "%.1f", listed.value()));
        item.setFont(listed.hit() ? bold : null);
    }

    private void tip(Event e) {
        TableItem item = table.getItem(new Point(e.x, e.y));
        int index = item == null ? -1 : table.indexOf(item);
        String tip = null;
        if (index >= 0 && index < items.size()) {
            ListedItem listed = items.get(index);
            tip = NLS.bind(Messages.Person_itemTip, new Object[] { listed.title(), listed.id(), Double.toString(listed.value()) })
                    + (listed.hit() ? '\n' + hitTip : "");
        }
        if (tip == null ? table.getToolTipText() != null : !tip.equals(table.getToolTipText())) {
            table.setToolTipText(tip);
        }
    }
}
