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
import java.util.Map;
import java.util.function.Function;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** The colours of the canvas as they are now. */
public final class Tints {

    private final Map<Tint, Color> colours = new EnumMap<>(Tint.class);

    /** With the values a theme gives. */
    public Tints(Function<Tint, RGB> theme) {
        for (Tint tint : Tint.values()) {
            colours.put(tint, new Color(theme.apply(tint)));
        }
    }

    public Color of(Tint tint) {
        return colours.get(tint);
    }

    /** A colour part of the way from one to another: 0 is the one, 1 the other. */
    public Color between(Tint one, Tint other, double part) {
        Color a = of(one);
        Color b = of(other);
        return new Color(mix(a.getRed(), b.getRed(), part), mix(a.getGreen(), b.getGreen(), part), mix(a.getBlue(), b.getBlue(), part));
    }

    private static int mix(int a, int b, double part) {
        return (int) Math.round(a + (b - a) * part);
    }
}
