/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A value that is typed. It is told when nothing more is typed for a moment, and when the field is left. */
abstract class TypedControl implements ValueControl {

    private final int delay;
    private final Listener listener;
    private final Composite area;
    private final Text text;
    private final Runnable later = this::flush;
    private boolean showing;
    private boolean changed;

    /**
     * @param make  makes the field
     * @param delay milliseconds of rest before it is told
     */
    TypedControl(Composite parent, Function<Composite, Text> make, int delay, Listener listener) {
        this.delay = delay;
        this.listener = listener;
        area = new Composite(parent, SWT.NONE);
        text = make.apply(area);
        text.addListener(SWT.Modify, e -> modified());
        text.addListener(SWT.FocusOut, e -> flush());
    }

    /** What the field shows for a value. */
    abstract String shown(Object given);

    /** The value of what is typed; null for the usual one. */
    abstract Object typed(String entered);

    @Override
    public final Composite control() {
        return area;
    }

    @Override
    public final Control field() {
        return text;
    }

    final Text text() {
        return text;
    }

    @Override
    public final void show(Object given) {
        if (changed) {
            return; // what is being typed is later than what the pipeline says
        }
        String now = shown(given);
        if (!now.equals(text.getText())) {
            showing = true;
            text.setText(now);
            showing = false;
        }
    }

    private void modified() {
        if (!showing) {
            changed = true;
            text.getDisplay().timerExec(-1, later);
            text.getDisplay().timerExec(delay, later);
        }
    }

    @Override
    public final void flush() {
        if (changed && !text.isDisposed()) {
            changed = false;
            listener.entered(typed(text.getText()));
        }
    }
}
