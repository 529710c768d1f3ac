/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.recital.ui.internal.run.RunJob;
import org.recital.ui.testkit.Pump;

/** What a person does in the window, and how often. */
final class Window {

    private int actions;

    static IWorkbenchWindow workbench() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    static IWorkbenchPage page() {
        return workbench().getActivePage();
    }

    /** Executes a command as its key does: only when it is enabled. Counts as an action. */
    Object command(String id) throws Exception {
        actions++;
        Command command = workbench().getService(ICommandService.class).getCommand(id);
        IHandlerService handlers = workbench().getService(IHandlerService.class);
        return handlers.executeCommand(ParameterizedCommand.generateCommand(command, Map.of()), new Event());
    }

    /** Counts something else a person does. */
    void action() {
        actions++;
    }

    /** Presses a button of a dialog. Counts as an action. */
    void press(Composite dialog, String label) {
        actions++;
        Button button = find(dialog, label);
        if (!button.isEnabled()) {
            throw new AssertionError(label + " is not enabled");
        }
        button.notifyListeners(org.eclipse.swt.SWT.Selection, new Event());
    }

    static Button find(Composite in, String label) {
        for (Control c : in.getChildren()) {
            if (c instanceof Button b && b.getText().replace("&", "").equals(label)) {
                return b;
            }
            if (c instanceof Composite inner) {
                Button found = find(inner, label);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
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

    /** What a view or editor is made of. */
    static Composite control(IWorkbenchPart part) {
        return (Composite) part.getSite().getService(MPart.class).getWidget();
    }

    int actions() {
        return actions;
    }

    static void runToTheEnd(RunJob job, Duration limit) {
        Pump.until("the run has ended", limit, () -> job.getResult() != null);
        Pump.during(Duration.ofMillis(300));
    }

    /** Closes editors and deletes projects, so that the next test finds an empty workspace. */
    static void empty() throws Exception {
        page().closeAllEditors(false);
        for (IProject p : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            p.delete(true, true, null);
        }
        while (Display.getCurrent().readAndDispatch()) {
            // What is waiting belongs to the test that is over.
        }
    }
}
