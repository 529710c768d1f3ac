/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

class TintTest {

    private static String read(String name) throws IOException {
        URL url = Tint.class.getResource("/" + name);
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyTintIsAColourOfTheLightTheme() throws IOException {
        String plugin = read("plugin.xml");

        for (Tint tint : Tint.values()) {
            Matcher found = Pattern.compile("<colorDefinition id=\"" + Pattern.quote(tint.id()) + "\"[^>]*value=\"(\\d+),(\\d+),(\\d+)\"").matcher(plugin);
            assertTrue(found.find(), tint::id);
            assertEquals(tint.rgb(false), new RGB(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))));
        }
    }

    @Test
    void everyTintIsAColourOfTheDarkTheme() throws IOException {
        String css = read("css/dark.css");

        for (Tint tint : Tint.values()) {
            Matcher found = Pattern.compile("#" + tint.id().replace('.', '-') + " \\{ color: #([0-9a-f]{6})").matcher(css);
            assertTrue(found.find(), tint::id);
            int value = Integer.parseInt(found.group(1), 16);
            assertEquals(tint.rgb(true), new RGB(value >> 16, value >> 8 & 0xff, value & 0xff));
        }
    }

    @Test
    void textsStandOutFromWhatIsBehindThem() {
        for (boolean dark : new boolean[] { false, true }) {
            for (Tint text : new Tint[] { Tint.TEXT, Tint.DIM, Tint.ERROR, Tint.WARNING, Tint.DONE, Tint.RUNNING }) {
                double contrast = contrast(text.rgb(dark), Tint.NODE.rgb(dark));
                assertTrue(contrast >= (text == Tint.WARNING ? 3 : 4.5), text + " on a node: " + contrast);
            }
        }
    }

    /** Ratio of relative luminances as in WCAG 2.1. */
    private static double contrast(RGB one, RGB other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(RGB rgb) {
        return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
