/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.preferences;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;

/** The light and the dark theme of the platform. */
@SuppressWarnings("restriction") // the platform's own preference page uses the same engine; there is no other way to it
public final class Themes {

    /** Id of the light theme. */
    public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    /** Id of the dark theme. */
    public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private static final int MOMENT_MILLIS = 100;
    private static final int MOST_MOMENTS = 20;
    /** Half of white, red, green and blue together. */
    private static final int HALF = 382;

    private Themes() {
    }

    private static IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }

    /** Whether the dark theme is on. */
    public static boolean isDark() {
        ITheme theme = engine() == null ? null : engine().getActiveTheme();
        return theme != null && theme.getId().startsWith(DARK);
    }

    /** Switches; it lasts over restarts. To light it takes a moment. */
    public static void set(boolean dark) {
        IThemeEngine engine = engine();
        if (engine == null || dark == isDark()) {
            return;
        }
        if (dark) {
            engine.setTheme(DARK, true);
            return;
        }
        // Controls get the toolkit's own colours back, so it has to be light before: of itself the platform tells it afterwards.
        Display display = PlatformUI.getWorkbench().getDisplay();
        lightToolkit();
        whenLight(display, MOST_MOMENTS, () -> {
            engine.setTheme(LIGHT, true);
            // Items of tool bars do not get theirs back.
            for (Shell shell : display.getShells()) {
                plain(shell);
            }
        });
    }

    /** The toolkit reads its colours anew when the event loop comes to it. */
    private static void whenLight(Display display, int moments, Runnable then) {
        RGB paper = display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
        if (paper.red + paper.green + paper.blue > HALF || moments == 0) {
            then.run();
        } else {
            display.timerExec(MOMENT_MILLIS, () -> whenLight(display, moments - 1, then));
        }
    }

    /** There is no way to ask for this but by the inner class of one toolkit; the others need it not. */
    private static void lightToolkit() {
        if ("gtk".equals(SWT.getPlatform())) {
            try {
                Class.forName("org.eclipse.swt.internal.gtk.OS").getMethod("setDarkThemePreferred", boolean.class).invoke(null, false);
            } catch (ReflectiveOperationException e) {
                ILog.of(Themes.class).warn("The toolkit cannot be told that the theme is light; some colours may stay dark until the next start", e);
            }
        }
    }

    private static void plain(Composite in) {
        for (Control control : in.getChildren()) {
            if (control instanceof ToolBar bar) {
                bar.setForeground(null);
                for (ToolItem item : bar.getItems()) {
                    item.setForeground(null);
                }
            }
            if (control instanceof Composite inner) {
                plain(inner);
            }
        }
    }
}
