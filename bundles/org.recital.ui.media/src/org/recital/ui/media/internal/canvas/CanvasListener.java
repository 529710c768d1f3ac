/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.media.internal.canvas;

import org.recital.ui.media.internal.model.TimeWindow;

/** Is told what a person does on the canvas. */
public interface CanvasListener {

    /** Wants another part to be seen. */
    void window(TimeWindow window);

    /** Chose a layer. */
    void select(int layer);

    /** Put the cursor somewhere. */
    void seek(double seconds);

    /** Marked a region to repeat; null: none. */
    void loop(double[] region);

    /**
     * Points at a strip.
     *
     * @param strip its number, -1 when at none
     * @param value on its axis
     */
    void hover(int strip, double seconds, double value);
}
