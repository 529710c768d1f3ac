/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.charts;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * Brings all of Graphics2D down to shapes and strings; state (transform, clip, font, hints) is kept by another graphics.
 * Pictures are refused.
 */
abstract class GraphicsAdapter extends Graphics2D {

    final Graphics2D state;

    GraphicsAdapter(Graphics2D state) {
        this.state = state;
    }

    private static UnsupportedOperationException pictures() {
        return new UnsupportedOperationException("pictures");
    }

    // --- down to shapes and strings

    @Override
    public void drawString(String s, int x, int y) {
        drawString(s, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator i, int x, int y) {
        drawString(i, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator i, float x, float y) {
        StringBuilder text = new StringBuilder();
        for (char c = i.first(); c != AttributedCharacterIterator.DONE; c = i.next()) {
            text.append(c);
        }
        drawString(text.toString(), x, y);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int w, int h) {
        fill(new Rectangle(x, y, w, h));
    }

    @Override
    public void clearRect(int x, int y, int w, int h) {
        Paint paint = getPaint();
        setPaint(getBackground());
        fillRect(x, y, w, h);
        setPaint(paint);
    }

    @Override
    public void drawRoundRect(int x, int y, int w, int h, int aw, int ah) {
        draw(new RoundRectangle2D.Double(x, y, w, h, aw, ah));
    }

    @Override
    public void fillRoundRect(int x, int y, int w, int h, int aw, int ah) {
        fill(new RoundRectangle2D.Double(x, y, w, h, aw, ah));
    }

    @Override
    public void drawOval(int x, int y, int w, int h) {
        draw(new Ellipse2D.Double(x, y, w, h));
    }

    @Override
    public void fillOval(int x, int y, int w, int h) {
        fill(new Ellipse2D.Double(x, y, w, h));
    }

    @Override
    public void drawArc(int x, int y, int w, int h, int start, int arc) {
        draw(new Arc2D.Double(x, y, w, h, start, arc, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int w, int h, int start, int arc) {
        fill(new Arc2D.Double(x, y, w, h, start, arc, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int n) {
        for (int i = 1; i < n; i++) {
            drawLine(x[i - 1], y[i - 1], x[i], y[i]);
        }
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int n) {
        draw(new java.awt.Polygon(x, y, n));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int n) {
        fill(new java.awt.Polygon(x, y, n));
    }

    // --- pictures

    @Override
    public boolean drawImage(Image i, AffineTransform t, ImageObserver o) {
        throw pictures();
    }

    @Override
    public void drawImage(BufferedImage i, BufferedImageOp op, int x, int y) {
        throw pictures();
    }

    @Override
    public void drawRenderedImage(RenderedImage i, AffineTransform t) {
        throw pictures();
    }

    @Override
    public void drawRenderableImage(RenderableImage i, AffineTransform t) {
        throw pictures();
    }

    @Override
    public boolean drawImage(Image i, int x, int y, ImageObserver o) {
        throw pictures();
    }

    @Override
    public boolean drawImage(Image i, int x, int y, int w, int h, ImageObserver o) {
        throw pictures();
    }

    @Override
    public boolean drawImage(Image i, int x, int y, Color c, ImageObserver o) {
        throw pictures();
    }

    @Override
    public boolean drawImage(Image i, int x, int y, int w, int h, Color c, ImageObserver o) {
        throw pictures();
    }

    @Override
    public boolean drawImage(Image i, int a, int b, int c, int d, int e, int f, int g, int h, ImageObserver o) {
        throw pictures();
    }

    @Override
    public boolean drawImage(Image i, int a, int b, int c, int d, int e, int f, int g, int h, Color k, ImageObserver o) {
        throw pictures();
    }

    @Override
    public void copyArea(int x, int y, int w, int h, int dx, int dy) {
        throw pictures();
    }

    // --- state

    @Override
    public boolean hit(Rectangle r, Shape s, boolean stroked) {
        return state.hit(r, s, stroked);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return state.getDeviceConfiguration();
    }

    @Override
    public void setComposite(Composite c) {
        state.setComposite(c);
    }

    @Override
    public void setPaint(Paint p) {
        state.setPaint(p);
    }

    @Override
    public void setStroke(Stroke s) {
        state.setStroke(s);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key k, Object v) {
        state.setRenderingHint(k, v);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key k) {
        return state.getRenderingHint(k);
    }

    @Override
    public void setRenderingHints(Map<?, ?> h) {
        state.setRenderingHints(h);
    }

    @Override
    public void addRenderingHints(Map<?, ?> h) {
        state.addRenderingHints(h);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return state.getRenderingHints();
    }

    @Override
    public void translate(int x, int y) {
        state.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        state.translate(x, y);
    }

    @Override
    public void rotate(double a) {
        state.rotate(a);
    }

    @Override
    public void rotate(double a, double x, double y) {
        state.rotate(a, x, y);
    }

    @Override
    public void scale(double x, double y) {
        state.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        state.shear(x, y);
    }

    @Override
    public void transform(AffineTransform t) {
        state.transform(t);
    }

    @Override
    public void setTransform(AffineTransform t) {
        state.setTransform(t);
    }

    @Override
    public AffineTransform getTransform() {
        return state.getTransform();
    }

    @Override
    public Paint getPaint() {
        return state.getPaint();
    }

    @Override
    public Composite getComposite() {
        return state.getComposite();
    }

    @Override
    public void setBackground(Color c) {
        state.setBackground(c);
    }

    @Override
    public Color getBackground() {
        return state.getBackground();
    }

    @Override
    public Stroke getStroke() {
        return state.getStroke();
    }

    @Override
    public void clip(Shape s) {
        state.clip(s);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return state.getFontRenderContext();
    }

    @Override
    public Color getColor() {
        return state.getColor();
    }

    @Override
    public void setColor(Color c) {
        state.setColor(c);
    }

    @Override
    public void setPaintMode() {
        state.setPaintMode();
    }

    @Override
    public void setXORMode(Color c) {
        state.setXORMode(c);
    }

    @Override
    public Font getFont() {
        return state.getFont();
    }

    @Override
    public void setFont(Font f) {
        state.setFont(f);
    }

    @Override
    public FontMetrics getFontMetrics(Font f) {
        return state.getFontMetrics(f);
    }

    @Override
    public Rectangle getClipBounds() {
        return state.getClipBounds();
    }

    @Override
    public void clipRect(int x, int y, int w, int h) {
        state.clipRect(x, y, w, h);
    }

    @Override
    public void setClip(int x, int y, int w, int h) {
        state.setClip(x, y, w, h);
    }

    @Override
    public Shape getClip() {
        return state.getClip();
    }

    @Override
    public void setClip(Shape s) {
        state.setClip(s);
    }

    @Override
    public void dispose() {
        state.dispose();
    }
}
