/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.util.Locale;

/** Text of HTML and SVG, built up with everything that is not ours escaped. */
final class Markup {

	private final StringBuilder text = new StringBuilder();

	/** Markup of our own, as it stands. */
	Markup raw(String markup) {
		text.append(markup);
		return this;
	}

	/** Text of anybody, escaped for content and attributes in double quotes. */
	Markup text(String content) {
		text.append(escape(content));
		return this;
	}

	/** {@code <tag>text</tag>}. */
	Markup element(String tag, String content) {
		return raw("<" + tag + ">").text(content).raw("</" + tag.split(" ", 2)[0] + ">\n");
	}

	/** A number as SVG takes it: at most two decimals, a point in any locale. */
	static String number(double value) {
		String n = String.format(Locale.ROOT, "%.2f", value);
		return n.endsWith(".00") ? n.substring(0, n.length() - 3) : n;
	}

	/**
	 * Escaped for content and for attributes in quotes. Characters that no XML or HTML may have (controls, single surrogates) become the
	 * replacement character.
	 */
	static String escape(String content) {
		StringBuilder escaped = new StringBuilder(content.length() + 16);
		for (int i = 0; i < content.length();) {
			int c = content.codePointAt(i);
			i += Character.charCount(c);
			switch (c) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			case '\'' -> escaped.append("&#39;");
			default -> {
				boolean allowed = c == '\t' || c == '\n' || c == '\r'
						|| c >= 0x20 && !(c >= 0x7f && c <= 0x9f) && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff;
				escaped.appendCodePoint(allowed ? c : 0xfffd);
			}
			}
		}
		return escaped.toString();
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
