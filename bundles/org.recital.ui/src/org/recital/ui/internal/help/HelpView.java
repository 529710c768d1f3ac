/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.help;

import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.recital.core.pipeline.PipelineDocument;
import org.recital.core.pipeline.StepElement;
import org.recital.ui.internal.Messages;
import org.recital.ui.internal.run.RunTarget;
import org.recital.ui.pipeline.PipelineStep;

/** Explains what is selected: what a step's contribution does, its parameters, and the paper it comes from. */
public final class HelpView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.recital.ui.help";

    private static final int MARGIN = 12;

    private final ISelectionListener listener = this::selected;
    private StyledText text;
    private Explanation shown = Explanation.of(Messages.Help_nothing);
    private Job asking;

    @Override
    public void createPartControl(Composite parent) {
        text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setLineSpacing(2);
        text.setCaret(null);
        show(shown);
        getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(listener);
        RunTarget.of(getSite().getWorkbenchWindow()).ifPresent(t -> t.step().ifPresent(s -> explain(t, s)));
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        if (part == this) {
            return;
        }
        if (selection instanceof IStructuredSelection s && s.getFirstElement() instanceof PipelineStep step) {
            RunTarget.of(getSite().getWorkbenchWindow()).ifPresent(t -> explain(t, step.name()));
        } else {
            RunTarget.of(getSite().getWorkbenchWindow()).flatMap(RunTarget::step)
                    .ifPresent(name -> RunTarget.of(getSite().getWorkbenchWindow()).ifPresent(t -> explain(t, name)));
        }
    }

    private void explain(RunTarget target, String step) {
        if (target.editor() == null) {
            return;
        }
        String source = target.editor().text();
        Display display = text.getDisplay();
        if (asking != null) {
            asking.cancel();
        }
        // Contributions are read from every bundle and their parameters from classes: not on the UI thread.
        Job job = Job.createSystem(Messages.Help_job, (ICoreRunnable) monitor -> {
            Optional<StepElement> element = PipelineDocument.parse(source).steps().stream().filter(s -> s.name().equals(step)).findFirst();
            if (element.isPresent() && !monitor.isCanceled()) {
                Explanation explanation = Explanation.of(element.get());
                display.asyncExec(() -> {
                    if (!text.isDisposed() && !monitor.isCanceled()) {
                        show(explanation);
                    }
                });
            }
        });
        asking = job;
        job.schedule();
    }

    private void show(Explanation explanation) {
        shown = explanation;
        text.setText(explanation.text());
        for (int[] range : explanation.bold()) {
            StyleRange style = new StyleRange(range[0], range[1], null, null, SWT.BOLD);
            text.setStyleRange(style);
        }
        text.setTopPixel(0);
    }

    /** What is shown. */
    public String text() {
        return shown.text();
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getWorkbenchWindow().getSelectionService().removePostSelectionListener(listener);
        super.dispose();
    }
}
