/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.model;

/**
 * A value that goes from a step to another.
 *
 * @param from      the step it comes from
 * @param output    the output it comes from
 * @param to        the step it goes to
 * @param input     the input it goes into
 * @param reference as the pipeline writes it, {@code step} or {@code step.output}
 */
public record EdgeModel(String from, String output, String to, String input, String reference) {

    public PortRef source() {
        return new PortRef(from, output, false);
    }

    public PortRef target() {
        return new PortRef(to, input, true);
    }
}
