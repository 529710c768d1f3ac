/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.taste;

import java.util.List;

/**
 * How a person's taste went over time.
 *
 * @param attribute          of items
 * @param labels             its values among what was liked, the most liked first
 * @param windows            one after the other without a gap, from the first like to the last
 * @param movedInAll         Jensen-Shannon distance of the last window from the first, see {@link TasteWindow#moved()}; NaN for fewer than two windows
 * @param movedInAllByChance what 95 % of random orders of the same likes stay below; NaN likewise
 */
public record TasteDrift(String attribute, List<String> labels, List<TasteWindow> windows, double movedInAll, double movedInAllByChance) {

	public TasteDrift {
		labels = List.copyOf(labels);
		windows = List.copyOf(windows);
	}

	/** Nothing that was liked has the attribute. */
	public boolean isEmpty() {
		return windows.isEmpty();
	}
}
