/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/** Gives all buttons of the window's tool bars that have only an icon the name that their tool tip says, for screen readers. */
final class IconNames {

    private static final String NAMED = IconNames.class.getName();

    private IconNames() {
    }

    /** Names those that are there and those that come with views and editors. */
    static void keep(IWorkbenchWindow window) {
        Runnable again = () -> {
            if (window.getShell() != null && !window.getShell().isDisposed()) {
                name(window.getShell());
            }
        };
        window.getPartService().addPartListener(new IPartListener2() {
            @Override
            public void partVisible(IWorkbenchPartReference part) {
                // Its tool bar is made after it.
                window.getShell().getDisplay().asyncExec(again);
            }
        });
        window.getShell().getDisplay().asyncExec(again);
    }

    private static void name(Composite in) {
        for (Control control : in.getChildren()) {
            if (control instanceof ToolBar bar && bar.getData(NAMED) == null) {
                bar.setData(NAMED, Boolean.TRUE);
                bar.getAccessible().addAccessibleListener(new Names(bar));
            }
            if (control instanceof Composite inner) {
                name(inner);
            }
        }
    }

    /** The name of an item: what is written on it, or else its tip. */
    static String nameOf(ToolItem item) {
        return (item.getStyle() & SWT.SEPARATOR) != 0 || !item.getText().isEmpty() || item.getToolTipText() == null ? item.getText() : item.getToolTipText();
    }

    private static final class Names extends AccessibleAdapter {

        private final ToolBar bar;

        Names(ToolBar bar) {
            this.bar = bar;
        }

        @Override
        public void getName(AccessibleEvent e) {
            if (e.childID >= 0 && e.childID < bar.getItemCount()) {
                String name = nameOf(bar.getItem(e.childID));
                if (!name.isEmpty()) {
                    e.result = name;
                }
            }
        }
    }
}
