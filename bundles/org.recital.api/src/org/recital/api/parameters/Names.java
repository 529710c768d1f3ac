/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.parameters;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How names are written, and which of several was probably meant. */
public final class Names {

	private Names() {
	}

	/** {@code maxDepth} and {@code MAX_DEPTH} become {@code max-depth}. */
	public static String kebab(String name) {
		if (name.equals(name.toUpperCase(Locale.ROOT))) {
			return name.toLowerCase(Locale.ROOT).replace('_', '-');
		}
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < name.length(); i++) {
			char c = name.charAt(i);
			if (Character.isUpperCase(c) && i > 0) {
				text.append('-');
			}
			text.append(Character.toLowerCase(c));
		}
		return text.toString();
	}

	/** The candidate with the least edit distance to the name, when it is near enough to be a slip of the hand. */
	public static Optional<String> nearest(String name, Collection<String> candidates) {
		String best = null;
		int least = Math.max(2, name.length() / 3) + 1;
		for (String c : candidates) {
			int d = distance(name.toLowerCase(Locale.ROOT), c.toLowerCase(Locale.ROOT));
			if (d < least) {
				least = d;
				best = c;
			}
		}
		return Optional.ofNullable(best);
	}

	/** Damerau-Levenshtein distance with neighbouring transpositions (optimal string alignment). */
	static int distance(String a, String b) {
		int[][] d = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			d[i][0] = i;
		}
		for (int j = 0; j <= b.length(); j++) {
			d[0][j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			for (int j = 1; j <= b.length(); j++) {
				int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
				d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
				}
			}
		}
		return d[a.length()][b.length()];
	}
}
