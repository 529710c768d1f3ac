/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Duration;

import org.eclipse.core.commands.Command;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.recital.library.Library;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

/** What a person does in the window, and what is on the screen. Call on the UI thread. */
public final class Screen {

    private Screen() {
    }

    public static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    public static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** Opens a view over the whole window. */
    public static <V extends IViewPart> V open(String id, Class<V> type) throws Exception {
        window().getShell().setBounds(0, 0, 1260, 780);
        V view = type.cast(page().showView(id));
        page().setPartState(page().getActivePartReference(), IWorkbenchPage.STATE_MAXIMIZED);
        return view;
    }

    /** Executes a command of this bundle as its key does. */
    public static void command(String id) throws Exception {
        window().getService(IHandlerService.class).executeCommand("org.recital.ui.library." + id, null);
    }

    /** Closes the library that is open, as the end of the window does; sounds can be played on. */
    public static void closeLibrary() throws Exception {
        Field field = LibraryHub.class.getDeclaredField("library");
        field.setAccessible(true);
        Library open = (Library) field.get(LibraryHub.get());
        field.set(LibraryHub.get(), null);
        if (open != null) {
            open.close();
        }
    }

    public static void undo() throws Exception {
        edit("org.eclipse.ui.edit.undo");
    }

    public static void redo() throws Exception {
        edit("org.eclipse.ui.edit.redo");
    }

    /** Undo and Redo are enabled a moment after there is something to be undone. */
    private static void edit(String id) throws Exception {
        Command command = window().getService(ICommandService.class).getCommand(id);
        until(id + " is enabled", command::isEnabled);
        window().getService(IHandlerService.class).executeCommand(id, null);
        Pump.during(Duration.ofMillis(60));
    }

    /** Switches between the light and the dark theme. */
    public static void theme() throws Exception {
        window().getService(IHandlerService.class).executeCommand("org.recital.ui.theme", null);
        // some controls get their colours a moment later
        Pump.during(Duration.ofMillis(1500));
    }

    public static void until(String what, java.util.function.BooleanSupplier condition) {
        Pump.until(what, Duration.ofSeconds(60), condition);
    }

    /** Keeps a picture of the window as {@code <name>.png} in the folder of screenshots and tells how many colours it has. */
    public static int picture(String name) throws IOException {
        Pump.settle(Duration.ofMillis(600));
        return Screenshot.colours(Screenshot.of(window().getShell(), name));
    }
}
