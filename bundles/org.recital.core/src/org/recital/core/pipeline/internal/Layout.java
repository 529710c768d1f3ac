/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

/** Blanks, comments and commas of a YAML text. */
final class Layout {

	private Layout() {
	}

	/** The first offset from {@code from} on that is neither white space nor in a comment. */
	static int skipBlank(String text, int from, int limit) {
		int i = from;
		while (i < limit) {
			char c = text.charAt(i);
			if (c == '#') {
				while (i < limit && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
					i++;
				}
			} else if (Character.isWhitespace(c)) {
				i++;
			} else {
				break;
			}
		}
		return i;
	}

	/** Offset of the comma between two items of a flow collection, or -1: comments are passed over. */
	static int comma(String text, int from, int limit) {
		int i = from;
		while (i < limit) {
			i = skipBlank(text, i, limit);
			if (i < limit && text.charAt(i) == ',') {
				return i;
			}
			i++;
		}
		return -1;
	}

	/** The first offset from {@code from} on that is no space and no tab. */
	static int skipSpaces(String text, int from) {
		int i = from;
		while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
			i++;
		}
		return i;
	}

	/** Whether only spaces and tabs stand between. */
	static boolean isBlank(String text, int from, int to) {
		return skipSpaces(text, from) >= to;
	}
}
