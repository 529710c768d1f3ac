/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.awt.Color;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.core.runtime.Status;
import org.jfree.chart.JFreeChart;
import org.recital.ui.evaluation.internal.Messages;
import org.recital.ui.evaluation.internal.charts.ChartPainter;
import org.recital.ui.evaluation.internal.charts.ChartTheme;
import org.recital.ui.parts.Latest;

/** Shows a chart that is painted off the UI thread, anew for each size and theme. */
final class ChartCanvas extends Canvas {

    private final Latest latest = new Latest(getDisplay());
    private Function<ChartTheme, JFreeChart> maker;
    private Image image;
    private String name = "";
    private RGB paintedOn;

    ChartCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        addListener(SWT.Paint, e -> {
            Point size = getSize();
            e.gc.setBackground(getBackground());
            e.gc.fillRectangle(0, 0, size.x, size.y);
            if (image != null) {
                Rectangle bounds = image.getBounds();
                e.gc.drawImage(image, 0, 0, bounds.width, bounds.height, 0, 0, Math.min(size.x, bounds.width), Math.min(size.y, bounds.height));
            }
            // a theme change comes without an event of its own
            if (maker != null && paintedOn != null && !paintedOn.equals(getBackground().getRGB())) {
                paintLater();
            }
        });
        addListener(SWT.Resize, e -> paintLater());
        addListener(SWT.Dispose, e -> {
            latest.cancel();
            replace(null);
        });
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        });
    }

    /** Shows a chart; null: nothing. The maker is called off the UI thread. */
    void show(String accessibleName, Function<ChartTheme, JFreeChart> chart) {
        name = accessibleName;
        maker = chart;
        if (chart == null) {
            latest.cancel();
            replace(null);
            redraw();
        } else {
            paintLater();
        }
    }

    /** Whether what was last asked for is on the screen. */
    boolean isPainted() {
        return image != null && !latest.isBusy();
    }

    private void paintLater() {
        Point size = getSize();
        if (maker == null || size.x < 40 || size.y < 40) {
            return;
        }
        Function<ChartTheme, JFreeChart> chart = maker;
        paintedOn = getBackground().getRGB();
        Color back = new Color(paintedOn.red, paintedOn.green, paintedOn.blue);
        int zoom = Math.max(100, getMonitor().getZoom());
        latest.attempt(Messages.Chart_painting, 0, monitor -> ChartPainter.data(ChartPainter.picture(chart.apply(ChartTheme.of(back)), size.x, size.y, zoom / 100.0)),
                data -> {
                    if (!isDisposed()) {
                        replace(new Image(getDisplay(), (ImageDataProvider) z -> z == zoom ? data : z == 100 ? scaled(data, size) : null));
                        redraw();
                    }
                }, e -> StatusManager.getManager().handle(Status.error(Messages.Chart_failed, e), StatusManager.LOG));
    }

    private static ImageData scaled(ImageData data, Point size) {
        return data.scaledTo(size.x, size.y);
    }

    private void replace(Image other) {
        if (image != null) {
            image.dispose();
        }
        image = other;
    }
}
