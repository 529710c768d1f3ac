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
import java.util.List;

import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.Evaluation.Classes;
import org.recital.api.evaluation.RunSummary;

/**
 * Which classes a classifier took for which, over all parts of a run.
 *
 * @param name what a person calls the classifier
 * @param all  what it took for what, all parts added up
 */
record ClassTable(String name, Classes all) {

    /** A table for each classifier of the runs. */
    static List<ClassTable> of(List<RunSummary> runs) {
        List<ClassTable> tables = new ArrayList<>();
        for (RunSummary run : runs) {
            Evaluation e = run.evaluation();
            for (int r = 0; r < e.recommenders().size(); r++) {
                List<Classes> parts = e.classes(e.recommenders().get(r));
                if (!parts.isEmpty()) {
                    tables.add(new ClassTable(runs.size() == 1 ? e.labels().get(r) : e.labels().get(r) + " (" + run.name() + ')', Classes.sum(parts)));
                }
            }
        }
        return tables;
    }

    /** The classes by name. */
    List<String> labels() {
        return all.labels();
    }

    /** How many of a class were taken for another (or the same). */
    int count(int truth, int taken) {
        return all.confusion()[truth * all.labels().size() + taken];
    }

    /** How many are of a class. */
    int of(int truth) {
        int sum = 0;
        for (int c = 0; c < all.labels().size(); c++) {
            sum += count(truth, c);
        }
        return sum;
    }

    /** How many were taken for a class. */
    int taken(int as) {
        int sum = 0;
        for (int c = 0; c < all.labels().size(); c++) {
            sum += count(c, as);
        }
        return sum;
    }

    /** Share of those taken for a class that are of it; NaN when none was. */
    double precision(int c) {
        return taken(c) == 0 ? Double.NaN : (double) count(c, c) / taken(c);
    }

    /** Share of those of a class that were taken for it; NaN when there is none. */
    double recall(int c) {
        return of(c) == 0 ? Double.NaN : (double) count(c, c) / of(c);
    }

    /** Harmonic mean of both. */
    double f1(int c) {
        return of(c) + taken(c) == 0 ? Double.NaN : 2.0 * count(c, c) / (of(c) + taken(c));
    }
}
