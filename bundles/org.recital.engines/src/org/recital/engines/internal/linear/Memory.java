/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.linear;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;

/** Whether there is room for a number for each pair of items. */
final class Memory {

	/** Most bytes a part of the heap that may be asked for at once. */
	private static final double SHARE = 0.8;
	/** Rows times columns of one array. */
	private static final int MOST_ITEMS = 46_340;

	private Memory() {
	}

	/**
	 * @param times    how often a matrix of all pairs is held
	 * @param expected what else to do
	 * @throws InputException when there is not
	 */
	static void check(int items, double times, String expected) throws InputException {
		double bytes = (double) items * items * Float.BYTES * times;
		long heap = Runtime.getRuntime().maxMemory();
		if (items > MOST_ITEMS || bytes > SHARE * heap) {
			throw new InputException(NLS.bind(Messages.Memory_items,
					new Object[] { items, (long) Math.ceil(bytes / (1 << 20)), heap >> 20 }), expected);
		}
	}
}
