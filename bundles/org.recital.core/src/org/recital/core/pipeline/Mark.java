/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline;

/**
 * A place in a pipeline's text.
 *
 * @param line   1-based
 * @param column 1-based, in characters
 * @param offset of the first character in the text, 0-based, in {@code char}s
 * @param length in {@code char}s
 */
public record Mark(int line, int column, int offset, int length) {

	/** The beginning of the text. */
	public static final Mark START = new Mark(1, 1, 0, 0);

	/** Offset of the first character behind it. */
	public int end() {
		return offset + length;
	}
}
