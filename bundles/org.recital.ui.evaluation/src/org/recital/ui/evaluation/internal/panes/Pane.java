/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.panes;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.recital.api.evaluation.RunSummary;
import org.recital.ui.evaluation.EvaluationView;
import org.recital.ui.evaluation.internal.Messages;

/** A contributed view behind a guard: once it throws it is reported by bundle, its control goes, and it is never asked again. */
public final class Pane {

    private final PaneInfo info;
    private final Supplier<EvaluationView> maker;
    private final Consumer<String> report;
    private EvaluationView view;
    private Control control;
    private boolean off;

    /**
     * @param maker  makes the view; may throw
     * @param report told a sentence when the view is switched off
     */
    public Pane(PaneInfo info, Supplier<EvaluationView> maker, Consumer<String> report) {
        this.info = info;
        this.maker = maker;
        this.report = report;
    }

    /** What was declared. */
    public PaneInfo info() {
        return info;
    }

    /** Whether it threw. */
    public boolean isOff() {
        return off;
    }

    /** The view when it was made and has not thrown, else null. */
    public EvaluationView view() {
        return off ? null : view;
    }

    /** Makes the control, if that was not done before; null when the view is off. */
    public Control create(Composite parent) {
        if (control == null) {
            guard(() -> {
                view = maker.get();
                control = view.create(parent);
                if (control == null) {
                    throw new IllegalStateException(Messages.Pane_noControl);
                }
            });
        }
        return off ? null : control;
    }

    /** Shows runs. */
    public void show(List<RunSummary> runs, String baseline) {
        if (view != null) {
            guard(() -> view.show(runs, baseline));
        }
    }

    /** Ends it. */
    public void dispose() {
        if (view != null) {
            guard(view::dispose);
        }
    }

    private void guard(Runnable what) {
        if (off) {
            return;
        }
        try {
            what.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            off = true;
            String sentence = NLS.bind(Messages.Pane_off, new Object[] { info.name(), info.bundle(), reason(e) });
            ILog.of(Pane.class).error(sentence, e);
            if (control != null && !control.isDisposed()) {
                control.dispose();
            }
            report.accept(sentence);
        }
    }

    private static String reason(Throwable e) {
        Throwable root = e.getCause() == null ? e : e.getCause();
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
