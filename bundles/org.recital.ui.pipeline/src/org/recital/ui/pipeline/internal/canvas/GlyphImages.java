/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.graphics.GC;
import org.recital.api.step.Contribution;
import org.recital.api.step.Kind;
import org.recital.ui.pipeline.internal.model.PortModel;

/** The signs of kinds and ports as images for lists, in the colours of the canvas. */
public final class GlyphImages {

    private static final int SIZE = 16;

    private final Device device;
    private final Tints tints;
    private final Map<String, Image> images = new HashMap<>();

    public GlyphImages(Device device, Tints tints) {
        this.device = device;
        this.tints = tints;
    }

    /** The sign of a contribution. */
    public Image of(Contribution contribution) {
        return of(contribution.kind(), contribution.outputs().isEmpty() ? "" : contribution.outputs().getFirst().types().iterator().next());
    }

    /** The sign of a kind. */
    public Image of(Kind kind, String output) {
        Tint tint = kind == null ? Tint.ERROR : Glyphs.tint(kind, output);
        return images.computeIfAbsent(kind + tint.name(), k -> drawn(gc -> Glyphs.draw(gc, kind, 0, 0, SIZE, tints.of(tint), tints.of(Tint.NODE))));
    }

    /** A dot in the colour of a port. */
    public Image of(PortModel port) {
        Tint tint = port.declared() ? Tint.ofType(port.mainType()) : Tint.ERROR;
        return images.computeIfAbsent("port" + tint.name(), k -> drawn(gc -> {
            gc.setBackground(tints.of(tint));
            gc.fillOval(4, 4, 8, 8);
        }));
    }

    private Image drawn(java.util.function.Consumer<GC> picture) {
        return new Image(device, new ImageGcDrawer() {
            @Override
            public void drawOn(GC gc, int width, int height) {
                gc.setAntialias(SWT.ON);
                picture.accept(gc);
            }

            @Override
            public int getGcStyle() {
                return SWT.TRANSPARENT;
            }
        }, SIZE, SIZE);
    }

    public void dispose() {
        images.values().forEach(Image::dispose);
        images.clear();
    }
}
