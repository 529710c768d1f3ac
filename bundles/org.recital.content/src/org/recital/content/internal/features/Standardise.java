/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import java.util.Arrays;
import java.util.Optional;

import org.recital.api.data.Features;
import org.recital.api.data.Split;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.api.step.Transformer;

/**
 * Makes dimensions comparable: each gets mean 0 and standard deviation 1, or the range 0 to 1, over the rows of those learned
 * from (the training side where a split is connected, else everybody). A dimension that is the same for all of those becomes
 * 0 for everybody. Shape, labels and rows stay as they are.
 */
public final class Standardise implements Transformer<Standardise.Parameters> {

	/** How. */
	public enum Method {
		/** (v - mean) / standard deviation (divided by n). */
		Z_SCORE,
		/** (v - least) / (most - least); outside 0 to 1 for those not learned from, if need be. */
		MIN_MAX
	}

	/**
	 * @param method how
	 */
	public record Parameters(
			@Parameter(value = "z-score", label = "%standardise.method.label", help = "%standardise.method.help") Method method) {
	}

	@Override
	public Features transform(Parameters p, Features features, Optional<Split> fit, StepContext context) throws InputException {
		boolean[] learners = Fit.learners("standardise", fit, features.kind(), features.entities()); //$NON-NLS-1$
		int width = features.width();
		float[] data = features.data();
		double[] sums = new double[width];
		double[] least = new double[width];
		double[] most = new double[width];
		Arrays.fill(least, Double.POSITIVE_INFINITY);
		Arrays.fill(most, Double.NEGATIVE_INFINITY);
		long n = 0;
		for (int e = 0; e < learners.length; e++) {
			for (int r = features.begin(e); learners[e] && r < features.end(e); r++, n++) {
				for (int d = 0; d < width; d++) {
					double v = data[r * width + d];
					sums[d] += v;
					least[d] = Math.min(least[d], v);
					most[d] = Math.max(most[d], v);
				}
			}
		}
		if (n == 0) {
			throw new InputException(Messages.say(Messages.Standardise_none, features.kind()), Messages.Standardise_noneHint);
		}
		context.checkCancelled();
		double[] shift = p.method() == Method.MIN_MAX ? least : means(sums, n);
		double[] spread = p.method() == Method.MIN_MAX ? ranges(least, most) : deviations(features, learners, shift, n);
		float[] scaled = new float[data.length];
		context.parallel().forBlocks(features.rows(), 4096, (from, to) -> {
			for (int r = from; r < to; r++) {
				for (int d = 0; d < width; d++) {
					int at = r * width + d;
					scaled[at] = spread[d] == 0 ? 0 : (float) ((data[at] - shift[d]) / spread[d]);
				}
			}
		});
		return new Features(features.kind(), features.extractor() + ", standardise " + Names.kebab(p.method().name()), features.shape(), //$NON-NLS-1$
				features.offsets(), scaled, features.labels());
	}

	private static double[] means(double[] sums, long n) {
		double[] means = new double[sums.length];
		for (int d = 0; d < means.length; d++) {
			means[d] = sums[d] / n;
		}
		return means;
	}

	private static double[] ranges(double[] least, double[] most) {
		double[] ranges = new double[least.length];
		for (int d = 0; d < ranges.length; d++) {
			ranges[d] = most[d] - least[d];
		}
		return ranges;
	}

	private static double[] deviations(Features features, boolean[] learners, double[] means, long n) {
		int width = means.length;
		float[] data = features.data();
		double[] squares = new double[width];
		for (int e = 0; e < learners.length; e++) {
			for (int r = features.begin(e); learners[e] && r < features.end(e); r++) {
				for (int d = 0; d < width; d++) {
					double off = data[r * width + d] - means[d];
					squares[d] += off * off;
				}
			}
		}
		for (int d = 0; d < width; d++) {
			squares[d] = Math.sqrt(squares[d] / n); // exactly 0 where all are equal: sums of floats in doubles are exact
		}
		return squares;
	}
}
