/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.run;

import org.eclipse.osgi.util.NLS;
import org.recital.ui.internal.Messages;

/** Durations as a person reads them. */
public final class Times {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private Times() {
    }

    /** "0.34 s", "12 s", "3 min 20 s", "2 h 5 min". */
    public static String seconds(long millis) {
        if (millis < 10_000) {
            return NLS.bind(Messages.Times_seconds, String.format("%.2f", millis / 1000.0));
        } else if (millis < MINUTE) {
            return NLS.bind(Messages.Times_seconds, millis / 1000);
        } else if (millis < HOUR) {
            return NLS.bind(Messages.Times_minutes, millis / MINUTE, millis % MINUTE / 1000);
        }
        return NLS.bind(Messages.Times_hours, millis / HOUR, millis % HOUR / MINUTE);
    }
}
