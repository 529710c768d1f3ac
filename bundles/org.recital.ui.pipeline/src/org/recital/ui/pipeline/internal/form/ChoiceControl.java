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

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.recital.api.parameters.ParameterInfo;
import org.recital.ui.pipeline.internal.Messages;

/** One of several values. The first entry is the default and takes the parameter out of the pipeline. */
final class ChoiceControl implements ValueControl {

    private final ParameterInfo info;
    private final Combo combo;
    private List<String> values = List.of();

    ChoiceControl(Composite parent, ParameterInfo info, Listener listener) {
        this.info = info;
        combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setVisibleItemCount(16);
        combo.addListener(SWT.Selection, e -> {
            String value = values.get(combo.getSelectionIndex());
            listener.entered(value.isEmpty() ? null : value);
        });
    }

    @Override
    public Control control() {
        return combo;
    }

    @Override
    public Control field() {
        return combo;
    }

    @Override
    public void show(Object given) {
        String value = given == null ? "" : String.valueOf(given);
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(info.choices());
        if (!all.contains(value)) {
            all.add(value); // wrong, but it is what stands there
        }
        if (!all.equals(values)) {
            values = all;
            List<String> texts = new ArrayList<>(all);
            texts.set(0, info.required() ? Messages.Form_required : NLS.bind(Messages.Form_default, info.defaultValue()));
            combo.setItems(texts.toArray(String[]::new));
        }
        if (combo.getSelectionIndex() != values.indexOf(value)) {
            combo.select(values.indexOf(value));
        }
    }

    @Override
    public void flush() {
        // a choice is given at once
    }
}
