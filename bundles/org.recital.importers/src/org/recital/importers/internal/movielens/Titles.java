/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.movielens;

/** What a MovieLens title says besides the title. */
final class Titles {

	private Titles() {
	}

	/**
	 * The year in the brackets a title ends with ({@code Toy Story (1995)}, of a series {@code (1975-1979)} the first), or
	 * NaN.
	 */
	static float year(String title) {
		String t = title.strip();
		int open = t.lastIndexOf('(');
		if (open < 0 || !t.endsWith(")") || open + 5 > t.length() - 1) { //$NON-NLS-1$
			return Float.NaN;
		}
		for (int i = open + 1; i < open + 5; i++) {
			if (t.charAt(i) < '0' || t.charAt(i) > '9') {
				return Float.NaN;
			}
		}
		char after = t.charAt(open + 5);
		boolean alone = after == ')' || after == '-' || after == '\u2013';
		return alone ? Integer.parseInt(t.substring(open + 1, open + 5)) : Float.NaN;
	}
}
