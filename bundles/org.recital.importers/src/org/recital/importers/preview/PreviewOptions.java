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
 * What a person has decided already; the rest is guessed. Values as the importer {@code delimited} takes them.
 *
 * @param delimiter {@code auto}, {@code comma}, {@code tab}, {@code semicolon}, {@code pipe}, {@code blanks} or the characters
 * @param quote     the quotation mark, or {@code none}
 * @param header    {@code auto}, {@code yes} or {@code no}
 * @param encoding  {@code auto} or the name of an encoding
 * @param rows      how many rows to show, 1 to 200
 */
public record PreviewOptions(String delimiter, String quote, String header, String encoding, int rows) {

	/** Everything guessed, 20 rows. */
	public static final PreviewOptions AUTO = new PreviewOptions("auto", "\"", "auto", "auto", 20); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

	public PreviewOptions {
		if (rows < 1 || rows > 200) {
			throw new IllegalArgumentException("rows: " + rows); //$NON-NLS-1$
		}
	}
}
