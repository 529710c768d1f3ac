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

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.RunSummary;
import org.recital.ui.evaluation.internal.Messages;

/** The names under which a comparison knows its rows. */
final class Baselines {

    private Baselines() {
    }

    /** For one run the names of its recommenders, for several those with the id of the run. */
    static List<String> of(List<RunSummary> runs) {
        List<String> names = new ArrayList<>();
        for (RunSummary run : runs) {
            for (String recommender : run.evaluation().recommenders()) {
                names.add(runs.size() == 1 ? recommender : run.id() + '/' + recommender);
            }
        }
        return names;
    }

    /** What a person reads for them, parallel. */
    static List<String> labels(List<RunSummary> runs) {
        List<String> labels = new ArrayList<>();
        for (RunSummary run : runs) {
            for (String label : run.evaluation().labels()) {
                labels.add(runs.size() == 1 ? label : NLS.bind(Messages.Comparison_ofRun, label, run.name()));
            }
        }
        return labels;
    }
}
