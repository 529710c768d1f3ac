/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import org.recital.linalg.NearestVectors.Found;
import org.recital.linalg.NearestVectors.Measure;

/**
 * Finds most of the rows nearest to a vector without comparing all of them. Safe for any number of threads. What compares all is
 * {@link NearestVectors}.
 */
public interface NeighbourIndex {

	/** Number of rows. */
	int size();

	/** Values of a row. */
	int width();

	/** What nearest means. */
	Measure measure();

	/**
	 * Rows near a vector.
	 *
	 * @param vector as the rows were given: what is scaled is scaled here
	 * @param k      how many; fewer where there are fewer
	 * @return with their exact cosines or distances; nearest first, lower number among equals
	 */
	Found of(float[] vector, int k);

	/** Which share of the ten nearest it finds, measured on {@link #sampled()} of its own rows, 0 to 1. */
	double recall();

	/** Number of rows {@link #recall()} was measured on. */
	int sampled();
}
