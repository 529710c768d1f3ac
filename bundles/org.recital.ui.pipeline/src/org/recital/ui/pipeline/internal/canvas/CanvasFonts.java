/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.recital.ui.pipeline.internal.layout.TextMeasure;

/**
 * The fonts of the canvas at each zoom. Texts are drawn with a font of the right size instead of being scaled, so that
 * they are crisp at every zoom.
 */
final class CanvasFonts implements TextMeasure {

    private static final int LEAST = 5;

    private final Device device;
    private final FontData base;
    private final Map<Integer, Map<Style, Sized>> sizes = new HashMap<>();
    private final GC measure;

    /** A font of one size, with what was measured of it. */
    static final class Sized {
        final Font font;
        final int height;
        private final Map<String, Integer> widths = new HashMap<>();
        private final Map<String, String> shortened = new HashMap<>();

        Sized(Font font, int height) {
            this.font = font;
            this.height = height;
        }
    }

    CanvasFonts(Device device, FontData base) {
        this.device = device;
        this.base = base;
        this.measure = new GC(device);
    }

    /** The font of a style at a zoom. */
    Sized at(double zoom, Style style) {
        return sizes.computeIfAbsent((int) Math.round(zoom * 100), z -> new EnumMap<>(Style.class)).computeIfAbsent(style,
                s -> made(zoom, s));
    }

    private Sized made(double zoom, Style style) {
        int size = base.getHeight() - (style == Style.SMALL ? 1 : 0);
        FontData data = new FontData(base.getName(), Math.max(LEAST, (int) Math.floor(size * zoom + 0.01)),
                style == Style.HEADING ? SWT.BOLD : SWT.NORMAL);
        Font font = new Font(device, data);
        measure.setFont(font);
        return new Sized(font, measure.getFontMetrics().getHeight());
    }

    /** Width of a text in pixels. */
    int width(Sized font, String text) {
        return font.widths.computeIfAbsent(text, t -> {
            measure.setFont(font.font);
            return measure.stringExtent(t).x;
        });
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    String fit(Sized font, String text, int width) {
        if (width(font, text) <= width) {
            return text;
        }
        return font.shortened.computeIfAbsent(width + "|" + text, k -> {
            int least = 0;
            int most = text.length();
            measure.setFont(font.font);
            while (least < most) {
                int middle = (least + most + 1) / 2;
                if (measure.stringExtent(text.substring(0, middle) + '…').x <= width) {
                    least = middle;
                } else {
                    most = middle - 1;
                }
            }
            return least == 0 ? "" : text.substring(0, least) + '…';
        });
    }

    @Override
    public double width(String text, Style style) {
        return width(at(1, style), text);
    }

    @Override
    public double height(Style style) {
        return at(1, style).height;
    }

    void dispose() {
        sizes.values().forEach(m -> m.values().forEach(s -> s.font.dispose()));
        sizes.clear();
        measure.dispose();
    }
}
