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
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.progress.IProgressConstants;

/** Projects on the left, editors in the middle, problems and progress below, properties on the right. */
public final class RecitalPerspective implements IPerspectiveFactory {

    static final String ID = "org.recital.ui.perspective";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, 0.22f, editors);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.7f, editors);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(IProgressConstants.PROGRESS_VIEW_ID);
        layout.addView(IPageLayout.ID_PROP_SHEET, IPageLayout.RIGHT, 0.75f, editors);
    }
}
