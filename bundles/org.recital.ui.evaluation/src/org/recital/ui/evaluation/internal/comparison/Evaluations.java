/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.recital.api.evaluation.RunSummary;

/** Which of the evaluations of runs is compared: a pipeline may judge classes and lists. */
final class Evaluations {

    private Evaluations() {
    }

    /** What the evaluations of runs are called, each once, in the order of the pipelines. */
    static List<String> labels(List<RunSummary> runs) {
        Set<String> labels = new LinkedHashSet<>();
        for (RunSummary run : runs) {
            labels.add(run.label());
            run.more().forEach(t -> labels.add(t.label()));
        }
        return List.copyOf(labels);
    }

    /** The runs with the evaluation of that name before their others, without those that have none; null: each with its first. */
    static List<RunSummary> of(List<RunSummary> runs, String label) {
        List<RunSummary> found = new ArrayList<>();
        for (RunSummary run : runs) {
            if (label == null) {
                found.add(run);
            } else {
                IntStream.range(0, run.tables().size()).filter(i -> run.tables().get(i).label().equals(label)).findFirst()
                        .ifPresent(i -> found.add(run.first(i)));
            }
        }
        return List.copyOf(found);
    }
}
