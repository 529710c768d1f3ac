/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.jfree.chart.JFreeChart;

/** Paints charts into pictures, off the UI thread and without a window system. */
public final class ChartPainter {

    private ChartPainter() {
    }

    /**
     * A picture of a chart.
     *
     * @param width  in points
     * @param height in points
     * @param zoom   pixels a point
     */
    public static BufferedImage picture(JFreeChart chart, int width, int height, double zoom) {
        BufferedImage image = new BufferedImage((int) Math.ceil(width * zoom), (int) Math.ceil(height * zoom), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.scale(zoom, zoom);
            chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            g.dispose();
        }
        return image;
    }

    /** The same pixels as the window wants them. */
    public static ImageData data(BufferedImage image) {
        ImageData data = new ImageData(image.getWidth(), image.getHeight(), 24, new PaletteData(0xff0000, 0xff00, 0xff));
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < image.getHeight(); y++) {
            data.setPixels(0, y, image.getWidth(), pixels, y * image.getWidth());
        }
        return data;
    }

    /** Writes a file: SVG or, whatever else its name ends in, PNG of twice as many pixels as points. */
    public static void write(JFreeChart chart, int width, int height, Path file) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            SvgGraphics g = new SvgGraphics(width, height);
            chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
            Files.writeString(file, g.document());
        } else if (!javax.imageio.ImageIO.write(picture(chart, width, height, 2), "png", file.toFile())) {
            throw new IOException("PNG");
        }
    }
}
