/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.recital.core.pipeline.StepElement;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.session.PipelineSession;

/** Where forms are: that of the selected step, else that of the pipeline. */
public final class FormPane extends Composite {

    private final PipelineSession session;
    private final FormHost host;
    private final ScrolledComposite scroller;
    private StepForm form;
    private PipelineForm whole;
    private Set<String> selected = Set.of();
    private boolean keyboardInName;

    public FormPane(Composite parent, PipelineSession session, FormHost host) {
        super(parent, SWT.NONE);
        this.session = session;
        this.host = host;
        setLayout(new FillLayout());
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.addListener(SWT.Resize, e -> resize());
        show(Set.of());
    }

    /** Shows the form of a step, if there is exactly one. What was typed for another is kept first. */
    public void show(Set<String> steps) {
        if (!steps.equals(selected)) {
            flush();
        }
        selected = steps;
        refresh();
    }

    /** Shows what the pipeline says now. */
    public void refresh() {
        Optional<StepElement> element = selected.size() == 1 ? session.good().step(selected.iterator().next()) : Optional.empty();
        Optional<NodeModel> node = element.flatMap(e -> session.graph().node(e.name()));
        if (node.isEmpty() || session.schemas() == null) {
            showWhole();
            return;
        }
        boolean resized = false;
        if (form == null || !form.fits(element.get().name(), node.get())) {
            clear();
            scroller.setRedraw(false);
            form = new StepForm(scroller, element.get(), node.get(), session.schemas(), host);
            scroller.setContent(form.control());
            scroller.setRedraw(true);
            resized = true;
            if (keyboardInName) {
                keyboardInName = false;
                form.focusName();
            }
        }
        if (form.show(element.get(), session.graph(), session.problems()) || resized) {
            form.control().layout(true, true);
            resize();
        }
    }

    private void showWhole() {
        if (whole == null) {
            clear();
            whole = new PipelineForm(scroller, host, this::resize);
            scroller.setContent(whole.control());
        }
        whole.show(session.good(), session.graph(), session.problems(), selected.size());
        whole.control().layout(true, true);
        resize();
    }

    private void clear() {
        if (form != null) {
            form.retire();
            disposeLater(form.control());
            form = null;
        }
        if (whole != null) {
            disposeLater(whole.control());
            whole = null;
        }
    }

    /** Often it is an event of one of its own fields that makes a form superfluous; such a field must outlive its event. */
    private void disposeLater(Composite control) {
        control.setVisible(false);
        getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                control.dispose();
            }
        });
    }

    /** A step is about to be renamed: its form goes on under the new name. */
    public void renaming(String step, String name) {
        if (selected.equals(Set.of(step))) {
            selected = Set.of(name);
            keyboardInName = form != null && form.hasKeyboardInName();
        }
    }

    private void resize() {
        if (scroller.getContent() != null) {
            int width = scroller.getClientArea().width;
            scroller.setMinSize(0, scroller.getContent().computeSize(Math.max(120, width), SWT.DEFAULT).y);
        }
    }

    /** Gives what was typed to the pipeline now. */
    public void flush() {
        if (form != null) {
            form.flush();
        } else if (whole != null) {
            whole.flush();
        }
    }

    @Override
    public boolean setFocus() {
        return form != null ? form.focusFirst() : whole.focusFirst();
    }

    /** Puts the keyboard into the name of the step. */
    public boolean focusName() {
        return form != null && form.focusName();
    }

    /** The form of the pipeline as a whole; null while that of a step is shown. */
    PipelineForm whole() {
        return whole;
    }

    /** The form of the selected step; null when there is none. */
    StepForm form() {
        return form;
    }
}
