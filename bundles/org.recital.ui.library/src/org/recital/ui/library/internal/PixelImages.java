/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.recital.vision.decode.Picture;

/** Decoded pictures as the toolkit has them. Any thread. */
public final class PixelImages {

    private PixelImages() {
    }

    /** A picture. */
    public static ImageData of(Picture picture) {
        return of(picture.rgb(), picture.width(), picture.height());
    }

    /** Opaque ARGB, row after row. */
    public static ImageData of(int[] argb, int width, int height) {
        ImageData data = new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int y = 0; y < height; y++) {
            data.setPixels(0, y, width, argb, y * width);
        }
        return data;
    }
}
