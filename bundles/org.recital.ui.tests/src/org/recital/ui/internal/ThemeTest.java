/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.ui.internal.dataset.DatasetEditor;
import org.recital.ui.internal.dataset.DatasetHandler;
import org.recital.ui.internal.preferences.Themes;
import org.recital.ui.testkit.Pump;
import org.recital.ui.testkit.Screenshot;

/** Light and dark. */
class ThemeTest {

    private static final String SWITCH = "org.recital.ui.theme";

    @TempDir
    Path scratch;

    @AfterEach
    void light() throws Exception {
        Themes.set(false);
        Window.empty();
        Pump.during(Duration.ofMillis(300));
    }

    @Test
    void aCommandSwitchesToDarkAndBack() throws Exception {
        FirstStepsTest.create(new Window(), TestData.small(scratch.resolve("data"), 60, 80, 1500));
        assertFalse(Themes.isDark());
        new Window().command(SWITCH);
        Pump.during(Duration.ofSeconds(2));
        assertTrue(Themes.isDark());
        double dark = lightness(Screenshot.of(Window.workbench().getShell(), "window-dark"));
        DatasetEditor page = (DatasetEditor) new Window().command(DatasetHandler.COMMAND);
        Pump.until("the data set is shown", Duration.ofSeconds(60), page::isShown);
        Pump.settle(Duration.ofMillis(500));
        Screenshot.of(Window.workbench().getShell(), "dataset-dark");
        new Window().command(SWITCH);
        Pump.during(Duration.ofSeconds(2));
        double light = lightness(Screenshot.of(Window.workbench().getShell(), "window-light"));
        assertTrue(dark < 0.4 && light > 0.7, () -> "dark " + dark + ", light " + light);
    }

    private static double lightness(ImageData picture) {
        double sum = 0;
        int n = 0;
        for (int y = 0; y < picture.height - 40; y += 5) {
            for (int x = 0; x < picture.width - 20; x += 5) {
                RGB c = picture.palette.getRGB(picture.getPixel(x, y));
                sum += (c.red + c.green + c.blue) / 765.0;
                n++;
            }
        }
        return sum / n;
    }
}
