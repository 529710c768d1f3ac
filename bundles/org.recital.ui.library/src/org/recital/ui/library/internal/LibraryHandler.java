/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.recital.ui.library.internal.songs.LibraryView;

/**
 * Gives commands to the views: {@code org.recital.ui.library.VIEW.WHAT} to that view, which is shown for it, and
 * {@code org.recital.ui.library.songs.WHAT} to the one that is active.
 */
public final class LibraryHandler extends AbstractHandler {

    private static final String SONGS = "songs";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String id = event.getCommand().getId();
        int dot = id.lastIndexOf('.');
        String view = id.substring(0, dot);
        String what = id.substring(dot + 1);
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        try {
            IWorkbenchPart active = page.getActivePart();
            if (view.endsWith('.' + SONGS)) {
                HubView of = active instanceof HubView hub ? hub : (HubView) page.showView(LibraryView.ID);
                of.perform(what);
            } else {
                ((HubView) page.showView(view)).perform(what);
            }
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
