/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.swt.graphics.ImageData;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.evaluation.statistics.Comparison;
import org.recital.ui.evaluation.internal.comparison.Made;
import org.w3c.dom.Document;

class ChartsTest {

    @TempDir
    Path folder;

    @Test
    void writesSvgWithAllLabelsAsText() throws Exception {
        for (JFreeChart chart : charts()) {
            Path file = folder.resolve("chart.svg");
            ChartPainter.write(chart, 600, 400, file);
            Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            Set<String> texts = new HashSet<>();
            for (int i = 0; i < svg.getElementsByTagName("text").getLength(); i++) {
                texts.add(svg.getElementsByTagName("text").item(i).getTextContent());
            }
            assertTrue(texts.containsAll(Set.of("Plain", "<Other & more>")), texts::toString);
            assertTrue(svg.getElementsByTagName("path").getLength() > 10);
        }
    }

    @Test
    void writesPngAtTwiceTheSize() throws Exception {
        Path file = folder.resolve("chart.png");
        ChartPainter.write(charts()[0], 300, 200, file);
        BufferedImage image = ImageIO.read(Files.newInputStream(file));
        assertEquals(600, image.getWidth());
        assertEquals(400, image.getHeight());
    }

    @Test
    void drawsEachEngineInAColourOfItsOwn() throws Exception {
        BufferedImage image = ChartPainter.picture(charts()[0], 600, 400, 1);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 600; x++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        for (int n = 0; n < 3; n++) {
            assertTrue(colours.contains(ChartTheme.PRINT.series(n).getRGB() & 0xffffff), "Engine " + n);
        }
    }

    @Test
    void givesTheWindowTheSamePixels() throws Exception {
        BufferedImage image = ChartPainter.picture(charts()[1], 200, 150, 1);
        ImageData data = ChartPainter.data(image);
        for (int x = 0; x < 200; x += 7) {
            assertEquals(image.getRGB(x, 75) & 0xffffff, data.getPixel(x, 75));
        }
    }

    private static JFreeChart[] charts() throws Exception {
        Comparison comparison = Made.comparison();
        return new JFreeChart[] { Charts.bars(comparison, 0, ChartTheme.PRINT), Charts.scatter(comparison, 0, 2, ChartTheme.PRINT) };
    }
}
