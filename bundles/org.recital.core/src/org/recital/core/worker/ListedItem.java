/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.worker;

import java.util.List;

/**
 * An item in an answer.
 *
 * @param id      its name in the source
 * @param title   what a person reads for it
 * @param value   score, or value of the interaction
 * @param hit     whether it is among what was held out (of a recommended item), or was recommended (of a held out one)
 * @param genres  of the item; empty when none are known
 * @param why     a sentence on why it is recommended; empty when the engine does not say, or took too long to say it
 * @param picture path of its picture; empty when none is known
 */
public record ListedItem(String id, String title, double value, boolean hit, List<String> genres, String why, String picture) {

	/** What an older worker leaves out is empty. */
	public ListedItem {
		genres = genres == null ? List.of() : List.copyOf(genres);
		why = why == null ? "" : why; //$NON-NLS-1$
		picture = picture == null ? "" : picture; //$NON-NLS-1$
	}

	/** An item of which no more is known. */
	public ListedItem(String id, String title, double value, boolean hit) {
		this(id, title, value, hit, List.of(), "", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
