/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.recital.api.media.Inks;
import org.recital.audio.layers.Lane;

/**
 * Pieces of strips painted by a thread of its own and kept as images, so that the UI thread only copies them. What is
 * wanted supersedes what was wanted before. Used on the UI thread only.
 */
final class Tiles {

    /** Width of a tile, in points. */
    static final int WIDTH = 256;
    private static final long LIMIT = 160L << 20;

    /**
     * Which piece.
     *
     * @param lane     what is painted
     * @param inks     colours
     * @param perPixel seconds to a point
     * @param height   in points
     * @param zoom     device pixels to a hundred points
     * @param index    tile 0 begins at the beginning of the sound
     */
    record Key(Lane lane, Inks inks, double perPixel, int height, int zoom, long index) {

        double from() {
            return index * WIDTH * perPixel;
        }

        double to() {
            return (index + 1) * WIDTH * perPixel;
        }

        private long bytes() {
            return 4L * WIDTH * height * zoom * zoom / 10_000;
        }
    }

    private final Display display;
    private final Runnable painted;
    private final Map<Key, Image> images = new LinkedHashMap<>(64, 0.75f, true);
    private final Deque<Key> wanted = new ArrayDeque<>();
    private final Thread thread;
    private long bytes;
    private volatile boolean closed;

    /**
     * @param painted called on the UI thread when a further tile is there
     */
    Tiles(Display display, Runnable painted) {
        this.display = display;
        this.painted = painted;
        thread = Thread.ofPlatform().daemon().name("recital-tiles").unstarted(this::work);
        thread.start();
    }

    /** The image of a tile, or null. */
    Image get(Key key) {
        return images.get(key);
    }

    /** An image of the same lane at another scale that shows some of a range; null when there is none. */
    Map.Entry<Key, Image> similar(Key key, double at) {
        Map.Entry<Key, Image> best = null;
        for (Map.Entry<Key, Image> e : images.entrySet()) {
            Key k = e.getKey();
            if (k.lane().layer() == key.lane().layer() && k.inks() == key.inks() && k.lane().axis().equals(key.lane().axis()) && k.from() <= at && at < k.to()
                    && (best == null || far(k, key) <= far(best.getKey(), key))) {
                best = e;
            }
        }
        return best;
    }

    private static double far(Key a, Key b) {
        return Math.abs(Math.log(a.perPixel() / b.perPixel()));
    }

    /** Asks for tiles, the most urgent first; all that was asked before and is not among them is forgotten. */
    void want(List<Key> keys) {
        synchronized (wanted) {
            wanted.clear();
            wanted.addAll(keys);
            wanted.notifyAll();
        }
    }

    private void work() {
        try {
            while (true) {
                Key key;
                synchronized (wanted) {
                    while (wanted.isEmpty() && !closed) {
                        wanted.wait();
                    }
                    if (closed) {
                        return;
                    }
                    key = wanted.poll();
                }
                if (!key.lane().prepared(key.from(), key.to())) {
                    continue; // asked for again when it is
                }
                deliver(key, paint(key));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private static ImageData paint(Key key) {
        int w = WIDTH * key.zoom() / 100;
        int h = Math.max(1, key.height() * key.zoom() / 100);
        int[] argb = new int[w * h];
        try {
            key.lane().paint(key.from(), key.to(), w, h, key.inks(), argb, 0, w);
        } catch (RuntimeException | LinkageError e) {
            ILog.of(Tiles.class).error(key.lane().layer().name(), e);
        }
        Lane.flatten(argb, key.inks().ground());
        byte[] rgb = new byte[3 * argb.length];
        for (int i = 0, at = 0; i < argb.length; i++) {
            rgb[at++] = (byte) (argb[i] >> 16);
            rgb[at++] = (byte) (argb[i] >> 8);
            rgb[at++] = (byte) argb[i];
        }
        return new ImageData(w, h, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF), 3 * w, rgb);
    }

    private void deliver(Key key, ImageData data) {
        if (display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (closed || images.containsKey(key)) {
                return;
            }
            Image image = key.zoom() == 100 ? new Image(display, data)
                    : new Image(display, (ImageDataProvider) z -> z == key.zoom() ? data : z == 100 ? data.scaledTo(WIDTH, key.height()) : null);
            images.put(key, image);
            bytes += key.bytes();
            while (bytes > LIMIT && images.size() > 1) {
                Map.Entry<Key, Image> oldest = images.entrySet().iterator().next();
                images.remove(oldest.getKey());
                bytes -= oldest.getKey().bytes();
                oldest.getValue().dispose();
            }
            painted.run();
        });
    }

    /** How many tiles are kept. */
    int size() {
        return images.size();
    }

    /** Lets everything go. */
    void close() {
        synchronized (wanted) {
            closed = true;
            wanted.notifyAll();
        }
        images.values().forEach(Image::dispose);
        images.clear();
    }
}
