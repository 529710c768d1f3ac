/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.session;

/** Is told on the UI thread what has changed about a pipeline. */
public interface SessionListener {

    /** Steps, connections or parameters have changed. */
    default void graphChanged() {
    }

    /** Other problems have been found. */
    default void problemsChanged() {
    }

    /** The contributions have been loaded. */
    default void contributionsLoaded() {
    }

    /** Steps have another state. */
    default void statesChanged() {
    }
}
