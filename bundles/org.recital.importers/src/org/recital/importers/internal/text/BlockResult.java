/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.util.List;

import org.recital.importers.internal.build.IdTable;

/**
 * What one block of lines says. Users and items are numbers within the block until they are merged.
 *
 * @param number   of the block
 * @param lines    all lines, empty ones too
 * @param read     lines that should be events
 * @param rows     lines that are
 * @param users    one a row
 * @param items    one a row
 * @param values   one a row; null when the layout has none
 * @param times    seconds after {@link org.recital.importers.internal.build.EventTable#TIME_BASE}, unsigned; null when the layout has none
 * @param extras   one array a further column
 * @param userIds  names of the users met
 * @param itemIds  names of the items met
 * @param bad      lines set aside
 * @param faults   the first of those
 */
record BlockResult(int number, int lines, int read, int rows, int[] users, int[] items, float[] values, int[] times, float[][] extras,
		IdTable userIds, IdTable itemIds, int bad, List<LineFault> faults) {
}
