/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.preview;

/**
 * A column of a delimited text.
 *
 * @param number    1 for the first
 * @param name      from the header; the number where there is no header
 * @param type      what stands in it
 * @param suggested what it seems to be
 */
public record PreviewColumn(int number, String name, ColumnType type, ColumnRole suggested) {
}
