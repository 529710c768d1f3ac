/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** The icons of this bundle, made once for a display. Used on the UI thread. */
public final class Icons {

    private static final String KEY = Icons.class.getName();

    private final Map<String, Image> made = new HashMap<>();

    private Icons() {
    }

    /** The icon of a name. */
    public static Image get(Control of, String name) {
        Display display = of.getDisplay();
        Icons icons = (Icons) display.getData(KEY);
        if (icons == null) {
            icons = new Icons();
            display.setData(KEY, icons);
            Icons all = icons;
            display.disposeExec(() -> all.made.values().forEach(Image::dispose));
        }
        return icons.made.computeIfAbsent(name,
                n -> ImageDescriptor.createFromURL(Icons.class.getResource("/icons/" + n + ".svg")).createImage(display));
    }
}
