/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.progress.IProgressConstants;
import org.recital.ui.internal.sweep.SweepView;
import org.recital.ui.runs.RunSelection;

/** Projects on the left, editors in the middle, and what runs give below. */
public final class RecitalPerspective implements IPerspectiveFactory {

    static final String ID = "org.recital.ui.perspective";

    /** Views of the bundle org.recital.ui.evaluation; that it is not installed is no error. */
    private static final String COMPARISON = "org.recital.ui.evaluation.comparison";
    private static final String PERSON = "org.recital.ui.evaluation.person";
    private static final String HELP = "org.recital.ui.help";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, 0.18f, editors);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.58f, editors);
        below.addView(RunSelection.VIEW);
        below.addPlaceholder(SweepView.ID);
        below.addPlaceholder(COMPARISON);
        below.addPlaceholder(PERSON);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(IConsoleConstants.ID_CONSOLE_VIEW);
        below.addView(IProgressConstants.PROGRESS_VIEW_ID);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.75f, editors);
        right.addPlaceholder(HELP);
        right.addPlaceholder(IPageLayout.ID_PROP_SHEET);
        layout.addShowViewShortcut(RunSelection.VIEW);
        layout.addShowViewShortcut(SweepView.ID);
        layout.addShowViewShortcut(COMPARISON);
        layout.addShowViewShortcut(PERSON);
        layout.addShowViewShortcut(HELP);
        layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
        layout.addShowViewShortcut(IConsoleConstants.ID_CONSOLE_VIEW);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
    }
}
