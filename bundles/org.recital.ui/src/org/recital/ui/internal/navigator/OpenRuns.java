/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.navigator;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.recital.ui.internal.runs.RunsView;
import org.recital.ui.runs.RunSelection;

/** A double click on a run in the navigator compares it. */
public final class OpenRuns extends CommonActionProvider {

    private final Action open = new Action() {
        @Override
        public void run() {
            RunSelection selection = RunSelection.of(getContext().getSelection());
            if (!selection.isEmpty()) {
                show(selection.folders().getFirst());
            }
        }
    };

    private static void show(Path run) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            ((RunsView) page.showView(RunSelection.VIEW)).select(run, true);
        } catch (PartInitException e) {
            ILog.of(OpenRuns.class).log(e.getStatus());
        }
    }

    @Override
    public void fillActionBars(IActionBars bars) {
        if (getContext() != null && RunDecorator.isRun(first())) {
            bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open);
        }
    }

    private Object first() {
        return getContext().getSelection() instanceof org.eclipse.jface.viewers.IStructuredSelection s ? s.getFirstElement() : null;
    }
}
