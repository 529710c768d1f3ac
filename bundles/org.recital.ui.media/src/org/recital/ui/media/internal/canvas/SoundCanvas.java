/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.recital.audio.layers.Lane;
import org.recital.audio.layers.TimeScale;
import org.recital.ui.media.internal.Messages;
import org.recital.ui.media.internal.model.TimeWindow;

/** The strips of a sound over one time axis: copies tiles, draws axes, cursor and loop. Computes nothing. */
public final class SoundCanvas extends Canvas {

    private static final int AHEAD = 2;

    private final Tiles tiles;
    private final CanvasListener listener;
    private List<Strip> strips = List.of();
    private TimeWindow window = TimeWindow.all(1, 1);
    private Look look;
    private String name = "";
    private double cursor;
    private double[] loop;
    private int hover = -1;
    private int scroll;
    private int zoom;
    private Image frame;
    private Object framed;
    private long paintNanos;

    public SoundCanvas(Composite parent, CanvasListener listener) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
        this.listener = listener;
        tiles = new Tiles(getDisplay(), this::redraw);
        look = Look.of(getBackground().getRGB());
        look();
        new CanvasMouse(this, listener);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.Resize, e -> {
            look();
            setWindow(window.resized(Geometry.width(area())));
        });
        addListener(SWT.ZoomChanged, e -> {
            look();
            redraw();
        });
        addListener(SWT.Dispose, e -> {
            tiles.close();
            if (frame != null) {
                frame.dispose();
            }
        });
        getHorizontalBar().addListener(SWT.Selection, e -> listener.window(window.at(Math.round(getHorizontalBar().getSelection() * scale()))));
        getVerticalBar().addListener(SWT.Selection, e -> {
            scroll = getVerticalBar().getSelection();
            redraw();
        });
        accessible();
    }

    /** Takes up how fine the screen is; asking for it takes too long to do so for each frame. */
    private void look() {
        zoom = Math.max(100, getMonitor().getZoom());
    }

    private void accessible() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = description();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_GRAPHIC;
            }
        });
    }

    /** What is shown, in words: for those who do not see it. */
    public String description() {
        return NLS.bind(Messages.Canvas_name, new Object[] { name, String.join(", ", strips.stream().map(Strip::title).toList()),
                TimeScale.millis(window.from()), TimeScale.millis(Math.min(window.to(), window.duration())) });
    }

    private Point area() {
        Rectangle r = getClientArea();
        return new Point(r.width, r.height);
    }

    /** Shows another sound, all of it. */
    public void setSound(String title, double duration) {
        name = title;
        setWindow(TimeWindow.all(duration, Geometry.width(area())));
    }

    public TimeWindow window() {
        return window;
    }

    /** Shows that part; tells nobody. */
    public void setWindow(TimeWindow part) {
        window = part.width() == Geometry.width(area()) ? part : part.resized(Geometry.width(area()));
        ScrollBar bar = getHorizontalBar();
        double scale = scale();
        int all = (int) Math.max(1, Math.ceil(window.length() / scale));
        int thumb = (int) Math.max(1, Math.round(window.width() / scale));
        bar.setValues((int) Math.round(window.left() / scale), 0, Math.max(all, thumb), thumb, Math.max(1, thumb / 20), Math.max(1, thumb * 9 / 10));
        bar.setEnabled(thumb < all);
        redraw();
    }

    /** Pixels to a step of the scroll bar, which counts to a million. */
    private double scale() {
        return Math.max(1, window.length() / 1e6);
    }

    /** Shows strips. */
    public void setStrips(List<Strip> all) {
        strips = List.copyOf(all);
        redraw();
    }

    public List<Strip> strips() {
        return strips;
    }

    /** Where the cursor is, in seconds. */
    public void setCursorTime(double seconds) {
        if (seconds != cursor) {
            cursor = seconds;
            redraw();
        }
    }

    /** The loop region in seconds; null for none. */
    public void setLoop(double[] region) {
        loop = region;
        redraw();
    }

    void setHover(int x) {
        if (x != hover) {
            hover = x;
            redraw();
        }
    }

    Geometry geometry() {
        return new Geometry(area(), strips, scroll);
    }

    /** Where a strip is painted. */
    public Rectangle plot(int strip) {
        return geometry().plot(strip);
    }

    /** How long the last painting took the UI thread, in nanoseconds. */
    public long paintNanos() {
        return paintNanos;
    }

    /** Whether everything that is seen has been painted. */
    public boolean complete() {
        Geometry g = geometry();
        for (int i = 0; i < strips.size(); i++) {
            if (strips.get(i).lane() != null && keys(i, g.plot(i), 0).stream().anyMatch(k -> tiles.get(k) == null)) {
                return false;
            }
        }
        return true;
    }

    private void paint(GC gc) {
        long begun = System.nanoTime();
        if (!look.back().getRGB().equals(getBackground().getRGB())) {
            look = Look.of(getBackground().getRGB()); // a change of theme comes without an event of its own
        }
        Point size = area();
        verticalBar();
        Geometry g = geometry();
        gc.drawImage(frame(size, g), 0, 0);
        List<Tiles.Key> missing = new ArrayList<>();
        List<Tiles.Key> ahead = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            Rectangle plot = g.plot(i);
            if (strips.get(i).lane() != null && plot.y < size.y && plot.y + plot.height > 0) {
                gc.setClipping(plot);
                for (Tiles.Key key : keys(i, plot, 0)) {
                    tile(gc, key, plot, missing);
                }
                gc.setClipping((Rectangle) null);
                keys(i, plot, AHEAD).stream().filter(k -> tiles.get(k) == null && !missing.contains(k)).forEach(ahead::add);
            }
        }
        marks(gc, size);
        AxisPainter.ruler(gc, look, window, size.x, loop);
        missing.addAll(ahead);
        tiles.want(missing);
        paintNanos = System.nanoTime() - begun;
    }

    private void verticalBar() {
        Point size = area();
        int all = new Geometry(size, strips, 0).height();
        scroll = Math.clamp(scroll, 0, Math.max(0, all - size.y));
        ScrollBar bar = getVerticalBar();
        if (bar.getMaximum() != all || bar.getThumb() != Math.min(all, size.y) || bar.getSelection() != scroll) {
            bar.setValues(scroll, 0, Math.max(1, all), Math.max(1, Math.min(all, size.y)), 20, Math.max(1, size.y - 40));
        }
        bar.setVisible(all > size.y);
    }

    private List<Tiles.Key> keys(int strip, Rectangle plot, int more) {
        Lane lane = strips.get(strip).lane();
        long first = Math.max(0, Math.floorDiv(window.left(), Tiles.WIDTH) - more);
        long last = Math.min(Math.floorDiv(window.left() + plot.width - 1, Tiles.WIDTH) + more, Math.max(0, (window.length() - 1) / Tiles.WIDTH));
        List<Tiles.Key> keys = new ArrayList<>();
        for (long t = first; t <= last; t++) {
            keys.add(new Tiles.Key(lane, look.inks(), window.perPixel(), plot.height, zoom, t));
        }
        return keys;
    }

    /** All that stays where it is while time moves: names, axes, bars; painted anew only when one of them changes. */
    private Image frame(Point size, Geometry g) {
        List<Object> now = List.of(size, look, strips, scroll, zoom);
        if (frame == null || !now.equals(framed)) {
            if (frame != null) {
                frame.dispose();
            }
            framed = now;
            frame = new Image(getDisplay(), (ImageGcDrawer) (gc, w, h) -> {
                gc.setFont(getFont());
                gc.setBackground(look.back());
                gc.fillRectangle(0, 0, w, h);
                for (int i = 0; i < strips.size(); i++) {
                    Rectangle plot = g.plot(i);
                    if (plot.y < size.y && plot.y + plot.height > 0) {
                        strip(gc, strips.get(i), plot);
                    }
                }
                if (strips.isEmpty()) {
                    gc.setForeground(look.text());
                    gc.drawText(Messages.Canvas_empty, Geometry.LEFT, Geometry.RULER + 20, SWT.DRAW_TRANSPARENT);
                }
            }, Math.max(1, size.x), Math.max(1, size.y));
        }
        return frame;
    }

    private void strip(GC gc, Strip strip, Rectangle plot) {
        gc.setForeground(strip.selected() >= 0 ? look.accent() : look.text());
        gc.drawText(strip.title(), plot.x, plot.y - Geometry.HEADER + 2, SWT.DRAW_TRANSPARENT);
        gc.setBackground(Look.colour(look.inks().ground()));
        gc.fillRectangle(plot);
        if (strip.lane() == null) {
            gc.setForeground(look.text());
            gc.drawText(strip.message(), plot.x + 12, plot.y + 10, SWT.DRAW_TRANSPARENT);
        } else {
            AxisPainter.values(gc, look, strip.lane().axis(), plot);
            if (strip.lane().layer().coloured()) {
                AxisPainter.bar(gc, look, strip.lane().palette(), strip.lane().levels(), plot);
            }
        }
        gc.setForeground(strip.selected() >= 0 ? look.accent() : look.quiet());
        gc.drawRectangle(plot.x - 1, plot.y - 1, plot.width + 1, plot.height + 1);
    }

    private void tile(GC gc, Tiles.Key key, Rectangle plot, List<Tiles.Key> missing) {
        int x = (int) (plot.x + key.index() * Tiles.WIDTH - window.left());
        Image image = tiles.get(key);
        if (image != null) {
            gc.drawImage(image, x, plot.y);
            return;
        }
        missing.add(key);
        Map.Entry<Tiles.Key, Image> other = tiles.similar(key, (key.from() + key.to()) / 2);
        if (other != null) {
            int from = (int) Math.round(plot.x + window.x(other.getKey().from()));
            int to = (int) Math.round(plot.x + window.x(other.getKey().to()));
            if (to > from && to - from < 1 << 14) {
                Rectangle b = other.getValue().getBounds();
                // not by drawImage with two sizes, which copies all pixels to and fro
                Transform stretch = new Transform(getDisplay());
                stretch.translate(from, plot.y);
                stretch.scale((float) (to - from) / b.width, (float) plot.height / b.height);
                gc.setTransform(stretch);
                gc.drawImage(other.getValue(), 0, 0);
                gc.setTransform(null);
                stretch.dispose();
            }
        }
    }

    private void marks(GC gc, Point size) {
        int right = Geometry.LEFT + window.width();
        if (loop != null) {
            gc.setForeground(look.accent());
            for (double edge : loop) {
                int x = Geometry.LEFT + (int) Math.round(window.x(edge));
                if (x >= Geometry.LEFT && x <= right) {
                    gc.drawLine(x, Geometry.RULER, x, size.y);
                }
            }
        }
        if (hover >= Geometry.LEFT && hover < right) {
            gc.setForeground(look.quiet());
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawLine(hover, Geometry.RULER, hover, size.y);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
        int x = Geometry.LEFT + (int) Math.round(window.x(cursor));
        if (x >= Geometry.LEFT && x <= right) {
            gc.setForeground(look.accent());
            gc.setLineWidth(2);
            gc.drawLine(x, Geometry.RULER - 6, x, size.y);
            gc.setLineWidth(1);
        }
    }
}
