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
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;
import org.recital.core.describe.DatasetDescription;
import org.recital.ui.internal.Messages;

/** A data set, drawn: how many of what, how values, popularity and time are spread, what is known and what is missing. */
public final class DatasetEditor extends EditorPart {

    private Composite stack;
    private StackLayout layout;
    private Composite waiting;
    private Label message;
    private ProgressBar bar;
    private Button button;
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
        stack = new Composite(parent, SWT.NONE);
        layout = new StackLayout();
        stack.setLayout(layout);
        waiting = new Composite(stack, SWT.NONE);
        waiting.setLayout(GridLayoutFactory.fillDefaults().margins(24, 24).spacing(8, 10).create());
        message = new Label(waiting, SWT.WRAP);
        message.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).create());
        bar = new ProgressBar(waiting, SWT.INDETERMINATE);
        button = new Button(waiting, SWT.PUSH);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            if (job != null) {
                job.cancel();
            } else {
                ask();
            }
        }));
        layout.topControl = waiting;
        ask();
    }

    private void ask() {
        Display display = stack.getDisplay();
        DatasetInput input = (DatasetInput) getEditorInput();
        say(NLS.bind(Messages.DatasetEditor_reading, input.getToolTipText()), true);
        job = new DescribeJob(input, description -> later(display, () -> show(description)), why -> later(display, () -> {
            job = null;
            say(why, false);
        }));
        job.schedule();
    }

    private void say(String text, boolean busy) {
        message.setText(text);
        bar.setVisible(busy);
        button.setText(busy ? Messages.DatasetEditor_cancel : Messages.DatasetEditor_again);
        layout.topControl = waiting;
        waiting.layout(true);
        stack.layout();
    }

    private void later(Display display, Runnable then) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!stack.isDisposed()) {
                    then.run();
                }
            });
        }
    }

    private void show(DatasetDescription description) {
        job = null;
        if (panel != null) {
            panel.dispose();
        }
        panel = new DatasetPanel(stack, description);
        layout.topControl = panel;
        stack.layout();
        firePropertyChange(PROP_TITLE);
    }

    /** Whether the data set is shown. */
    public boolean isShown() {
        return panel != null && layout.topControl == panel;
    }

    /** What is said while it is not shown. */
    public String message() {
        return message.getText();
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
        (isShown() ? panel : button).setFocus();
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
