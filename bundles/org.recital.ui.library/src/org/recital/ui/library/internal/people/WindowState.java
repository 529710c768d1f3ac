/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.recital.ui.library.internal.songs.LibraryView;

/** What the views of the window remember over restarts of somebody who was erased: a photo that was searched by, what was typed. */
final class WindowState {

    /** Under which the workbench keeps what a view writes down. */
    private static final String MEMENTO = "memento";

    private WindowState() {
    }

    /** Forgets it: fields are emptied, other views that would write it down again are closed. On the UI thread. */
    static void forget(Set<String> texts) {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                for (IViewReference reference : page.getViewReferences()) {
                    forget(page, reference, texts);
                }
            }
        }
        MApplication application = PlatformUI.getWorkbench().getService(MApplication.class);
        EModelService model = PlatformUI.getWorkbench().getService(EModelService.class);
        // closed views, too: what they wrote down is kept with their place
        Collection<MPart> parts = model.findElements(application, null, MPart.class, null,
                EModelService.IN_ANY_PERSPECTIVE | EModelService.IN_SHARED_AREA | EModelService.OUTSIDE_PERSPECTIVE);
        for (MPart part : parts) {
            Map<String, String> state = part.getPersistedState();
            if (Words.holds(state.get(MEMENTO), texts)) {
                state.remove(MEMENTO);
            }
        }
    }

    private static void forget(IWorkbenchPage page, IViewReference reference, Set<String> texts) {
        if (!(reference.getView(false) instanceof IViewPart view) || !remembers(view, texts)) {
            return;
        }
        if (view instanceof LibraryView library) {
            library.forget(); // it shows what was done
        } else {
            page.hideView(reference);
        }
    }

    private static boolean remembers(IViewPart view, Set<String> texts) {
        XMLMemento state = XMLMemento.createWriteRoot("view");
        view.saveState(state);
        return isIn(state, texts);
    }

    private static boolean isIn(IMemento memento, Set<String> texts) {
        for (String key : memento.getAttributeKeys()) {
            if (Words.holds(memento.getString(key), texts)) {
                return true;
            }
        }
        if (Words.holds(memento.getTextData(), texts)) {
            return true;
        }
        for (IMemento child : memento.getChildren()) {
            if (isIn(child, texts)) {
                return true;
            }
        }
        return false;
    }
}
