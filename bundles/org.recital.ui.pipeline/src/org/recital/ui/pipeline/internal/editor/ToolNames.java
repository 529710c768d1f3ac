/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.editor;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Gives buttons that have only an icon the name that their tool tip says. */
final class ToolNames {

    private ToolNames() {
    }

    static void keep(ToolBar bar) {
        bar.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                if (e.childID >= 0 && e.childID < bar.getItemCount()) {
                    ToolItem item = bar.getItem(e.childID);
                    if (item.getText().isEmpty() && item.getToolTipText() != null) {
                        e.result = item.getToolTipText();
                    }
                }
            }
        });
    }
}
