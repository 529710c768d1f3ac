/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.Names;
import org.recital.linalg.CommonSimilarity;
import org.recital.linalg.CountSimilarity;
import org.recital.linalg.OverlapWeight;
import org.recital.linalg.ProductSimilarity;
import org.recital.linalg.SparseRows;
import org.recital.linalg.SparseSimilarity;

/**
 * The parameters that user-knn and item-knn share.
 *
 * @param neighbours most neighbours, 1 or more
 * @param similarity how things are compared by their events
 * @param values     what an event is worth, in the cosine and in the score; the other similarities have no choice
 * @param weighting  of events in the cosine; the other similarities have none
 * @param content    share of the similarity that comes from features, 0 to 1; without features it is 0
 */
record KnnSettings(int neighbours, Similarity similarity, Values values, double shrinkage, int significance,
		int minOverlap, double content, Weighting weighting, double amplification) {

	/** The same with another share of content. */
	KnnSettings withContent(double share) {
		return new KnnSettings(neighbours, similarity, values, shrinkage, significance, minOverlap, share, weighting,
				amplification);
	}

	boolean binary() {
		return values == Values.BINARY;
	}

	/** Whether values are compared after the mean of their column is taken off. */
	boolean centres() {
		return similarity == Similarity.ADJUSTED_COSINE;
	}

	/** Whether events are weighted as terms in documents. */
	boolean weighted() {
		return similarity == Similarity.COSINE && weighting != Weighting.NONE;
	}

	OverlapWeight overlap() {
		return new OverlapWeight(shrinkage, significance, minOverlap);
	}

	/** Weights of neighbours made of their similarities, in place: those above 0 to the power of the amplification. */
	void amplify(float[] weights, int from, int to) {
		for (int p = from; p < to && amplification != 1; p++) {
			if (weights[p] > 0) {
				weights[p] = (float) Math.pow(weights[p], amplification);
			}
		}
	}

	/** Similarities of the things in the rows of {@code byColumn}, values centred already where that is asked. */
	SparseSimilarity rows(SparseRows byColumn) {
		OverlapWeight weight = overlap();
		return switch (similarity) {
		case COSINE -> binary() ? CountSimilarity.cosine(byColumn, weight) : new ProductSimilarity(byColumn, weight);
		case JACCARD -> CountSimilarity.jaccard(byColumn, weight);
		case PEARSON -> CommonSimilarity.pearson(byColumn, weight);
		case ADJUSTED_COSINE -> CommonSimilarity.cosine(byColumn, weight);
		};
	}

	void save(ModelWriter out) throws IOException {
		out.put("similarity", Names.kebab(similarity.name())); //$NON-NLS-1$
		out.put("values", Names.kebab(values.name())); //$NON-NLS-1$
		out.put("weighting", Names.kebab(weighting.name())); //$NON-NLS-1$
		out.put("whole", neighbours, significance, minOverlap); //$NON-NLS-1$
		out.put("decimal", new double[] { shrinkage, content, amplification }); //$NON-NLS-1$
	}

	static KnnSettings load(ModelReader in) throws IOException {
		int[] whole = in.ints("whole"); //$NON-NLS-1$
		double[] decimal = in.doubles("decimal"); //$NON-NLS-1$
		return new KnnSettings(whole[0], constant(Similarity.class, in.text("similarity")), //$NON-NLS-1$
				constant(Values.class, in.text("values")), decimal[0], whole[1], whole[2], decimal[1], //$NON-NLS-1$
				in.has("weighting") ? constant(Weighting.class, in.text("weighting")) : Weighting.NONE, // formats before 2 have none //$NON-NLS-1$ //$NON-NLS-2$
				decimal.length > 2 ? decimal[2] : 1);
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String name) throws IOException {
		for (E e : type.getEnumConstants()) {
			if (Names.kebab(e.name()).equals(name)) {
				return e;
			}
		}
		throw new IOException("the model says '" + name + "', which this version does not know"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
