/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are searched for: small letters without accents. */
public final class Folding {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+"); //$NON-NLS-1$

	private Folding() {
	}

	/** Folds. */
	public static String fold(String text) {
		return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT).strip(); //$NON-NLS-1$
	}

	/** A pattern of LIKE, with {@code !} as its escape, for texts with this one in them. */
	public static String contains(String text) {
		return '%' + escaped(text) + '%';
	}

	/** A pattern of LIKE, with {@code !} as its escape, for texts that begin so. */
	public static String begins(String text) {
		return escaped(text) + '%';
	}

	private static String escaped(String text) {
		return fold(text).replace("!", "!!").replace("%", "!%").replace("_", "!_"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}
}
