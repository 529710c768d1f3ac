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
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.GraphModel;
import org.recital.ui.pipeline.internal.model.PortModel;
import org.recital.ui.pipeline.internal.model.PortRef;
import org.recital.ui.pipeline.internal.model.Wiring;

/** An input in a form: which outputs go into it, to choose from those that fit. */
final class InputRow {

    private static final int MOST_ROWS = 6;

    private final PortRef input;
    private final PortModel port;
    private final FormHost host;
    private final Combo combo;
    private final Table table;
    private List<String> references = List.of();
    private List<String> now = List.of();

    InputRow(Composite parent, PortRef input, PortModel port, FormHost host) {
        this.input = input;
        this.port = port;
        this.host = host;
        CLabel label = new CLabel(parent, SWT.NONE);
        label.setMargins(0, 0, 0, 0);
        label.setText(port.name());
        label.setImage(host.images().of(port));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 3).applyTo(label);
        Control field;
        if (port.isMany()) {
            combo = null;
            table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
            table.addListener(SWT.Selection, e -> {
                if (e.detail == SWT.CHECK) {
                    ticked((TableItem) e.item);
                }
            });
            field = table;
        } else {
            table = null;
            combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
            combo.setVisibleItemCount(16);
            combo.addListener(SWT.Selection, e -> chosen());
            field = combo;
        }
        field.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> {
            if (e.childID < 0) {
                e.result = port.name();
            }
        }));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(110, SWT.DEFAULT).applyTo(field);
    }

    /** Shows what goes in. True when it needs another height. */
    boolean show(GraphModel graph) {
        List<String> all = new ArrayList<>();
        now = graph.incoming(input.step()).stream().filter(e -> e.target().equals(input)).map(EdgeModel::reference).toList();
        for (PortRef output : Wiring.candidates(graph, input)) {
            String written = graph.incoming(input.step()).stream().filter(e -> e.target().equals(input) && e.source().equals(output))
                    .map(EdgeModel::reference).findFirst().orElseGet(() -> Wiring.reference(graph, output));
            all.add(written);
        }
        now.stream().filter(r -> !all.contains(r)).forEach(all::add);
        boolean changed = !all.equals(references);
        references = all;
        if (port.isMany()) {
            showTable(changed);
        } else {
            showCombo(changed);
        }
        return changed && port.isMany();
    }

    private void showCombo(boolean changed) {
        if (changed || combo.getItemCount() == 0) {
            List<String> texts = new ArrayList<>(references);
            texts.addFirst(port.isRequired() ? Messages.Form_required : Messages.Form_none);
            combo.setItems(texts.toArray(String[]::new));
        }
        combo.select(now.isEmpty() ? 0 : references.indexOf(now.getFirst()) + 1);
    }

    private void showTable(boolean changed) {
        if (changed) {
            table.removeAll();
            references.forEach(r -> new TableItem(table, SWT.NONE).setText(r));
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false)
                    .hint(110, table.getItemHeight() * Math.clamp(references.size(), 1, MOST_ROWS) + 6).applyTo(table);
        }
        for (int i = 0; i < references.size(); i++) {
            table.getItem(i).setChecked(now.contains(references.get(i)));
        }
    }

    private void chosen() {
        int index = combo.getSelectionIndex();
        List<String> before = now;
        host.edit(document -> {
            PipelineDocument changed = document;
            if (index > 0) {
                return changed.connect(references.get(index - 1), input.step(), input.port(), false);
            }
            for (String reference : before) {
                changed = changed.disconnect(reference, input.step(), input.port());
            }
            return changed;
        });
    }

    private void ticked(TableItem item) {
        String reference = item.getText();
        boolean connect = item.getChecked();
        host.edit(document -> connect ? document.connect(reference, input.step(), input.port(), true)
                : document.disconnect(reference, input.step(), input.port()));
    }

    /** The control that takes the keyboard. */
    Control field() {
        return combo != null ? combo : table;
    }
}
