/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.recital.ui.internal.run.RunStates;
import org.recital.ui.internal.start.StartEditor;
import org.recital.ui.internal.start.StartHandler;
import org.recital.ui.pipeline.PipelineEditor;

/** The window: its title says what is being edited, an empty one shows the start page, and when it is at rest it gets ready for a run. */
final class RecitalWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point FIRST_SIZE = new Point(1360, 860);

    RecitalWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(FIRST_SIZE);
        configurer.setTitle(Messages.WindowAdvisor_title);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowProgressIndicator(true);
        configurer.setShowPerspectiveBar(false);
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        window.getPartService().addPartListener(new Parts());
        ChangedOutside.watch(window);
        IconNames.keep(window);
        IWorkbenchPage page = window.getActivePage();
        if (page != null && page.getEditorReferences().length == 0) {
            try {
                StartHandler.open(page);
            } catch (PartInitException e) {
                ILog.of(RecitalWindowAdvisor.class).log(e.getStatus());
            }
        }
        title(page);
        Settling.begin(window);
    }

    private void title(IWorkbenchPage page) {
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        getWindowConfigurer().setTitle(editor == null || editor instanceof StartEditor ? Messages.WindowAdvisor_title
                : NLS.bind(Messages.WindowAdvisor_titleOf, editor.getTitle()));
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new RecitalActionBars(configurer);
    }

    /** Keeps the title; shows an editor that is opened what is known of its steps. */
    private final class Parts implements IPartListener2 {

        @Override
        public void partActivated(IWorkbenchPartReference part) {
            title(part.getPage());
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            title(part.getPage());
        }

        @Override
        public void partOpened(IWorkbenchPartReference part) {
            if (part.getPart(false) instanceof PipelineEditor editor) {
                editor.setRunStates(RunStates.get().of(editor.getPipelinePath()));
            }
        }
    }
}
