/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/** The colours of the canvas in the workbench's theme, followed when it changes. */
public final class Theme {

    private final IThemeManager manager = PlatformUI.getWorkbench().getThemeManager();
    private final List<Runnable> listeners = new ArrayList<>();
    private final IPropertyChangeListener follower = e -> changed(e.getProperty());
    private final Display display;
    private boolean pending;

    public Theme(Display display) {
        this.display = display;
        manager.addPropertyChangeListener(follower);
    }

    /** The colours now. */
    public Tints tints() {
        ColorRegistry registry = manager.getCurrentTheme().getColorRegistry();
        return new Tints(tint -> {
            RGB rgb = registry.getRGB(tint.id());
            return rgb != null ? rgb : tint.rgb(Display.isSystemDarkTheme());
        });
    }

    /** A colour of the source page. */
    public Color colour(String id) {
        return manager.getCurrentTheme().getColorRegistry().get(id);
    }

    /** Is called when colours have changed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed(String property) {
        // A change of theme tells of every colour by itself: answer once.
        boolean ours = property != null && property.startsWith("org.recital.ui.pipeline.") || IThemeManager.CHANGE_CURRENT_THEME.equals(property);
        if (ours && !pending) {
            pending = true;
            display.asyncExec(() -> {
                pending = false;
                List.copyOf(listeners).forEach(Runnable::run);
            });
        }
    }

    public void dispose() {
        manager.removePropertyChangeListener(follower);
        listeners.clear();
    }
}
