/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.layout;

/** How wide texts are; the only thing a layout needs to know of fonts. */
public interface TextMeasure {

    /** The fonts of a node. */
    enum Style {
        /** The step's name. */
        HEADING,
        /** Everything else. */
        PLAIN,
        /** Ports, parameters, state. */
        SMALL
    }

    /** Width in points at full size. */
    double width(String text, Style style);

    /** Height of a line in points at full size. */
    double height(Style style);

    /** A guess that needs no display: 0.55 em a character. */
    TextMeasure ESTIMATE = new TextMeasure() {
        @Override
        public double width(String text, Style style) {
            return text.length() * size(style) * 0.55;
        }

        @Override
        public double height(Style style) {
            return Math.ceil(size(style) * 1.25);
        }

        private double size(Style style) {
            return switch (style) {
            case HEADING -> 14;
            case PLAIN -> 13;
            case SMALL -> 12;
            };
        }
    };
}
