/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/**
 * What a part shows whose content is read by a job: a sentence, a bar and a button that cancels; when reading has failed, the
 * reason and a button that tries again; in the end the content. Used on the UI thread, but for {@link #later}.
 */
public final class WaitingPage {

    private final Display display;
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final Composite waiting;
    private final Label message;
    private final ProgressBar bar;
    private final Button button;
    private final String cancel;
    private final String again;
    private boolean busy;

    /**
     * Shows nothing yet.
     *
     * @param cancel    label of the button while it is read
     * @param again     label of the button when that has failed
     * @param cancelled the person cancels
     * @param tried     the person tries again
     */
    public WaitingPage(Composite parent, String cancel, String again, Runnable cancelled, Runnable tried) {
        this.cancel = cancel;
        this.again = again;
        display = parent.getDisplay();
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(layout);
        waiting = new Composite(stack, SWT.NONE);
        waiting.setLayout(GridLayoutFactory.fillDefaults().margins(24, 24).spacing(8, 10).create());
        message = new Label(waiting, SWT.WRAP);
        message.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).create());
        bar = new ProgressBar(waiting, SWT.INDETERMINATE);
        button = new Button(waiting, SWT.PUSH);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> (busy ? cancelled : tried).run()));
        layout.topControl = waiting;
    }

    /** It is being read. */
    public void reading(String what) {
        say(what, true);
    }

    /** It could not be read. */
    public void failed(String why) {
        say(why, false);
    }

    private void say(String text, boolean now) {
        busy = now;
        message.setText(text);
        bar.setVisible(now);
        button.setText(now ? cancel : again);
        layout.topControl = waiting;
        waiting.layout(true);
        stack.layout();
    }

    /** Where the content is made. */
    public Composite area() {
        return stack;
    }

    /** Shows the content, a child of {@link #area()}. */
    public void show(Control content) {
        busy = false;
        layout.topControl = content;
        stack.layout();
    }

    /** Whether a content is shown. */
    public boolean isShown(Control content) {
        return content != null && layout.topControl == content;
    }

    /** Does something on the UI thread, unless the part is gone by then; called by any thread. */
    public void later(Runnable then) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!stack.isDisposed()) {
                    then.run();
                }
            });
        }
    }

    /** What is said while there is no content. */
    public String message() {
        return message.getText();
    }

    /** The keyboard goes to the button. */
    public void setFocus() {
        button.setFocus();
    }
}
