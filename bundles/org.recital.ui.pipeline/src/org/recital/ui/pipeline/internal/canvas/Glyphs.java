/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.recital.api.step.Kind;
import org.recital.ui.pipeline.internal.model.NodeModel;

/** Small drawings that stand for the kinds of contributions, drawn at any size. */
public final class Glyphs {

    private Glyphs() {
    }

    /** The colour of a node: that of what it gives. */
    static Tint tint(NodeModel node) {
        if (node.kind() == null) {
            return Tint.ERROR;
        }
        return tint(node.kind(), node.outputs().isEmpty() ? "" : node.outputs().getFirst().mainType());
    }

    /** The colour of a kind of contribution; for steps of no other kind that of what it gives. */
    public static Tint tint(Kind kind, String output) {
        return switch (kind) {
        case IMPORTER, FILTER -> Tint.DATASET;
        case SPLITTER -> Tint.SPLIT;
        case EXTRACTOR, TRANSFORMER -> Tint.FEATURES;
        case ENGINE, RERANKER -> Tint.RECOMMENDER;
        default -> Tint.ofType(output);
        };
    }

    /**
     * Draws the sign of a kind in a filled, rounded square.
     *
     * @param kind null for an unknown contribution
     * @param fill colour of the square
     * @param ink  colour of the sign
     */
    public static void draw(GC gc, Kind kind, int x, int y, int size, Color fill, Color ink) {
        gc.setBackground(fill);
        int round = Math.max(2, size / 3);
        gc.fillRoundRectangle(x, y, size, size, round, round);
        gc.setForeground(ink);
        gc.setBackground(ink);
        gc.setLineWidth(Math.max(1, Math.round(size / 13f)));
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setLineJoin(SWT.JOIN_ROUND);
        Path path = new Path(gc.getDevice());
        sign(kind, new Sketch(path, x, y, size));
        gc.drawPath(path);
        path.dispose();
    }

    /** A path on a grid of 24 units. */
    private record Sketch(Path path, float x, float y, float size) {

        Sketch line(float... p) {
            path.moveTo(x + p[0] * size / 24, y + p[1] * size / 24);
            for (int i = 2; i < p.length; i += 2) {
                path.lineTo(x + p[i] * size / 24, y + p[i + 1] * size / 24);
            }
            return this;
        }

        Sketch circle(float cx, float cy, float r) {
            path.addArc(x + (cx - r) * size / 24, y + (cy - r) * size / 24, 2 * r * size / 24, 2 * r * size / 24, 0, 360);
            return this;
        }

        Sketch arc(float cx, float cy, float r, float start, float angle) {
            path.addArc(x + (cx - r) * size / 24, y + (cy - r) * size / 24, 2 * r * size / 24, 2 * r * size / 24, start, angle);
            return this;
        }
    }

    private static void sign(Kind kind, Sketch s) {
        switch (kind) {
        case null -> s.line(9, 9, 9, 8, 11, 6, 13, 6, 15, 8, 15, 10, 12, 12, 12, 14).line(12, 17.5f, 12, 18);
        case IMPORTER -> s.line(12, 5, 12, 14).line(8, 10.5f, 12, 14.5f, 16, 10.5f).line(5, 14, 5, 19, 19, 19, 19, 14);
        case FILTER -> s.line(5, 6, 19, 6, 13.5f, 13, 13.5f, 19, 10.5f, 17, 10.5f, 13, 5, 6);
        case SPLITTER -> s.line(4, 12, 9, 12, 14, 6.5f, 19, 6.5f).line(9, 12, 14, 17.5f, 19, 17.5f).line(17, 4.5f, 19, 6.5f, 17, 8.5f)
                .line(17, 15.5f, 19, 17.5f, 17, 19.5f);
        case EXTRACTOR -> s.line(6, 19, 6, 13).line(10, 19, 10, 8).line(14, 19, 14, 11).line(18, 19, 18, 5);
        case TRANSFORMER -> s.line(5, 8.5f, 19, 8.5f).line(15.5f, 5, 19, 8.5f, 15.5f, 12).line(19, 15.5f, 5, 15.5f).line(8.5f, 12, 5, 15.5f, 8.5f, 19);
        case ENGINE -> s.circle(12, 12, 3.2f).line(12, 4.5f, 12, 6.5f).line(12, 17.5f, 12, 19.5f).line(4.5f, 12, 6.5f, 12)
                .line(17.5f, 12, 19.5f, 12).line(6.7f, 6.7f, 8.1f, 8.1f).line(15.9f, 15.9f, 17.3f, 17.3f).line(17.3f, 6.7f, 15.9f, 8.1f)
                .line(8.1f, 15.9f, 6.7f, 17.3f);
        case TRAINER -> s.circle(6, 8, 1.8f).circle(6, 16, 1.8f).circle(18, 12, 1.8f).line(7.8f, 8.6f, 16.3f, 11.4f).line(7.8f, 15.4f, 16.3f, 12.6f)
                .line(6, 9.8f, 6, 14.2f);
        case RERANKER -> s.line(8, 19, 8, 5.5f).line(4.5f, 9, 8, 5.5f, 11.5f, 9).line(16, 5, 16, 18.5f).line(12.5f, 15, 16, 18.5f, 19.5f, 15);
        default -> s.arc(12, 14.5f, 7.5f, 0, 180).line(12, 14.5f, 15.5f, 10).line(4.5f, 17.5f, 19.5f, 17.5f);
        }
    }
}
