/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.api.step.Transformer;
import org.recital.content.internal.TopEigen;

/**
 * Principal component analysis (Pearson 1901; Hotelling 1933): turns rows so that as few dimensions as wanted keep as much of
 * the variance as they can. Mean and directions are learned from the rows of those learned from (the training side where a split
 * is connected, else everybody), by randomised subspace iteration (Halko, Martinsson and Tropp 2011).
 */
public final class Pca implements Transformer<Pca.Parameters> {

	/** Vectors that go over the rows together. */
	private static final int TOGETHER = 8;

	/**
	 * Parameters.
	 *
	 * @param dimensions how many; fewer where the rows learned from have no more
	 * @param whiten     whether every dimension is given variance 1
	 */
	public record Parameters(
			@Parameter(value = "64", label = "%pca.dimensions.label", help = "%pca.dimensions.help", min = 1, max = 10000, searchMin = 8, searchMax = 256) int dimensions,
			@Parameter(value = "false", label = "%pca.whiten.label", help = "%pca.whiten.help") boolean whiten) {
	}

	@Override
	public Features transform(Parameters p, Features features, Optional<Split> fit, StepContext context) throws InputException {
		boolean[] learners = Fit.learners("pca", fit, features.kind(), features.entities()); //$NON-NLS-1$
		int[] rows = rows(features, learners);
		if (rows.length == 0) {
			throw new InputException(Messages.say(Messages.Pca_none, features.kind()), Messages.Standardise_noneHint);
		}
		double[] mean = mean(features, rows);
		double variance = variance(features, rows, mean);
		context.checkCancelled();
		int wanted = Math.min(p.dimensions, Math.min(features.width(), rows.length));
		TopEigen.Pairs pairs = TopEigen.of(covariance(features, rows, mean, context), wanted, context.seed(), TopEigen.Precision.USUAL,
				context::checkCancelled);
		if (pairs.count() == 0) {
			throw new InputException(Messages.Pca_equal, Messages.Pca_equalHint);
		}
		double kept = 0;
		for (double v : pairs.values()) {
			kept += v;
		}
		context.note(Messages.say(Messages.Pca_note, pairs.count(), features.width(), String.format(Locale.ROOT, "%.1f", 100 * kept / variance))); //$NON-NLS-1$
		return new Features(features.kind(), features.extractor() + ", pca " + pairs.count(), new int[] { pairs.count() }, features.offsets(), //$NON-NLS-1$
				turned(features, mean, pairs, p.whiten, context), labels(pairs.count()));
	}

	private static List<String> labels(int n) {
		List<String> labels = new ArrayList<>();
		for (int k = 1; k <= n; k++) {
			labels.add(Messages.say(Messages.Pca_label, k));
		}
		return labels;
	}

	private static int[] rows(Features f, boolean[] learners) {
		int[] rows = new int[f.rows()];
		int n = 0;
		for (int e = 0; e < learners.length; e++) {
			for (int r = f.begin(e); learners[e] && r < f.end(e); r++) {
				rows[n++] = r;
			}
		}
		return Arrays.copyOf(rows, n);
	}

	private static double[] mean(Features f, int[] rows) {
		int width = f.width();
		double[] mean = new double[width];
		for (int r : rows) {
			for (int d = 0; d < width; d++) {
				mean[d] += f.data()[r * width + d];
			}
		}
		for (int d = 0; d < width; d++) {
			mean[d] /= rows.length;
		}
		return mean;
	}

	private static double variance(Features f, int[] rows, double[] mean) {
		int width = f.width();
		double sum = 0;
		for (int r : rows) {
			for (int d = 0; d < width; d++) {
				double off = f.data()[r * width + d] - mean[d];
				sum += off * off;
			}
		}
		return sum / rows.length;
	}

	/** (X - mean)'(X - mean) / n, never written down. */
	private static TopEigen.Operator covariance(Features f, int[] rows, double[] mean, StepContext context) {
		int width = f.width();
		float[] data = f.data();
		return new TopEigen.Operator() {
			@Override
			public int size() {
				return width;
			}

			@Override
			public void apply(double[] vectors, int count, double[] result) {
				Arrays.fill(result, 0, count * width, 0);
				context.parallel().forBlocks(count, TOGETHER, (from, to) -> {
					double[] centred = new double[width];
					for (int k = 0; k < rows.length; k++) {
						if ((k & 255) == 0) {
							context.checkCancelled();
						}
						int at = rows[k] * width;
						for (int d = 0; d < width; d++) {
							centred[d] = data[at + d] - mean[d];
						}
						for (int v = from; v < to; v++) {
							add(centred, vectors, result, v * width, width, rows.length);
						}
					}
				});
			}
		};
	}

	private static void add(double[] row, double[] vectors, double[] result, int at, int width, int n) {
		double dot = 0;
		for (int d = 0; d < width; d++) {
			dot += row[d] * vectors[at + d];
		}
		dot /= n;
		for (int d = 0; d < width; d++) {
			result[at + d] += dot * row[d];
		}
	}

	private static float[] turned(Features f, double[] mean, TopEigen.Pairs pairs, boolean whiten, StepContext context) {
		int width = f.width();
		int count = pairs.count();
		float[] turned = new float[Math.multiplyExact(f.rows(), count)];
		context.parallel().forBlocks(f.rows(), 256, (from, to) -> {
			context.checkCancelled();
			for (int r = from; r < to; r++) {
				for (int k = 0; k < count; k++) {
					double sum = 0;
					for (int d = 0; d < width; d++) {
						sum += (f.data()[r * width + d] - mean[d]) * pairs.vectors()[k * width + d];
					}
					turned[r * count + k] = (float) (whiten ? sum / Math.sqrt(pairs.values()[k]) : sum);
				}
			}
		});
		return turned;
	}
}
