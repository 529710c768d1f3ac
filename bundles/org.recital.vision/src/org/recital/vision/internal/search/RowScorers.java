/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.internal.search;

import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;
import org.apache.lucene.util.hnsw.UpdateableRandomVectorScorer;
import org.recital.linalg.NearestVectors.Measure;

/** Makes scorers of the same rows. */
public record RowScorers(Measure measure, int size, int width, float[] rows) implements RandomVectorScorerSupplier {

	@Override
	public UpdateableRandomVectorScorer scorer() {
		return new RowScorer(measure, size, width, rows);
	}

	@Override
	public RandomVectorScorerSupplier copy() {
		return this;
	}
}
