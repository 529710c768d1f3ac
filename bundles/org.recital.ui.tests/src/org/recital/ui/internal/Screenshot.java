/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of what is on the screen, kept in the folder the system property {@code recital.screenshots} names. */
final class Screenshot {

    private Screenshot() {
    }

    /** Takes a picture of a shell, writes it as {@code <name>.png} and returns its pixels. Call on the UI thread. */
    static ImageData of(Shell shell, String name) throws java.io.IOException {
        Display display = shell.getDisplay();
        shell.forceActive();
        shell.update();
        while (display.readAndDispatch()) {
            // Let everything that is waiting be painted first.
        }
        Rectangle bounds = shell.getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            ImageData data = image.getImageData();
            Path folder = Files.createDirectories(Path.of(System.getProperty("recital.screenshots", "target")));
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { data };
            loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
            return data;
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
