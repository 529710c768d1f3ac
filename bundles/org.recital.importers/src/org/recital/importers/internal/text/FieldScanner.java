/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

/** Cuts a line into fields, in place and without making objects. Not safe for several threads. */
final class FieldScanner {

	/** A quotation mark is not closed on the line. */
	static final int UNCLOSED = -1;
	/** Something follows a closing quotation mark that is not a delimiter. */
	static final int STRAY = -2;

	/** Where the first fields begin and end (exclusive) after {@link #scan}; quotation marks are taken off. */
	final int[] starts;
	final int[] ends;

	private final byte first;
	private final byte[] delimiter;
	private final boolean blanks;
	private final int quote;

	/**
	 * @param quote the quotation mark, or -1 when there is none
	 * @param limit how many fields are kept; further ones are only counted
	 */
	FieldScanner(Delimiter delimiter, int quote, int limit) {
		this.delimiter = delimiter.bytes();
		this.first = this.delimiter[0];
		this.blanks = delimiter.blanks();
		this.quote = quote;
		this.starts = new int[limit];
		this.ends = new int[limit];
	}

	/**
	 * Cuts a line; doubled quotation marks within a quoted field become single ones, written over the line.
	 *
	 * @param from first byte
	 * @param to   end (exclusive), without the line end
	 * @return the number of fields, or {@link #UNCLOSED} or {@link #STRAY}
	 */
	int scan(byte[] line, int from, int to) {
		int p = from;
		int end = to;
		if (blanks) {
			while (p < end && isBlank(line[p])) {
				p++;
			}
			while (end > p && isBlank(line[end - 1])) {
				end--;
			}
		}
		int column = 0;
		while (true) {
			int start = p;
			int stop;
			if (quote >= 0 && p < end && line[p] == quote) {
				int read = unquote(line, p + 1, end);
				if (read < 0) {
					return UNCLOSED;
				}
				start = p + 1;
				stop = written;
				p = read;
				if (p < end && !at(line, p, end)) {
					return STRAY;
				}
			} else {
				p = next(line, p, end);
				stop = p;
			}
			if (column < starts.length) {
				starts[column] = start;
				ends[column] = stop;
			}
			column++;
			if (p >= end) {
				return column;
			}
			if (blanks) {
				while (isBlank(line[p])) {
					p++;
				}
			} else {
				p += delimiter.length;
			}
		}
	}

	private int written;

	/** Takes the quotation marks off; gives the place behind the closing one, or -1. The end of the field is in {@link #written}. */
	private int unquote(byte[] line, int from, int to) {
		int w = from;
		int r = from;
		while (r < to) {
			byte b = line[r];
			if (b == quote) {
				if (r + 1 < to && line[r + 1] == quote) {
					r++;
				} else {
					written = w;
					return r + 1;
				}
			}
			if (w != r) {
				line[w] = b;
			}
			w++;
			r++;
		}
		return -1;
	}

	private int next(byte[] line, int from, int to) {
		int p = from;
		if (blanks) {
			while (p < to && !isBlank(line[p])) {
				p++;
			}
			return p;
		}
		byte f = first;
		if (delimiter.length == 1) {
			while (p < to && line[p] != f) {
				p++;
			}
			return p;
		}
		while (p < to && !(line[p] == f && at(line, p, to))) {
			p++;
		}
		return p;
	}

	private boolean at(byte[] line, int p, int to) {
		if (blanks) {
			return isBlank(line[p]);
		}
		if (p + delimiter.length > to) {
			return false;
		}
		for (int i = 0; i < delimiter.length; i++) {
			if (line[p + i] != delimiter[i]) {
				return false;
			}
		}
		return true;
	}

	private static boolean isBlank(byte b) {
		return b == ' ' || b == '\t';
	}
}
