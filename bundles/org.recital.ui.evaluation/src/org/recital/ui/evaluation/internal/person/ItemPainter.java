/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.evaluation.internal.person;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.recital.core.worker.ListedItem;

/** Paints an item in two lines, title above genres and value, with its poster before them when it has one; hits are bold. */
final class ItemPainter {

    private static final int MARGIN = 4;
    private static final int GAP = 1;
    private static final int MOST_FITTED = 2000;
    private static final String DOTS = "\u2026";
    private static final String BOLD = "\b";

    private final Table table;
    private final Font bold;
    private final Thumbnails pictures;
    private final IntFunction<ListedItem> items;
    private final Map<String, String> fitted = new HashMap<>();
    private final Map<String, Integer> widths = new HashMap<>();
    private Font measured;
    private int line;

    private ItemPainter(Table table, Font bold, Thumbnails pictures, IntFunction<ListedItem> items) {
        this.table = table;
        this.bold = bold;
        this.pictures = pictures;
        this.items = items;
    }

    /** Paints a table of one column; {@code items} gives what is in a row, null for none. */
    static void install(Table table, Font bold, Thumbnails pictures, IntFunction<ListedItem> items) {
        ItemPainter painter = new ItemPainter(table, bold, pictures, items);
        table.addListener(SWT.MeasureItem, painter::measure);
        table.addListener(SWT.EraseItem, e -> e.detail &= ~SWT.FOREGROUND);
        table.addListener(SWT.PaintItem, painter::paint);
    }

    /** Height of a line; asked of the toolkit once a font, for that takes it long. */
    private int line(GC gc) {
        Font font = table.getFont();
        if (!font.equals(measured)) {
            gc.setFont(font);
            line = gc.getFontMetrics().getHeight();
            measured = font;
            fitted.clear();
            widths.clear();
        }
        return line;
    }

    private void measure(Event e) {
        e.height = Math.max(e.height, Math.max(2 * line(e.gc) + GAP, pictures.isUsed() ? Thumbnails.HEIGHT : 0) + MARGIN);
    }

    private void paint(Event e) {
        if (fitted.size() + widths.size() > MOST_FITTED) {
            fitted.clear();
            widths.clear();
        }
        ListedItem item = items.apply(table.indexOf((TableItem) e.item));
        if (item == null) {
            return;
        }
        GC gc = e.gc;
        int x = e.x + MARGIN;
        int right = e.x + table.getColumn(0).getWidth() - MARGIN; // the client area would have to be asked of the display
        if (pictures.isUsed()) {
            Image image = pictures.get(item.picture());
            if (image != null) {
                Rectangle size = image.getBounds();
                gc.drawImage(image, x + (Thumbnails.WIDTH - size.width) / 2, e.y + (e.height - size.height) / 2);
            }
            x += Thumbnails.WIDTH + MARGIN;
        }
        Color text = (e.detail & SWT.SELECTED) != 0 ? gc.getForeground() : table.getForeground();
        int line = line(gc);
        int y = e.y + (e.height - 2 * line - GAP) / 2;
        gc.setForeground(text);
        gc.setFont(item.hit() ? bold : table.getFont());
        gc.drawText(fit(gc, (item.hit() ? ItemColumn.TICK : "") + item.title(), right - x, item.hit()), x, y, true);
        gc.setFont(table.getFont());
        gc.setForeground(new Color(mix(text.getRGB(), table.getBackground().getRGB())));
        String value = ItemColumn.value(item);
        int room = widths.computeIfAbsent(value, v -> gc.textExtent(v).x);
        gc.drawText(value, right - room, y + line + GAP, true);
        gc.drawText(fit(gc, String.join(", ", item.genres()), right - room - 2 * MARGIN - x, false), x, y + line + GAP, true);
    }

    /** As much of a text as there is room for, with dots for the rest. To measure texts is what painting costs: it is remembered. */
    private String fit(GC gc, String text, int width, boolean strong) {
        return fitted.computeIfAbsent((strong ? BOLD : "") + text + width, k -> shorten(gc, text, width));
    }

    private static String shorten(GC gc, String text, int width) {
        int whole = gc.textExtent(text).x;
        String shown = text;
        for (int length = text.length(); whole > width && length > 0; length--) {
            // A first guess by the mean width of a letter, then letter by letter.
            length = Math.min(length, text.length() * width / whole + 1);
            shown = text.substring(0, length).stripTrailing() + DOTS;
            if (gc.textExtent(shown).x <= width) {
                break;
            }
        }
        return shown;
    }

    private static RGB mix(RGB a, RGB b) {
        return new RGB((a.red * 13 + b.red * 7) / 20, (a.green * 13 + b.green * 7) / 20, (a.blue * 13 + b.blue * 7) / 20);
    }
}
