/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import org.eclipse.swt.graphics.RGB;
import org.recital.api.step.Port;

/** The colours of the canvas. Each is a colour of the workbench's themes too, so that people can change it. */
public enum Tint {
    CANVAS(0xf4f5f8, 0x1d2025), NODE(0xffffff, 0x2b2f36), BORDER(0xc4cad4, 0x4a515c), TEXT(0x1c2430, 0xe7eaef),
    DIM(0x5d6878, 0xa3adba), SELECTION(0x2667e0, 0x6aa5ff),
    DATASET(0x2f74cf, 0x64a3f2), SPLIT(0x8153cf, 0xb08cf2), FEATURES(0x27894d, 0x5cc487), RECOMMENDER(0xc96a12, 0xf0a04e),
    RECOMMENDATIONS(0xc23a80, 0xf07fb5), EVALUATION(0x0f8585, 0x4cc4c4), OTHER(0x6b7684, 0x9aa5b3),
    IDLE(0xa9b2be, 0x6f7986), RUNNING(0x2667e0, 0x6aa5ff), DONE(0x1f7a43, 0x5cc487), ERROR(0xcc2f2f, 0xff7a75),
    WARNING(0xb87503, 0xf0b94a);

    private static final String PREFIX = "org.recital.ui.pipeline.";

    private final int light;
    private final int dark;

    Tint(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Its id among the colours of the workbench. */
    public String id() {
        return PREFIX + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Its value when nobody changed it. */
    public RGB rgb(boolean onDark) {
        int value = onDark ? dark : light;
        return new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }

    /** The colour of a port type. */
    public static Tint ofType(String type) {
        return switch (type) {
        case Port.DATASET -> DATASET;
        case Port.SPLIT -> SPLIT;
        case Port.FEATURES -> FEATURES;
        case Port.RECOMMENDER -> RECOMMENDER;
        case Port.RECOMMENDATIONS -> RECOMMENDATIONS;
        case Port.EVALUATION -> EVALUATION;
        default -> OTHER;
        };
    }
}
