/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Locale;

/**
 * Writes what is drawn as SVG: shapes as paths cut to the clip, text as text, each with its transform. Of what a chart
 * draws, pictures are the one thing it does not know; measuring fonts is left to a picture's graphics.
 */
final class SvgGraphics extends GraphicsAdapter {

    private final StringBuilder out;
    private final int width;
    private final int height;

    SvgGraphics(int width, int height) {
        super(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics());
        this.width = width;
        this.height = height;
        this.out = new StringBuilder();
        setClip(null);
    }

    private SvgGraphics(SvgGraphics other) {
        super((Graphics2D) other.state.create());
        width = other.width;
        height = other.height;
        out = other.out;
    }

    @Override
    public Graphics create() {
        return new SvgGraphics(this);
    }

    /** The whole file. */
    String document() {
        return String.format(Locale.ROOT, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%n%s</svg>%n", width, height,
                width, height, out);
    }

    @Override
    public void draw(Shape s) {
        if (state.getStroke() instanceof BasicStroke stroke && state.getClip() == null) {
            path(s, String.format(Locale.ROOT, "fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s", colour(),
                    number(stroke.getLineWidth()), opacity("stroke")));
        } else {
            fill(state.getStroke().createStrokedShape(s));
        }
    }

    @Override
    public void fill(Shape s) {
        Shape clip = state.getClip();
        if (clip != null && !clip.contains(s.getBounds2D())) {
            Area cut = new Area(s);
            cut.intersect(new Area(clip));
            path(cut, "fill=\"" + colour() + '"' + opacity("fill"));
        } else {
            path(s, "fill=\"" + colour() + '"' + opacity("fill"));
        }
    }

    @Override
    public void drawString(String text, float x, float y) {
        Font font = getFont();
        out.append(String.format(Locale.ROOT, "<text transform=\"%s\" x=\"%s\" y=\"%s\" font-family=\"sans-serif\" font-size=\"%s\"%s fill=\"%s\">%s</text>%n",
                matrix(), number(x), number(y), number(font.getSize2D()), font.isBold() ? " font-weight=\"bold\"" : "", colour(),
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    @Override
    public void drawGlyphVector(GlyphVector g, float x, float y) {
        fill(g.getOutline(x, y));
    }

    private void path(Shape s, String style) {
        StringBuilder d = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator i = s.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            d.append("MLQCZ".charAt(kind));
            int n = new int[] { 2, 2, 4, 6, 0 }[kind];
            for (int k = 0; k < n; k++) {
                d.append(k == 0 ? "" : " ").append(number(c[k]));
            }
        }
        if (!d.isEmpty()) {
            out.append("<path transform=\"").append(matrix()).append("\" ").append(style).append(" d=\"").append(d).append("\"/>\n");
        }
    }

    private String matrix() {
        AffineTransform t = state.getTransform();
        return "matrix(" + number(t.getScaleX()) + ' ' + number(t.getShearY()) + ' ' + number(t.getShearX()) + ' ' + number(t.getScaleY())
                + ' ' + number(t.getTranslateX()) + ' ' + number(t.getTranslateY()) + ')';
    }

    private String colour() {
        Color c = state.getPaint() instanceof Color paint ? paint : state.getColor();
        return String.format(Locale.ROOT, "#%02x%02x%02x", c.getRed(), c.getGreen(), c.getBlue());
    }

    private String opacity(String what) {
        int alpha = state.getPaint() instanceof Color c ? c.getAlpha() : 255;
        return alpha == 255 ? "" : ' ' + what + "-opacity=\"" + number(alpha / 255.0) + '"';
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
