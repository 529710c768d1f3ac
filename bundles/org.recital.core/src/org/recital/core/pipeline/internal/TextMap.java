/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.Arrays;

import org.recital.core.pipeline.Mark;

/** Lines of a text, and the way from code points, in which the YAML parser counts, to {@code char}s. */
public final class TextMap {

	private final String text;
	/** Offset of each code point; null when there are no surrogates, so that both counts are the same. */
	private final int[] codePoints;
	private final int[] lines;

	TextMap(String text) {
		this.text = text;
		this.codePoints = codePoints(text);
		int[] starts = new int[16];
		int n = 1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
				if (n == starts.length) {
					starts = Arrays.copyOf(starts, 2 * n);
				}
				starts[n++] = i + 1;
			}
		}
		lines = Arrays.copyOf(starts, n);
	}

	private static int[] codePoints(String text) {
		int count = text.codePointCount(0, text.length());
		if (count == text.length()) {
			return null;
		}
		int[] offsets = new int[count + 1];
		int offset = 0;
		for (int i = 0; i < count; i++) {
			offsets[i] = offset;
			offset += Character.charCount(text.codePointAt(offset));
		}
		offsets[count] = text.length();
		return offsets;
	}

	/** Offset of a code point. */
	int offset(int codePoint) {
		return codePoints == null ? Math.min(codePoint, text.length()) : codePoints[Math.min(codePoint, codePoints.length - 1)];
	}

	/** Index of the line of an offset, 0-based. */
	private int line(int offset) {
		int found = Arrays.binarySearch(lines, offset);
		return found >= 0 ? found : -found - 2;
	}

	/** A mark; a byte order mark does not count as a column. */
	public Mark mark(int from, int to) {
		int line = line(from);
		int first = lines[line];
		if (line == 0 && text.startsWith("\uFEFF")) { //$NON-NLS-1$
			first = Math.min(1, from);
		}
		return new Mark(line + 1, from - first + 1, from, to - from);
	}

	/** Offset at which the line of an offset begins; behind a byte order mark. */
	int lineStart(int offset) {
		int start = lines[line(offset)];
		return start == 0 && text.startsWith("\uFEFF") ? Math.min(1, offset) : start; //$NON-NLS-1$
	}

	/** Offset at which the line of an offset ends, before its line break. */
	int lineEnd(int offset) {
		int end = offset;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	/** Offset at which the line behind that of an offset begins. */
	int nextLine(int offset) {
		int line = line(offset);
		return line + 1 < lines.length ? lines[line + 1] : text.length();
	}

	/** The line break of the text: that of its first line. */
	String lineBreak() {
		if (lines.length == 1) {
			return "\n"; //$NON-NLS-1$
		}
		int end = lines[1];
		return text.substring(lineEnd(lines[0]), end);
	}
}
