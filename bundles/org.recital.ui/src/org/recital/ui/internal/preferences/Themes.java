/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.preferences;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** The light and the dark theme of the platform. */
@SuppressWarnings("restriction") // the platform's own preference page uses the same engine; there is no other way to it
public final class Themes {

    /** Id of the light theme. */
    public static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    /** Id of the dark theme. */
    public static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

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

    /** Switches; it lasts over restarts. */
    public static void set(boolean dark) {
        IThemeEngine engine = engine();
        if (engine != null && dark != isDark()) {
            engine.setTheme(dark ? DARK : LIGHT, true);
        }
    }
}
