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
import java.util.Arrays;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.linalg.Loop;
import org.recital.linalg.NearestRows;
import org.recital.linalg.SparseRows;

/**
 * User-based nearest neighbours (Resnick et al. 1994; Herlocker et al. 1999).
 * <p>
 * List: an item's score is the sum, over those of the user's k nearest users who met it, of similarity (times value where
 * events are worth their values), similarities to the power of the amplification (Breese, Heckerman and Kadie 1998, section
 * 2.2.3: case amplification, which lets those most alike count more). Rating: see {@link RatingMean}. Similarity may come from features too: of users, or of
 * the items they met. A user with no neighbour gets what is popular; a person held out is compared by what is known of them.
 */
public final class UserKnnEngine implements Engine<UserKnnEngine.Parameters> {

	/**
	 * Parameters; see {@link KnnSettings}.
	 *
	 * @param centre whether what all features have in common is taken off
	 */
	public record Parameters(
			@Parameter(value = "100", label = "%knn.neighbours", help = "%knn.neighbours.user.help", min = 1, max = 100000, log = true, searchMin = 5, searchMax = 500) int neighbours,
			@Parameter(value = "cosine", label = "%knn.similarity", help = "%knn.similarity.help") Similarity similarity,
			@Parameter(value = "binary", label = "%knn.values", help = "%knn.values.help") Values values,
			@Parameter(value = "none", label = "%knn.weighting", help = "%knn.weighting.help") Weighting weighting,
			@Parameter(value = "0", label = "%knn.shrinkage", help = "%knn.shrinkage.help", min = 0, searchMax = 100) double shrinkage,
			@Parameter(value = "0", label = "%knn.significance", help = "%knn.significance.help", min = 0, max = 1000000, searchMax = 100) int significanceWeighting,
			@Parameter(value = "1", label = "%knn.minOverlap", help = "%knn.minOverlap.help", min = 1, max = 1000000, searchMax = 10) int minOverlap,
			@Parameter(value = "0.5", label = "%knn.content", help = "%knn.content.help", min = 0, max = 1) double content,
			@Parameter(value = "1", label = "%knn.amplification", help = "%knn.amplification.help", min = 0.01, max = 100, searchMin = 1, searchMax = 4) double amplification,
			@Parameter(value = "true", label = "%knn.centre", help = "%knn.centre.help") boolean centre) {

		KnnSettings settings() {
			return new KnnSettings(neighbours, similarity, values, shrinkage, significanceWeighting, minOverlap, content, weighting,
					amplification);
		}
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Training.check(data);
		Content.check(data, true, Messages.Features_kind_usersOrItems);
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", 100); //$NON-NLS-1$
		context.checkCancelled();
		try {
			SparseRows train = Matrices.of(data.train());
			SparseRows profiles = Profiles.of(data);
			boolean binary = p.values == Values.BINARY;
			UserContent content = p.content == 0 ? null : UserContent.of(data, train, profiles, binary, p.centre);
			KnnSettings settings = content == null ? p.settings().withContent(0) : p.settings();
			return learn(settings, train, profiles, content, Loops.of(context, 100));
		} finally {
			monitor.done();
		}
	}

	static UserKnnRecommender learn(KnnSettings settings, SparseRows train, SparseRows profiles, UserContent content, Loop loop) {
		Likeness likeness = new Likeness(settings, train.transpose(), content == null ? null : content.rows());
		boolean[] trained = content == null ? null : Matrices.filled(train);
		SparseRows neighbours = NearestRows.of(likeness.rows(), settings.neighbours(), trained, loop);
		if (profiles != train) {
			neighbours = heldOut(neighbours, settings.neighbours(), likeness, train, profiles, content, loop);
		}
		settings.amplify(neighbours.values(), 0, neighbours.size());
		return UserKnnRecommender.of(settings, train, profiles, neighbours, content);
	}

	/** People of whom more is known than was trained on are compared by all of it. */
	private static SparseRows heldOut(SparseRows neighbours, int k, Likeness likeness, SparseRows train, SparseRows profiles,
			UserContent content, Loop loop) {
		int users = train.rows();
		int[][] indices = new int[users][];
		float[][] weights = new float[users][];
		loop.forBlocks(users, 64, (from, to) -> {
			float[] row = new float[users];
			for (int u = from; u < to; u++) {
				if (!Matrices.sameRow(train, profiles, u)) {
					UserKnnRecommender.similarities(likeness, profiles, content, u, row);
					UserKnnRecommender.exclude(train, row);
					int[] found = new int[Math.min(k, users)];
					float[] weight = new float[found.length];
					int n = NearestRows.select(row, users, found.length, found, weight);
					indices[u] = Arrays.copyOf(found, n);
					weights[u] = Arrays.copyOf(weight, n);
				}
			}
		});
		return Matrices.replaceRows(neighbours, indices, weights);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return UserKnnRecommender.load(in);
	}
}
