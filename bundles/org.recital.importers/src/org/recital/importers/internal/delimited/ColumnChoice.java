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
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.Names;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Messages;

/** Finds the column a person means by name or number. */
public final class ColumnChoice {

	private ColumnChoice() {
	}

	/**
	 * The column of a parameter.
	 *
	 * @param file   for the message
	 * @param names  of all columns
	 * @param choice {@code auto}; {@code none} or empty; the name of a column; its number, 1 for the first
	 * @param auto   the column for {@code auto}, -1 for none
	 * @return 0-based, -1 for none
	 */
	public static int of(String file, List<String> names, String choice, int auto) throws InputException {
		switch (choice.strip().toLowerCase(Locale.ROOT)) {
		case "auto": //$NON-NLS-1$
			return auto;
		case "", "none": //$NON-NLS-1$ //$NON-NLS-2$
			return -1;
		default:
		}
		int at = names.indexOf(choice);
		for (int i = 0; at < 0 && i < names.size(); i++) {
			if (names.get(i).equalsIgnoreCase(choice.strip())) {
				at = i;
			}
		}
		if (at < 0 && choice.strip().matches("[0-9]{1,6}")) { //$NON-NLS-1$
			at = Integer.parseInt(choice.strip()) - 1;
			if (at < 0 || at >= names.size()) {
				throw new InputException(file, 1, NLS.bind(Messages.column_number, choice),
						NLS.bind(Messages.column_numberExpected, names.size()));
			}
		}
		if (at < 0) {
			String nearest = Names.nearest(choice, names).map(n -> NLS.bind(Messages.column_nearest, n)).orElse(""); //$NON-NLS-1$
			throw new InputException(file, 1, NLS.bind(Messages.column_unknown, choice),
					(nearest + ' ' + NLS.bind(Messages.column_oneOf, String.join(", ", names.subList(0, Math.min(12, names.size()))))).strip()); //$NON-NLS-1$
		}
		return at;
	}

	/** As {@link #of}, for a column that must be there. */
	public static int required(String file, List<String> names, String choice, int auto, String parameter) throws InputException {
		int at = of(file, names, choice, auto);
		if (at < 0) {
			throw new InputException(file, 1, NLS.bind(Messages.column_needed, parameter),
					NLS.bind(Messages.column_oneOf, String.join(", ", names.subList(0, Math.min(12, names.size()))))); //$NON-NLS-1$
		}
		return at;
	}
}
