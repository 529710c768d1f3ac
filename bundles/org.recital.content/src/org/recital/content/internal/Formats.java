/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;

/** Format numbers in models. */
@SuppressWarnings("nls")
public final class Formats {

	private static final String NAME = "format";

	private Formats() {
	}

	public static void write(ModelWriter out, int format) throws IOException {
		out.put(NAME, format);
	}

	/**
	 * Checks the format number of a model.
	 *
	 * @throws IOException when it is not between 1 and the newest
	 */
	public static int read(ModelReader in, String contribution, int newest) throws IOException {
		int format = in.intValue(NAME);
		if (format < 1 || format > newest) {
			throw new IOException("format " + format + " of a model of '" + contribution + "'; this version reads formats 1 to "
					+ newest + ": install a newer Recital");
		}
		return format;
	}

	/**
	 * Checks what a model says of its own sizes.
	 *
	 * @throws IOException when it is not so
	 */
	public static void check(boolean fits, String contribution, String what) throws IOException {
		if (!fits) {
			throw new IOException("the model of '" + contribution + "' is damaged: " + what);
		}
	}
}
