/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Waits and takes pictures. Call on the UI thread. */
public final class Screen {

    private static final long LIMIT_SECONDS = 120;

    private Screen() {
    }

    /** Lets the window work until something holds. */
    public static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + LIMIT_SECONDS * 1_000_000_000L;
        Runnable[] wake = new Runnable[1];
        wake[0] = () -> display.timerExec(20, wake[0]);
        display.timerExec(20, wake[0]);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "Not within " + LIMIT_SECONDS + " s: " + what);
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
        display.timerExec(-1, wake[0]);
    }

    /** Keeps a picture as {@code <name>.png} and tells how many colours it has. */
    public static int picture(Shell shell, String name) throws IOException {
        Display display = shell.getDisplay();
        shell.forceActive();
        long painted = System.nanoTime() + 500_000_000L;
        until("everything is painted", () -> System.nanoTime() > painted);
        Rectangle bounds = shell.getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            ImageData data = image.getImageData();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { data };
            Path folder = Files.createDirectories(Path.of(System.getProperty("recital.screenshots", "target/screenshots")));
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
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
