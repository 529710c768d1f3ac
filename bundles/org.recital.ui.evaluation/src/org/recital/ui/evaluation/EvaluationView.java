/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.recital.api.evaluation.RunSummary;

/**
 * A pane of the Comparison view. Extension point {@code org.recital.ui.evaluation.evaluationViews}. All methods are called
 * on the UI thread and must return quickly: what takes longer than a few milliseconds belongs into a job. A pane that
 * throws is reported by the name of its bundle and switched off; the others go on.
 */
public interface EvaluationView {

    /**
     * Makes the control, once, when the pane is first seen.
     *
     * @param parent has a fill layout of the pane's size
     * @return the control, a child of parent
     */
    Control create(Composite parent);

    /**
     * Shows runs. Called after {@link #create}, and again whenever other runs or another baseline are chosen; what an earlier
     * call began is then superseded.
     *
     * @param runs     those selected, in the order of the selection; may be empty
     * @param baseline the recommender the others are compared with: the name of its step, after the id of the run and a slash
     *                 when there are several runs; null: the first
     */
    void show(List<RunSummary> runs, String baseline);

    /** The pane goes away; its control is disposed by the view. */
    void dispose();
}
