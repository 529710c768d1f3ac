/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.form;

import org.eclipse.swt.widgets.Control;

/** A control for the value of a parameter. */
interface ValueControl {

    /** What is laid out. */
    Control control();

    /** What has the keyboard and the name. */
    Control field();

    /**
     * Shows a value.
     *
     * @param given as the pipeline says; null when it says nothing and the default holds
     */
    void show(Object given);

    /** Gives what was typed to the listener now, if it has not been given yet. */
    void flush();

    /** Is told of what a person entered. */
    interface Listener {

        /** A value for the pipeline; null for none, so that the default holds. */
        void entered(Object value);
    }
}
