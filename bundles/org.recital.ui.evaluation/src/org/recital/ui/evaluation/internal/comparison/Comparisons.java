/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.List;
import java.util.Objects;

import org.recital.api.evaluation.RunSummary;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;
import org.recital.evaluation.statistics.Comparison;
import org.recital.evaluation.statistics.ComparisonSettings;

/** The comparison our panes share: the bootstrap of the same runs and baseline is done once. Never on the UI thread. */
final class Comparisons {

    private static List<RunSummary> runs;
    private static String baseline;
    private static Comparison last;

    private Comparisons() {
    }

    /** Compares; whoever asks for what another is computing waits for it. */
    static synchronized Comparison of(List<RunSummary> of, String against) throws InputException {
        if (last == null || !same(of) || !Objects.equals(against, baseline)) {
            last = null;
            last = Comparison.of(of, ComparisonSettings.of(of).withBaseline(against), Parallel.machine());
            runs = List.copyOf(of);
            baseline = against;
        }
        return last;
    }

    private static boolean same(List<RunSummary> other) {
        if (runs.size() != other.size()) {
            return false;
        }
        for (int r = 0; r < runs.size(); r++) {
            // by identity: records of large arrays, and read anew when a run changed
            if (runs.get(r) != other.get(r)) {
                return false;
            }
        }
        return true;
    }
}
