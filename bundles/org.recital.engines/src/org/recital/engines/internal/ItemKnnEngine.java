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

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.data.EntityKind;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.linalg.NearestRows;
import org.recital.linalg.SparseRows;

/**
 * Item-based nearest neighbours (Sarwar et al. 2001; for lists, Deshpande and Karypis 2004).
 * <p>
 * List: an item's score is the sum, over those of its k nearest items that the user met, of similarity (times value where
 * events are worth their values). Rating: see {@link RatingMean}. Similarity may come from features of items too; then
 * items nobody met in training are recommended as well. Users of whom nothing is known get what is popular.
 */
public final class ItemKnnEngine implements Engine<ItemKnnEngine.Parameters> {

	/**
	 * Parameters; see {@link KnnSettings}.
	 *
	 * @param centre whether what all features have in common is taken off
	 */
	public record Parameters(
			@Parameter(value = "20", label = "%knn.neighbours", help = "%knn.neighbours.item.help", min = 1, max = 100000, log = true, searchMin = 5, searchMax = 500) int neighbours,
			@Parameter(value = "cosine", label = "%knn.similarity", help = "%knn.similarity.help") Similarity similarity,
			@Parameter(value = "binary", label = "%knn.values", help = "%knn.values.help") Values values,
			@Parameter(value = "none", label = "%knn.weighting", help = "%knn.weighting.help") Weighting weighting,
			@Parameter(value = "0", label = "%knn.shrinkage", help = "%knn.shrinkage.help", min = 0, searchMax = 100) double shrinkage,
			@Parameter(value = "0", label = "%knn.significance", help = "%knn.significance.help", min = 0, max = 1000000, searchMax = 100) int significanceWeighting,
			@Parameter(value = "1", label = "%knn.minOverlap", help = "%knn.minOverlap.help", min = 1, max = 1000000, searchMax = 10) int minOverlap,
			@Parameter(value = "0.5", label = "%knn.content", help = "%knn.content.help", min = 0, max = 1) double content,
			@Parameter(value = "true", label = "%knn.centre", help = "%knn.centre.help") boolean centre) {

		KnnSettings settings() {
			return new KnnSettings(neighbours, similarity, values, shrinkage, significanceWeighting, minOverlap, content, weighting, 1);
		}
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		Content.check(data, false, Messages.Features_kind_items);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows train = Matrices.of(data.train());
			boolean content = p.content > 0 && !data.features().isEmpty();
			boolean[] trained = content ? Matrices.filled(train.transpose()) : null;
			DenseRows rows = content
					? Content.rows(data.features(EntityKind.ITEM), data.items(), p.centre ? trained : null)
					: null;
			KnnSettings settings = content ? p.settings() : p.settings().withContent(0);
			Likeness likeness = new Likeness(settings, train, rows);
			// what nobody met would take the place of neighbours that can speak for something
			SparseRows neighbours = NearestRows.of(likeness.rows(), p.neighbours, trained, Loops.of(context, 100));
			return ItemKnnRecommender.of(settings, train, Profiles.of(data), neighbours, rows);
		} finally {
			monitor.done();
		}
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return ItemKnnRecommender.load(in);
	}
}
