/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** What a person does in the window, and what is on the screen. */
final class Ui {

    private Ui() {
    }

    static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Executes a command as its key does: only when it is enabled. */
    static Object command(String id, Map<String, String> parameters) throws Exception {
        Command command = window().getService(ICommandService.class).getCommand(id);
        return window().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command, parameters), new Event());
    }

    /** Controls of a kind, from the outside in. */
    static <T extends Control> List<T> find(Composite in, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control c : in.getChildren()) {
            if (type.isInstance(c)) {
                found.add(type.cast(c));
            }
            if (c instanceof Composite inner) {
                found.addAll(find(inner, type));
            }
        }
        return found;
    }
}
