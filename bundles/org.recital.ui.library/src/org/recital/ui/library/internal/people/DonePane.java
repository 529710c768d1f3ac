/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.people;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.recital.ui.library.internal.Messages;
import org.recital.ui.library.internal.songs.Fields;

/** What was done when somebody was erased: to be read and copied; gone with the window, since it names runs they were in. */
public final class DonePane {

    private final Composite control;
    private final Text text;

    public DonePane(Composite parent) {
        control = new Composite(parent, SWT.NONE);
        control.setLayout(new FillLayout());
        text = new Text(control, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setToolTipText(Messages.Erase_list);
        Fields.name(text, Messages.Erase_list);
    }

    /** Shows what was done. */
    public void show(List<String> lines) {
        text.setText(String.join(System.lineSeparator() + System.lineSeparator(), lines));
    }

    /** What is shown. */
    public String text() {
        return text.getText();
    }

    public Control control() {
        return control;
    }
}
