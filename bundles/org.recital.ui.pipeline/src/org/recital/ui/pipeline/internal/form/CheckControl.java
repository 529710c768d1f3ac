/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.recital.api.parameters.ParameterInfo;
import org.recital.ui.pipeline.internal.Messages;

/** A box to tick. */
final class CheckControl implements ValueControl {

    private final ParameterInfo info;
    private final Button box;

    CheckControl(Composite parent, ParameterInfo info, Listener listener) {
        this.info = info;
        box = new Button(parent, SWT.CHECK);
        box.addListener(SWT.Selection, e -> listener.entered(box.getSelection()));
    }

    @Override
    public Control control() {
        return box;
    }

    @Override
    public Control field() {
        return box;
    }

    @Override
    public void show(Object given) {
        box.setSelection(given == null ? "true".equals(info.defaultValue()) : "true".equals(String.valueOf(given)));
        box.setText(given == null && !info.required() ? Messages.Form_isDefault : "");
        box.requestLayout();
    }

    @Override
    public void flush() {
        // a tick is given at once
    }
}
