/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.store.internal;

import java.io.IOException;
import java.nio.file.Path;

/** What to say of a format number that is not known. */
final class Formats {

	private Formats() {
	}

	static void check(Path folder, int format, int newest) throws IOException {
		if (format < 1 || format > newest) {
			throw new IOException(folder + ": format " + format + "; this version reads formats 1 to " + newest); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
