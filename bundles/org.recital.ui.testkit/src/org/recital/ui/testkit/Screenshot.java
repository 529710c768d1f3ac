/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of what is on the screen, kept in the folder that the system property {@code recital.screenshots} names. Call on the UI thread. */
public final class Screenshot {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** What goes on moving is taken as it is after this. */
    private static final Duration MOVING = Duration.ofSeconds(3);

    private Screenshot() {
    }

    /**
     * Waits until a shell is painted and no longer changes, writes it as {@code <name>.png} and returns its pixels.
     *
     * @throws AssertionError when it is of one colour for a minute
     */
    public static ImageData of(Shell shell, String name) throws IOException {
        return of(shell, name, 1);
    }

    /**
     * The same of a shell that is known to have more than so many colours when it is painted, every other pixel looked at.
     *
     * @throws AssertionError when it has not for a minute
     */
    public static ImageData of(Shell shell, String name, int colours) throws IOException {
        shell.forceActive();
        long end = System.nanoTime() + LIMIT.toNanos();
        long painted = Long.MAX_VALUE;
        ImageData last = null;
        while (true) {
            shell.update();
            Pump.during(LOOK);
            ImageData now = pixels(shell);
            int seen = colours(now);
            long time = System.nanoTime();
            if (seen > colours) {
                painted = Math.min(painted, time);
                if (last != null && Arrays.equals(last.data, now.data) || time - painted > MOVING.toNanos()) {
                    return keep(now, name);
                }
            } else if (time > end) {
                keep(now, name);
                throw new AssertionError(name + ".png has " + seen + " colours, not more than " + colours + ", for " + LIMIT.toSeconds() + " s");
            }
            last = now;
        }
    }

    /** The same of what goes on changing: as it is when everything that waits has been painted. */
    public static ImageData atOnce(Shell shell, String name) throws IOException {
        shell.forceActive();
        shell.update();
        while (shell.getDisplay().readAndDispatch()) {
            // Let everything that is waiting be painted first.
        }
        return keep(pixels(shell), name);
    }

    /** How many colours every other pixel of every other row has. */
    public static int colours(ImageData picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.height; y += 2) {
            for (int x = 0; x < picture.width; x += 2) {
                colours.add(picture.getPixel(x, y));
            }
        }
        return colours.size();
    }

    private static ImageData pixels(Shell shell) {
        Display display = shell.getDisplay();
        Rectangle bounds = shell.getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static ImageData keep(ImageData picture, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("recital.screenshots", "target/screenshots")));
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] { picture };
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        return picture;
    }
}
