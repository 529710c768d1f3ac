/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.recital.vision.decode.ImageFiles;
import org.recital.ui.parts.Latest;

/** Pictures in rows with a line or two below each; only those in sight are read, off the UI thread, and painted. */
public final class PictureGrid {

    /** What is shown: a picture's file (null: none), and two lines. */
    public record Tile(Path file, String title, String remark) {
    }

    private static final int PAD = 8;
    private static final int MOST = 600;
    private static final String DOTS = "\u2026";

    private final Canvas canvas;
    private final int side;
    private final String name;
    private final int line;
    private final Map<Path, Image> images = new HashMap<>();
    private final Map<Path, String> broken = new HashMap<>();
    private final Deque<Path> wanted = new ArrayDeque<>();
    private final Set<Integer> selection = new LinkedHashSet<>();
    private boolean reading;
    private List<Tile> tiles = List.of();
    private String hint;
    private int cursor;
    private Runnable selected = () -> { // nobody wants to know
    };

    /**
     * @param side pixels of the longer side of a picture
     * @param name for screen readers
     * @param hint what is said while there are none
     */
    public PictureGrid(Composite parent, int side, String name, String hint) {
        this.side = side;
        this.name = name;
        this.hint = hint;
        canvas = new Canvas(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.BORDER);
        line = measured();
        canvas.addListener(SWT.Paint, this::paint);
        canvas.addListener(SWT.Resize, e -> scrolling());
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail != SWT.TRAVERSE_ARROW_NEXT && e.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        canvas.addListener(SWT.MouseMove, e -> tip(at(e.x, e.y)));
        canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
        canvas.getVerticalBar().addListener(SWT.Selection, e -> canvas.redraw());
        canvas.addListener(SWT.Dispose, e -> {
            images.values().forEach(Image::dispose);
            images.clear();
        });
        canvas.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = spoken()));
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_LIST;
            }
        });
    }

    /** The name, and what the cursor is on. */
    private String spoken() {
        return tiles.isEmpty() || selection.isEmpty() ? name + (tiles.isEmpty() ? ": " + hint : "") : name + ": " + tiles.get(cursor).title() + ", " + remark(cursor);
    }

    /** Shows pictures, the first selected unless the one that was is still there. */
    public void show(List<Tile> all) {
        Tile before = selection.isEmpty() || cursor >= tiles.size() ? null : tiles.get(cursor);
        tiles = List.copyOf(all);
        selection.clear();
        if (!tiles.isEmpty()) {
            int index = before == null ? -1 : tiles.stream().map(Tile::file).toList().indexOf(before.file());
            cursor = Math.max(0, index);
            selection.add(cursor);
        }
        scrolling();
        canvas.redraw();
        selected.run();
    }

    /** What is said while there are no pictures. */
    public void hint(String text) {
        hint = text;
        canvas.redraw();
    }

    private int cellWidth() {
        return side + 2 * PAD;
    }

    private int cellHeight() {
        return side + 2 * PAD + 2 * line;
    }

    private int measured() {
        GC gc = new GC(canvas);
        try {
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    private int columns() {
        return Math.max(1, canvas.getClientArea().width / cellWidth());
    }

    private void scrolling() {
        ScrollBar bar = canvas.getVerticalBar();
        int rows = (tiles.size() + columns() - 1) / columns();
        int high = canvas.getClientArea().height;
        int all = rows * cellHeight();
        bar.setVisible(all > high);
        bar.setValues(Math.clamp(bar.getSelection(), 0, Math.max(0, all - high)), 0, Math.max(1, all), Math.max(1, Math.min(high, all)), cellHeight() / 3,
                Math.max(1, high));
    }

    private Rectangle cell(int index) {
        int top = canvas.getVerticalBar().isVisible() ? canvas.getVerticalBar().getSelection() : 0;
        return new Rectangle(index % columns() * cellWidth(), index / columns() * cellHeight() - top, cellWidth(), cellHeight());
    }

    private int at(int x, int y) {
        for (int i = 0; i < tiles.size(); i++) {
            if (cell(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    private void paint(Event e) {
        Inks inks = Inks.of(canvas);
        GC gc = e.gc;
        gc.setForeground(inks.text());
        if (tiles.isEmpty()) {
            gc.setForeground(inks.faint());
            Rectangle area = canvas.getClientArea();
            gc.drawText(Wrapped.text(gc, hint, area.width - 4 * PAD), 2 * PAD, 2 * PAD, true);
            return;
        }
        Rectangle area = canvas.getClientArea();
        for (int i = 0; i < tiles.size(); i++) {
            Rectangle cell = cell(i);
            if (cell.intersects(area)) {
                paint(gc, inks, i, cell);
            }
        }
    }

    private void paint(GC gc, Inks inks, int index, Rectangle cell) {
        Tile tile = tiles.get(index);
        if (selection.contains(index)) {
            gc.setBackground(Inks.mix(inks.strong(), inks.ground(), 0.25));
            gc.fillRoundRectangle(cell.x + 2, cell.y + 2, cell.width - 4, cell.height - 4, 8, 8);
            if (index == cursor && canvas.isFocusControl()) {
                gc.setForeground(inks.strong());
                gc.drawRoundRectangle(cell.x + 2, cell.y + 2, cell.width - 5, cell.height - 5, 8, 8);
            }
        }
        Image image = tile.file() == null ? null : image(tile.file());
        if (image != null) {
            Rectangle size = image.getBounds();
            gc.drawImage(image, cell.x + PAD + (side - size.width) / 2, cell.y + PAD + (side - size.height) / 2);
        } else {
            gc.setForeground(inks.faint());
            gc.drawRectangle(cell.x + PAD, cell.y + PAD, side - 1, side - 1);
            if (tile.file() != null && broken.containsKey(tile.file())) {
                gc.drawLine(cell.x + PAD, cell.y + PAD, cell.x + PAD + side - 1, cell.y + PAD + side - 1);
                gc.drawLine(cell.x + PAD, cell.y + PAD + side - 1, cell.x + PAD + side - 1, cell.y + PAD);
            }
        }
        gc.setForeground(inks.text());
        gc.drawText(fit(gc, tile.title(), side), cell.x + PAD, cell.y + side + PAD + 2, true);
        gc.setForeground(inks.faint());
        gc.drawText(fit(gc, remark(index), side), cell.x + PAD, cell.y + side + PAD + 2 + line, true);
    }

    private String remark(int index) {
        Tile tile = tiles.get(index);
        return tile.file() != null && broken.containsKey(tile.file()) ? broken.get(tile.file()) : tile.remark();
    }

    private static String fit(GC gc, String text, int width) {
        String shown = text;
        for (int n = text.length(); n > 0 && gc.textExtent(shown).x > width; n--) {
            shown = text.substring(0, n - 1).stripTrailing() + DOTS;
        }
        return shown;
    }

    private Image image(Path file) {
        Image there = images.get(file);
        if (there == null && !broken.containsKey(file)) {
            synchronized (wanted) {
                if (!wanted.contains(file)) {
                    wanted.add(file);
                }
                if (!reading) {
                    reading = true;
                    Job.createSystem(name, (ICoreRunnable) monitor -> read()).schedule();
                }
            }
        }
        return there;
    }

    private void read() {
        while (true) {
            Path file;
            synchronized (wanted) {
                file = wanted.peek();
                if (file == null || canvas.isDisposed()) {
                    reading = false;
                    return;
                }
            }
            ImageData data = null;
            String why = "";
            try {
                data = PixelImages.of(ImageFiles.fit(file, side));
            } catch (java.io.IOException e) {
                why = Latest.sentence(e);
            }
            synchronized (wanted) {
                wanted.remove(file);
            }
            ImageData read = data;
            String reason = why;
            if (!canvas.isDisposed()) {
                canvas.getDisplay().asyncExec(() -> keep(file, read, reason));
            }
        }
    }

    private void keep(Path file, ImageData data, String why) {
        if (canvas.isDisposed()) {
            return;
        }
        if (images.size() >= MOST) {
            images.values().forEach(Image::dispose);
            images.clear();
        }
        if (data == null) {
            broken.put(file, why);
        } else {
            Image before = images.put(file, new Image(canvas.getDisplay(), data));
            if (before != null) {
                before.dispose();
            }
        }
        canvas.redraw();
    }

    private void tip(int index) {
        String tip = index < 0 ? null : tiles.get(index).title() + (remark(index).isEmpty() ? "" : "\n" + remark(index));
        if (!java.util.Objects.equals(tip, canvas.getToolTipText())) {
            canvas.setToolTipText(tip);
        }
    }

    private void press(Event e) {
        canvas.setFocus();
        int index = at(e.x, e.y);
        if (index >= 0) {
            choose(index, (e.stateMask & SWT.MOD1) != 0, (e.stateMask & SWT.SHIFT) != 0);
        }
    }

    private void key(Event e) {
        int to = switch (e.keyCode) {
        case SWT.ARROW_LEFT -> cursor - 1;
        case SWT.ARROW_RIGHT -> cursor + 1;
        case SWT.ARROW_UP -> cursor - columns();
        case SWT.ARROW_DOWN -> cursor + columns();
        case SWT.HOME -> 0;
        case SWT.END -> tiles.size() - 1;
        default -> -1;
        };
        if (to >= 0 && to < tiles.size()) {
            choose(to, false, (e.stateMask & SWT.SHIFT) != 0);
            Rectangle cell = cell(to);
            ScrollBar bar = canvas.getVerticalBar();
            int high = canvas.getClientArea().height;
            if (cell.y < 0) {
                bar.setSelection(bar.getSelection() + cell.y);
            } else if (cell.y + cell.height > high) {
                bar.setSelection(bar.getSelection() + cell.y + cell.height - high);
            }
        }
    }

    private void choose(int index, boolean more, boolean range) {
        int from = cursor;
        if (!more && !range) {
            selection.clear();
        }
        cursor = index;
        if (range) {
            for (int i = Math.min(from, index); i <= Math.max(from, index); i++) {
                selection.add(i);
            }
        } else if (!more || !selection.remove(index)) {
            selection.add(index);
        }
        canvas.redraw();
        canvas.getAccessible().setFocus(ACC.CHILDID_SELF);
        selected.run();
    }

    /** Selects one. */
    public void select(int index) {
        choose(index, false, false);
    }

    /** Numbers of those that are selected, ascending. */
    public List<Integer> selection() {
        List<Integer> all = new ArrayList<>(selection);
        all.sort(null);
        return all;
    }

    /** Number of the one that the cursor is on; -1: none is shown. */
    public int cursor() {
        return tiles.isEmpty() ? -1 : cursor;
    }

    /** Is told that another is selected. */
    public void onSelection(Runnable action) {
        selected = action;
    }

    public List<Tile> tiles() {
        return tiles;
    }

    /** How many pictures have been read. */
    public int read(boolean good) {
        return good ? images.size() : broken.size();
    }

    public Canvas control() {
        return canvas;
    }
}
