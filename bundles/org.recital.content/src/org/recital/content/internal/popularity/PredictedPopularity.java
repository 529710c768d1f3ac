/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.popularity;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;
import org.recital.linalg.CholeskySolver;

/**
 * Predicts how popular an item is from its features, by ridge regression to the scores that people gave, and recommends the most
 * popular to everybody: what Zhang 2022 names as its rival ("a traditional content-based algorithm that relies on user scores to
 * predict popularity"). Items with scores are predicted too, not looked up: only what they sound like counts.
 */
public final class PredictedPopularity implements Engine<PredictedPopularity.Parameters> {

	static final String ID = "predicted-popularity"; //$NON-NLS-1$

	/** What popularity is, of an item's scores. */
	public enum Popularity {
		/** Their mean, drawn to the mean of all by {@code damping} scores of that size. */
		MEAN,
		/** The logarithm of 1 + their sum. */
		SUM,
		/** The logarithm of 1 + their number. */
		COUNT
	}

	/**
	 * Parameters.
	 *
	 * @param popularity     what it is
	 * @param damping        how many scores of mean size each item is given beside its own
	 * @param regularisation lambda, in mean eigenvalues of X'X
	 */
	public record Parameters(
			@Parameter(value = "mean", label = "%predicted-popularity.popularity", help = "%predicted-popularity.popularity.help") Popularity popularity,
			@Parameter(value = "5", label = "%predicted-popularity.damping", help = "%predicted-popularity.damping.help", min = 0, max = 1e6) double damping,
			@Parameter(value = "1", label = "%content-ridge.regularisation", help = "%content-ridge.regularisation.help", min = 1e-6, max = 1e6, log = true, searchMin = 0.01, searchMax = 100) double regularisation) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		context.checkCancelled();
		ContentRows rows = ContentRows.ofItems(data, ID, true);
		int[] counts = Known.counts(data.train());
		double[] popularity = popularity(p, data.train(), counts);
		int learned = 0;
		for (int i = 0; i < counts.length; i++) {
			learned += counts[i] > 0 && rows.has(i) ? 1 : 0;
		}
		if (learned == 0) {
			throw new InputException(NLS.bind(Messages.Popularity_none, ID), Messages.Popularity_noneHint);
		}
		return new PopularityRecommender(data.users(), predicted(p, rows, counts, popularity, learned, context));
	}

	/** Of each item that has scores; 0 of the others. */
	static double[] popularity(Parameters p, Interactions scores, int[] counts) {
		double[] of = new double[counts.length];
		double all = 0;
		Block block = scores.all();
		for (int u = 0; u < block.rows(); u++) {
			for (int k = block.begin(u); k < block.end(u); k++) {
				of[block.items()[k]] += block.values()[k];
				all += block.values()[k];
			}
		}
		double mean = all / scores.size();
		for (int i = 0; i < of.length; i++) {
			of[i] = counts[i] == 0 ? 0 : switch (p.popularity) {
			case MEAN -> (of[i] + p.damping * mean) / (counts[i] + p.damping);
			case SUM -> Math.log1p(Math.max(0, of[i]));
			case COUNT -> Math.log1p(counts[i]);
			};
		}
		return of;
	}

	/** Of each item with features; NaN of the others. */
	private static float[] predicted(Parameters p, ContentRows rows, int[] counts, double[] popularity, int learned, StepContext context) {
		int width = rows.width();
		float[] x = rows.data();
		double mean = 0;
		for (int i = 0; i < counts.length; i++) {
			mean += counts[i] > 0 && rows.has(i) ? popularity[i] / learned : 0;
		}
		double[] gram = new double[Math.multiplyExact(width, width)];
		double[] weights = new double[width];
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] == 0 || !rows.has(i)) {
				continue;
			}
			context.checkCancelled();
			int at = i * width;
			for (int r = 0; r < width; r++) {
				weights[r] += x[at + r] * (popularity[i] - mean);
				for (int c = 0; c <= r; c++) {
					gram[r * width + c] += (double) x[at + r] * x[at + c];
				}
			}
		}
		double trace = 0;
		for (int d = 0; d < width; d++) {
			trace += gram[d * width + d];
		}
		for (int d = 0; d < width; d++) {
			gram[d * width + d] += trace > 0 ? p.regularisation * trace / width : 1;
		}
		new CholeskySolver(gram, width, context::checkCancelled).solve(weights, 0);
		float[] predicted = new float[counts.length];
		for (int i = 0; i < predicted.length; i++) {
			double sum = mean;
			for (int d = 0; d < width; d++) {
				sum += weights[d] * x[i * width + d];
			}
			predicted[i] = rows.has(i) ? (float) sum : Float.NaN;
		}
		return predicted;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return PopularityRecommender.load(in);
	}
}
