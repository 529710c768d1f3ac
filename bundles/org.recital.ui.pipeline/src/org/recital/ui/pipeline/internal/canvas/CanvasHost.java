/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import org.eclipse.swt.graphics.Point;
import org.recital.ui.pipeline.internal.model.PortRef;

/** What a canvas asks of the editor around it. */
public interface CanvasHost {

    /** What is selected, or where the keyboard is, has changed. */
    void selectionChanged(CanvasSelection selection);

    /** A person wants to see and change a step. */
    void open(String step);

    /** A person wants two ports connected. */
    void connect(PortRef one, PortRef other);

    /** A person has drawn a connection to where nothing is: what could be there? Place on the display. */
    void addConnected(PortRef port, Point at);

    /** A person wants something added. Place on the display. */
    void add(Point at);
}
