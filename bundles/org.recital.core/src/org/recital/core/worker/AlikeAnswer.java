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
 * The items whose images are most like a given one.
 *
 * @param step    of the pipeline whose features are compared
 * @param label   what it is called
 * @param image   the image asked about
 * @param measure {@code distance} of standardised columns, the less the nearer, or {@code cosine}, the more the nearer
 * @param items   nearest first, with their distance or cosine
 * @param index   {@code exact}: all rows were compared, or {@code graph}: most of the nearest are there, and some may be missing
 * @param rows    of features that were looked through
 * @param recall  which share of the ten nearest the graph finds, measured on {@code sampled} rows; 1 where all were compared
 * @param sampled rows of its own the graph was measured on; 0 where all were compared
 */
public record AlikeAnswer(String step, String label, String image, String measure, List<ListedItem> items, String index, int rows, double recall,
		int sampled) {

	/** Whether some of the nearest may be missing. */
	public boolean approximate() {
		return IndexChoice.GRAPH.id().equals(index);
	}
}
