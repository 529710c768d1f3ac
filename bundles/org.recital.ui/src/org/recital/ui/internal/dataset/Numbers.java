/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.dataset;

import java.text.NumberFormat;

/** Numbers as a person reads them. */
final class Numbers {

    private Numbers() {
    }

    static String whole(long value) {
        return NumberFormat.getIntegerInstance().format(value);
    }

    /** At most three figures after the point, none where there are none. */
    static String plain(double value) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(Math.abs(value) < 1 ? 4 : 2);
        return format.format(value);
    }

    static String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance();
        format.setMaximumFractionDigits(share < 0.01 ? 3 : share < 0.1 ? 2 : 1);
        return format.format(share);
    }
}
