/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.internal.dataset;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.recital.core.describe.DatasetDescription;
import org.recital.ui.internal.Messages;
import org.recital.ui.parts.WaitingPage;

/** A data set, drawn: how many of what, how values, popularity and time are spread, what is known and what is missing. */
public final class DatasetEditor extends EditorPart {

    private WaitingPage waiting;
    private DatasetPanel panel;
    private DescribeJob job;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        waiting = new WaitingPage(parent, Messages.DatasetEditor_cancel, Messages.DatasetEditor_again, () -> job.cancel(), this::ask);
        ask();
    }

    private void ask() {
        DatasetInput input = (DatasetInput) getEditorInput();
        waiting.reading(NLS.bind(Messages.DatasetEditor_reading, input.getToolTipText()));
        job = new DescribeJob(input, description -> waiting.later(() -> show(description)), why -> waiting.later(() -> {
            job = null;
            waiting.failed(why);
        }));
        job.schedule();
    }

    private void show(DatasetDescription description) {
        job = null;
        if (panel != null) {
            panel.dispose();
        }
        panel = new DatasetPanel(waiting.area(), description);
        waiting.show(panel);
        firePropertyChange(PROP_TITLE);
    }

    /** Whether the data set is shown. */
    public boolean isShown() {
        return waiting.isShown(panel);
    }

    /** What is said while it is not shown. */
    public String message() {
        return waiting.message();
    }

    @Override
    public void dispose() {
        if (job != null) {
            job.cancel(); // nobody wants to know any longer
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        if (isShown()) {
            panel.setFocus();
        } else {
            waiting.setFocus();
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // Shows what is there; there is nothing to save.
    }

    @Override
    public void doSaveAs() {
        // Shows what is there; there is nothing to save.
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
