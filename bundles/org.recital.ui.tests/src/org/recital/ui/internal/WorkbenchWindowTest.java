/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.junit.jupiter.api.Test;
import org.recital.ui.testkit.Screenshot;

class WorkbenchWindowTest {

    @Test
    void opensOnOurPerspectiveWithTheNavigator() {
        IWorkbenchPage page = window().getActivePage();

        assertEquals(RecitalPerspective.ID, page.getPerspective().getId());
        assertNotNull(page.findView(ProjectExplorer.VIEW_ID), "The Project Explorer is not open");
    }

    @Test
    void everyButtonOfAToolBarHasAName() {
        for (ToolBar bar : Window.find(window().getShell(), ToolBar.class)) {
            for (ToolItem item : bar.getItems()) {
                if ((item.getStyle() & SWT.SEPARATOR) == 0 && bar.isVisible()) {
                    assertFalse(IconNames.nameOf(item).isBlank(), () -> "Button " + bar.indexOf(item) + " of " + bar.getItemCount() + " beside "
                            + java.util.Arrays.stream(bar.getItems()).map(IconNames::nameOf).toList());
                }
            }
        }
    }

    @Test
    void isPaintedOnTheScreen() throws Exception {
        ImageData picture = Screenshot.of(window().getShell(), "window");

        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.height; y += 3) {
            for (int x = 0; x < picture.width; x += 3) {
                colours.add(picture.getPixel(x, y));
            }
        }
        // A window that was never painted is of one colour; anti-aliased text alone has dozens.
        assertTrue(colours.size() > 20, () -> "The window shows only " + colours.size() + " colours");
    }

    @Test
    void startsWithoutAnErrorInTheLog() throws Exception {
        // An entry's first line ends in plug-in, severity, code, date; severity 4 is an error.
        Path log = Platform.getLogFileLocation().toPath();
        List<String> errors = Files.notExists(log) ? List.of()
                : Files.readAllLines(log).stream().filter(l -> l.matches("!ENTRY \\S+ 4 .*")).toList();
        assertEquals(List.of(), errors, () -> "Errors in " + log);
    }

    private static IWorkbenchWindow window() {
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        assertEquals(1, windows.length, "Windows open");
        return windows[0];
    }
}
