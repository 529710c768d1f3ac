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

import org.eclipse.swt.widgets.Display;
import org.recital.api.evaluation.RunSummary;
import org.recital.evaluation.statistics.Comparison;
import org.recital.ui.evaluation.EvaluationView;
import org.recital.ui.evaluation.internal.Messages;
import org.recital.ui.parts.Latest;

/** A pane of ours: gets the comparison computed off the UI thread. */
abstract class ComparingPane implements EvaluationView {

    private Latest latest;

    /** Shows a comparison; null and a text when there is none. */
    abstract void display(Comparison comparison, String why);

    @Override
    public final void show(List<RunSummary> runs, String baseline) {
        if (latest == null) {
            latest = new Latest(Display.getCurrent());
        }
        if (runs.isEmpty()) {
            latest.cancel();
            display(null, Messages.Comparison_noRuns);
            return;
        }
        latest.run(Messages.Comparison_computing, 0, monitor -> Comparisons.of(runs, baseline), c -> display(c, null), why -> display(null, why));
    }

    /** Whether a comparison is being computed. */
    final boolean isBusy() {
        return latest != null && latest.isBusy();
    }

    @Override
    public void dispose() {
        if (latest != null) {
            latest.cancel();
        }
    }
}
