/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: columns as wide as their widest cell, numbers to the right. */
public final class TextTable {

	private final List<String[]> rows = new ArrayList<>();
	private final boolean[] right;

	/**
	 * @param head headings; one that begins with {@code >} is of a column set to the right
	 */
	public TextTable(String... head) {
		right = new boolean[head.length];
		String[] texts = head.clone();
		for (int c = 0; c < head.length; c++) {
			if (head[c].startsWith(">")) { //$NON-NLS-1$
				right[c] = true;
				texts[c] = head[c].substring(1);
			}
		}
		rows.add(texts);
	}

	/** Adds a row; null is an empty cell. */
	public TextTable row(Object... cells) {
		String[] texts = new String[right.length];
		for (int c = 0; c < texts.length; c++) {
			texts[c] = c < cells.length && cells[c] != null ? cells[c].toString() : ""; //$NON-NLS-1$
		}
		rows.add(texts);
		return this;
	}

	/** The lines, the headings and a rule first; columns that are empty throughout are left out. */
	public List<String> lines() {
		int[] widths = new int[right.length];
		for (int c = 0; c < widths.length; c++) {
			boolean filled = false;
			for (int r = 0; r < rows.size(); r++) {
				widths[c] = Math.max(widths[c], width(rows.get(r)[c]));
				filled |= r > 0 && !rows.get(r)[c].isEmpty();
			}
			if (!filled && rows.size() > 1) {
				widths[c] = 0;
			}
		}
		List<String> lines = new ArrayList<>();
		for (int r = 0; r < rows.size(); r++) {
			lines.add(line(rows.get(r), widths));
			if (r == 0) {
				lines.add("\u2500".repeat(java.util.Arrays.stream(widths).filter(w -> w > 0).map(w -> w + 2).sum() - 2)); //$NON-NLS-1$
			}
		}
		return lines;
	}

	private String line(String[] row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int c = 0; c < row.length; c++) {
			if (widths[c] > 0) {
				String fill = " ".repeat(widths[c] - width(row[c])); //$NON-NLS-1$
				line.append(line.isEmpty() ? "" : "  ").append(right[c] ? fill + row[c] : row[c] + fill); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		return line.toString().stripTrailing();
	}

	private static int width(String text) {
		return text.codePointCount(0, text.length());
	}
}
