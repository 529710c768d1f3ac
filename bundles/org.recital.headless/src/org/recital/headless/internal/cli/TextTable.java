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

	/** The last column is not made narrower. */
	private static final int LEAST_ROOM = 30;

	private final List<String[]> rows = new ArrayList<>();
	private final boolean[] right;

	/** Without headings so far. */
	private TextTable(boolean[] right) {
		this.right = right;
	}

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

	/**
	 * The lines, with the last column broken between words where the table would be wider.
	 *
	 * @param most columns of the terminal
	 */
	public List<String> lines(int most) {
		int last = right.length - 1;
		int before = 0;
		for (int c = 0; c < last; c++) {
			int column = c;
			int width = rows.stream().mapToInt(r -> width(r[column])).max().orElse(0);
			before += width == 0 ? 0 : width + 2;
		}
		TextTable narrow = new TextTable(right);
		for (String[] row : rows) {
			List<String> parts = broken(row[last], Math.max(LEAST_ROOM, most - before));
			for (int k = 0; k < parts.size(); k++) {
				String[] cells = new String[row.length];
				java.util.Arrays.fill(cells, ""); //$NON-NLS-1$
				if (k == 0) {
					System.arraycopy(row, 0, cells, 0, last);
				}
				cells[last] = parts.get(k);
				narrow.rows.add(cells);
			}
		}
		return narrow.lines();
	}

	/** A text in lines of so many characters, broken between words; a longer word has a line of its own. */
	public static List<String> broken(String text, int room) {
		List<String> parts = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) { //$NON-NLS-1$
			if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > room) {
				parts.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word); //$NON-NLS-1$ //$NON-NLS-2$
		}
		parts.add(line.toString());
		return parts;
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
