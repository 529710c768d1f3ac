/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.evaluation.internal.person;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.recital.core.worker.ListedItem;
import org.recital.ui.evaluation.internal.Messages;

/** Small pictures of items, read and made small off the UI thread when they are first to be painted. Used on the UI thread. */
final class Thumbnails {

    /** A thumbnail is at most so wide. */
    static final int WIDTH = 26;
    /** A thumbnail is at most so high. */
    static final int HEIGHT = 38;
    private static final int MOST = 400;
    private static final int TOGETHER_MILLIS = 80;

    private final Display display;
    private final Runnable changed;
    private final Map<String, Image> images = new HashMap<>();
    private final Deque<String> wanted = new ArrayDeque<>();
    private Job reading;
    private boolean used;
    private boolean disposed;
    private boolean told;

    /** Calls when pictures have come. */
    Thumbnails(Display display, Runnable changed) {
        this.display = display;
        this.changed = changed;
    }

    /** Whether there is to be room for pictures: some of these items have one. */
    void use(List<ListedItem> items) {
        used = items.stream().anyMatch(i -> !i.picture().isEmpty());
    }

    boolean isUsed() {
        return used;
    }

    /** The picture in a file; null when there is none or it is still being read, which is then begun. */
    Image get(String path) {
        if (path.isEmpty() || images.containsKey(path)) {
            return images.get(path);
        }
        synchronized (wanted) {
            if (!wanted.contains(path)) {
                wanted.add(path);
            }
            if (reading == null) {
                reading = Job.createSystem(Messages.Person_pictures, (ICoreRunnable) this::read);
                reading.schedule();
            }
        }
        return null;
    }

    private void read(IProgressMonitor monitor) {
        while (true) {
            String path;
            synchronized (wanted) {
                path = wanted.peek();
                if (path == null || monitor.isCanceled()) {
                    reading = null;
                    return;
                }
            }
            ImageData small = small(path);
            synchronized (wanted) {
                wanted.remove(path);
            }
            if (!display.isDisposed()) {
                display.asyncExec(() -> keep(path, small));
            }
        }
    }

    private static ImageData small(String path) {
        try {
            ImageData whole = new ImageData(path);
            double scale = Math.min((double) WIDTH / whole.width, (double) HEIGHT / whole.height);
            // By way of twice the size, which takes the mean of more pixels.
            ImageData twice = whole.scaledTo(Math.max(1, (int) (whole.width * scale * 2)), Math.max(1, (int) (whole.height * scale * 2)));
            return halved(twice);
        } catch (SWTException e) {
            return null; // a picture that cannot be read is not shown; the preparation of the data set counts it
        }
    }

    /** Each pixel is the mean of four. */
    private static ImageData halved(ImageData of) {
        int width = Math.max(1, of.width / 2);
        int height = Math.max(1, of.height / 2);
        ImageData half = new ImageData(width, height, 24, new org.eclipse.swt.graphics.PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int k = 0; k < 4; k++) {
                    var c = of.palette.getRGB(of.getPixel(Math.min(of.width - 1, 2 * x + k % 2), Math.min(of.height - 1, 2 * y + k / 2)));
                    red += c.red;
                    green += c.green;
                    blue += c.blue;
                }
                half.setPixel(x, y, red / 4 << 16 | green / 4 << 8 | blue / 4);
            }
        }
        return half;
    }

    private void keep(String path, ImageData small) {
        if (disposed) {
            return;
        }
        if (images.size() >= MOST) {
            images.values().stream().filter(java.util.Objects::nonNull).forEach(Image::dispose);
            images.clear();
        }
        images.put(path, small == null ? null : new Image(display, small));
        if (!told) {
            // Several at a time.
            told = true;
            display.timerExec(TOGETHER_MILLIS, () -> {
                told = false;
                if (!disposed) {
                    changed.run();
                }
            });
        }
    }

    /** How many pictures are shown. */
    int size() {
        return (int) images.values().stream().filter(java.util.Objects::nonNull).count();
    }

    void dispose() {
        disposed = true;
        synchronized (wanted) {
            wanted.clear();
        }
        images.values().stream().filter(java.util.Objects::nonNull).forEach(Image::dispose);
        images.clear();
    }
}
