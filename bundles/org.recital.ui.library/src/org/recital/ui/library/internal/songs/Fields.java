/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.songs;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** What views have in common. */
public final class Fields {

    private Fields() {
    }

    /** A field to search in, with a name for screen readers. */
    public static Text search(Composite parent, String hint, String tip) {
        Text field = new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL);
        field.setMessage(hint);
        field.setToolTipText(tip);
        name(field, tip);
        return field;
    }

    /** Names a control for screen readers. */
    public static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> {
            if (e.childID < 0) {
                e.result = name;
            }
        }));
    }
}
