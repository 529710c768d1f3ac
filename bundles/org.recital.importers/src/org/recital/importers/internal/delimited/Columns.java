/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.delimited;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Messages;
import org.recital.importers.internal.text.TextFile;

/** Finds columns by the names of a header. */
public final class Columns {

	private Columns() {
	}

	/** The place of a column, or -1. */
	public static int find(List<String> header, String name) {
		for (int i = 0; i < header.size(); i++) {
			if (header.get(i).equalsIgnoreCase(name)) {
				return i;
			}
		}
		return -1;
	}

	/** The place of a column that must be there. */
	public static int of(TextFile file, List<String> header, String name) throws InputException {
		int at = find(header, name);
		if (at < 0) {
			throw new InputException(file.name(), 1, NLS.bind(Messages.header_missing, name),
					NLS.bind(Messages.header_missingExpected, name, String.join(", ", header.subList(0, Math.min(12, header.size()))))); //$NON-NLS-1$
		}
		return at;
	}
}
