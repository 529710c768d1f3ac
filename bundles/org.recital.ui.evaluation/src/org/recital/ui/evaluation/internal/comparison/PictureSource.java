/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.comparison;

import java.util.Optional;

import org.jfree.chart.JFreeChart;

/** A pane whose picture can be kept in a file. */
public interface PictureSource {

    /** What is shown, in colours for paper; empty when nothing is shown. */
    Optional<JFreeChart> forPrint();

    /** A name for the file, without its ending. */
    String fileName();
}
