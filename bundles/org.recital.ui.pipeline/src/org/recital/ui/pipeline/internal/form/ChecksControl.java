/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.recital.api.parameters.ParameterInfo;
import org.recital.ui.pipeline.internal.model.Values;

/** Any of several values, to tick. */
final class ChecksControl implements ValueControl {

    private static final int MOST_ROWS = 7;

    private final ParameterInfo info;
    private final Composite area;
    private final Table table;

    ChecksControl(Composite parent, ParameterInfo info, Listener listener) {
        this.info = info;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        for (String choice : info.choices()) {
            new TableItem(table, SWT.NONE).setText(choice);
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(110, table.getItemHeight() * Math.min(MOST_ROWS, info.choices().size()) + 6).applyTo(table);
        table.addListener(SWT.Selection, e -> {
            if (e.detail == SWT.CHECK) {
                listener.entered(ticked());
            }
        });
    }

    private List<String> ticked() {
        List<String> values = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            if (item.getChecked()) {
                values.add(item.getText());
            }
        }
        return values;
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public Control field() {
        return table;
    }

    @Override
    public void show(Object given) {
        Object value = given != null ? given : info.defaultValue() == null ? "" : info.defaultValue();
        List<String> now = List.of(Values.text(value).split("\\s*,\\s*"));
        for (TableItem item : table.getItems()) {
            boolean ticked = now.contains(item.getText());
            if (item.getChecked() != ticked) {
                item.setChecked(ticked);
            }
        }
    }

    @Override
    public void flush() {
        // a tick is given at once
    }
}
