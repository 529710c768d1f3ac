/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What keeps the fields of a line apart.
 *
 * @param text   the characters, one or more; a single space with {@code blanks}
 * @param blanks whether any run of spaces and tabs counts as one delimiter
 */
public record Delimiter(String text, boolean blanks) {

	public static final Delimiter COMMA = new Delimiter(",", false); //$NON-NLS-1$
	public static final Delimiter TAB = new Delimiter("\t", false); //$NON-NLS-1$
	public static final Delimiter SEMICOLON = new Delimiter(";", false); //$NON-NLS-1$
	public static final Delimiter PIPE = new Delimiter("|", false); //$NON-NLS-1$
	public static final Delimiter COLONS = new Delimiter("::", false); //$NON-NLS-1$
	public static final Delimiter BLANKS = new Delimiter(" ", true); //$NON-NLS-1$

	/** None: a line is one field. No text has this character. */
	public static final Delimiter NONE = new Delimiter("\0", false); //$NON-NLS-1$

	/** The delimiter a person names: a word ({@code tab}, {@code comma}, ...) or the characters themselves; empty for "auto". */
	public static Optional<Delimiter> named(String name) {
		return switch (name) {
		case "", "auto" -> Optional.empty(); //$NON-NLS-1$ //$NON-NLS-2$
		case "comma" -> Optional.of(COMMA); //$NON-NLS-1$
		case "tab", "\\t" -> Optional.of(TAB); //$NON-NLS-1$ //$NON-NLS-2$
		case "semicolon" -> Optional.of(SEMICOLON); //$NON-NLS-1$
		case "pipe" -> Optional.of(PIPE); //$NON-NLS-1$
		case "space", "spaces", "blanks", " " -> Optional.of(BLANKS); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		default -> Optional.of(new Delimiter(name, false));
		};
	}

	/** The name {@link #named} takes. */
	public String name() {
		if (blanks) {
			return "blanks"; //$NON-NLS-1$
		}
		return switch (text) {
		case "," -> "comma"; //$NON-NLS-1$ //$NON-NLS-2$
		case "\t" -> "tab"; //$NON-NLS-1$ //$NON-NLS-2$
		case ";" -> "semicolon"; //$NON-NLS-1$ //$NON-NLS-2$
		case "|" -> "pipe"; //$NON-NLS-1$ //$NON-NLS-2$
		default -> text;
		};
	}

	byte[] bytes() {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
