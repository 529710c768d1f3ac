/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal;

import java.nio.file.Path;

/** Names of files and columns. */
public final class Names {

	private Names() {
	}

	/** What a data set read from a file or folder is called: its name without endings like {@code .csv.gz}. */
	public static String dataset(Path path) {
		Path last = path.toAbsolutePath().normalize().getFileName();
		if (last == null) {
			return path.toString();
		}
		String name = last.toString();
		String bare = name.replaceFirst("(?i)\\.(gz|zip)$", "").replaceFirst("(?i)\\.(csv|tsv|txt|dat|data|inter)$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return bare.isEmpty() ? name : bare;
	}

	/** Whether a parameter names a file or folder at all. */
	public static boolean given(Path path) {
		return path != null && !path.toString().isEmpty();
	}

	/** The ending of a file name in lower case, without the dot. */
	public static String ending(Path path) {
		String name = String.valueOf(path.getFileName());
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
	}
}
