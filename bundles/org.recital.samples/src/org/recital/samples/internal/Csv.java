/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.samples.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes lines of comma-separated values, quoted where needed (RFC 4180). */
public final class Csv {

	private Csv() {
	}

	/** One line. */
	public static void line(Writer out, Object... values) throws IOException {
		for (int i = 0; i < values.length; i++) {
			if (i > 0) {
				out.write(',');
			}
			String text = values[i] instanceof Double d ? number(d) : String.valueOf(values[i]);
			boolean quote = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
			out.write(quote ? '"' + text.replace("\"", "\"\"") + '"' : text); //$NON-NLS-1$ //$NON-NLS-2$
		}
		out.write('\n');
	}

	/** Numbers separated by blanks. */
	public static String join(double[] values) {
		StringBuilder text = new StringBuilder();
		for (double v : values) {
			text.append(text.isEmpty() ? "" : " ").append(number(v)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return text.toString();
	}

	private static String number(double d) {
		return d * 2 == Math.rint(d * 2) ? Double.toString(d) : String.format(Locale.ROOT, "%.4f", d); //$NON-NLS-1$
	}
}
