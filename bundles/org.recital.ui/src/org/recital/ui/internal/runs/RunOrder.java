/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.runs;

import java.util.Comparator;

import org.recital.core.run.RunHeader;
import org.recital.ui.runs.RunReference;

/** Orders of the rows of the Runs view. */
final class RunOrder {

    /** What a person sees first. */
    static final Comparator<RunReference> NEWEST = Comparator.comparing((RunReference r) -> r.header().started()).reversed()
            .thenComparing(r -> r.header().id());

    private RunOrder() {
    }

    static Comparator<RunReference> parameter(String name, boolean down) {
        return directed(Comparator.comparing((RunReference r) -> r.header().parameters().getOrDefault(name, ""), RunOrder::byValue), down);
    }

    /** Runs without the metric are last, whatever the direction. */
    static Comparator<RunReference> metric(String key, boolean higherIsBetter, boolean down) {
        Comparator<RunReference> missing = Comparator.comparing(r -> Double.isNaN(value(r, key, higherIsBetter)));
        return missing.thenComparing(directed(Comparator.comparingDouble(r -> value(r, key, higherIsBetter)), down)).thenComparing(NEWEST);
    }

    static Comparator<RunReference> directed(Comparator<RunReference> order, boolean down) {
        return (down ? order.reversed() : order).thenComparing(NEWEST);
    }

    private static double value(RunReference run, String key, boolean higherIsBetter) {
        double best = Double.NaN;
        for (RunHeader.Found f : run.header().results()) {
            if (f.metric().equals(key) && !Double.isNaN(f.value())
                    && (Double.isNaN(best) || (higherIsBetter ? f.value() > best : f.value() < best))) {
                best = f.value();
            }
        }
        return best;
    }

    /** Numbers as numbers, so that 5 comes before 10. */
    private static int byValue(String a, String b) {
        try {
            return Double.compare(Double.parseDouble(a), Double.parseDouble(b));
        } catch (NumberFormatException e) {
            return a.compareToIgnoreCase(b); // at least one is no number
        }
    }
}
