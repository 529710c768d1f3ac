/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.worker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How items like an image are looked for. */
public enum IndexChoice {

	/** The graph where there are {@link #MANY} rows or more, else all are compared. */
	AUTO,
	/** All are compared. */
	EXACT,
	/** A graph of neighbours, which finds most of the nearest. It is built once and kept in the cache. */
	GRAPH;

	/** Rows from which on a graph pays. */
	public static final int MANY = 100_000;

	/** As people write it. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** All, as people write them. */
	public static List<String> ids() {
		return Arrays.stream(values()).map(IndexChoice::id).toList();
	}

	/** The one that is written so. */
	public static Optional<IndexChoice> of(String id) {
		return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst();
	}
}
