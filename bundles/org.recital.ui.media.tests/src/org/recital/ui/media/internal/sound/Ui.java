/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.recital.ui.testkit.Pump;

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

    /** Keeps a picture of the window as {@code <name>.png} in the folder of screenshots and tells how many colours it has. */
    static int picture(String name) throws IOException {
        Shell shell = window().getShell();
        Display display = shell.getDisplay();
        shell.forceActive();
        Pump.during(Duration.ofMillis(600));
        Rectangle bounds = shell.getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            ImageData data = image.getImageData();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { data };
            Path pictures = Files.createDirectories(Path.of(System.getProperty("recital.screenshots", "target/screenshots")));
            loader.save(pictures.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
            Set<Integer> colours = new HashSet<>();
            for (int y = 0; y < data.height; y += 2) {
                for (int x = 0; x < data.width; x += 2) {
                    colours.add(data.getPixel(x, y));
                }
            }
            return colours.size();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
