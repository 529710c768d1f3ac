/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.filters;

import java.util.Arrays;

import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.IntColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Words;

/**
 * Moves values to another scale, over all events or each user's by themselves. It works on events, before they are collapsed
 * and before anything is split: what it learns (ranges, means) it learns from all of them. Missing values stay missing.
 */
public final class ScaleValues implements DatasetFilter<ScaleValues.Parameters> {

	/** How values are changed. */
	public enum Method {
		/** (v - least) / (most - least), 0 to 1; 0.5 where all are equal. */
		MIN_MAX,
		/** (v - mean) / standard deviation (divided by n); 0 where all are equal. */
		Z_SCORE,
		/** ln(1 + v); needs values above -1. */
		LOG1P,
		/** 1 from the threshold on, else 0. */
		BINARISE
	}

	/** Over what least, most, mean and deviation are taken. */
	public enum Over {
		/** All events. */
		GLOBAL,
		/** The events of the same user. */
		PER_USER
	}

	/**
	 * @param method    how
	 * @param scope     over what; without meaning for log1p and binarise
	 * @param threshold least value that becomes 1, for binarise
	 */
	public record Parameters(
			@Parameter(value = "min-max", label = "%scale-values.method.label", help = "%scale-values.method.help") Method method,
			@Parameter(value = "global", label = "%scale-values.scope.label", help = "%scale-values.scope.help") Over scope,
			@Parameter(value = "1", label = "%scale-values.threshold.label", help = "%scale-values.threshold.help") double threshold) {
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) throws InputException {
		float[] values = Values.copy(data);
		switch (p.method()) {
		case LOG1P -> log(values);
		case BINARISE -> binarise(values, (float) p.threshold());
		default -> linear(p, values, data.events().users(), data.users().size());
		}
		if (data.collapse() == CollapseRule.COUNT) {
			context.warn(Problem.warning("", 0, 0, Messages.ScaleValues_count, Messages.ScaleValues_countHint)); //$NON-NLS-1$
		}
		String done = switch (p.method()) {
		case LOG1P -> Names.kebab(p.method().name());
		case BINARISE -> Messages.say(Messages.ScaleValues_binarise, Words.number(p.threshold()));
		default -> Names.kebab(p.method().name()) + ' ' + Names.kebab(p.scope().name());
		};
		Dataset changed = Values.replace(data, values, scale(p.method(), data.scale()), data.collapse());
		boolean[] all = new boolean[values.length];
		Arrays.fill(all, true);
		return Kept.rows("scale-values", changed, Kept.places(all), done); //$NON-NLS-1$
	}

	private static void log(float[] values) throws InputException {
		for (int r = 0; r < values.length; r++) {
			if (values[r] <= -1) {
				throw new InputException(Messages.say(Messages.ScaleValues_log, Words.number(values[r]), r + 1), Messages.ScaleValues_logHint);
			}
			values[r] = (float) Math.log1p(values[r]);
		}
	}

	private static void binarise(float[] values, float threshold) {
		for (int r = 0; r < values.length; r++) {
			values[r] = Float.isNaN(values[r]) ? Float.NaN : values[r] >= threshold ? 1 : 0;
		}
	}

	/** v becomes (v - shift) / width. */
	private static void linear(Parameters p, float[] values, IntColumn users, int userCount) {
		boolean perUser = p.scope() == Over.PER_USER;
		int groups = perUser ? userCount : 1;
		double[] sums = new double[groups];
		int[] counts = new int[groups];
		float[] least = new float[groups];
		float[] most = new float[groups];
		Arrays.fill(least, Float.POSITIVE_INFINITY);
		Arrays.fill(most, Float.NEGATIVE_INFINITY);
		for (int r = 0; r < values.length; r++) {
			int g = perUser ? users.get(r) : 0;
			if (!Float.isNaN(values[r])) {
				sums[g] += values[r];
				counts[g]++;
				least[g] = Math.min(least[g], values[r]);
				most[g] = Math.max(most[g], values[r]);
			}
		}
		double[] squares = new double[groups];
		for (int r = 0; r < values.length; r++) {
			int g = perUser ? users.get(r) : 0;
			if (!Float.isNaN(values[r])) {
				double d = values[r] - sums[g] / counts[g];
				squares[g] += d * d;
			}
		}
		for (int r = 0; r < values.length; r++) {
			int g = perUser ? users.get(r) : 0;
			if (Float.isNaN(values[r])) {
				continue;
			}
			boolean equal = least[g] == most[g];
			if (p.method() == Method.MIN_MAX) {
				values[r] = equal ? 0.5f : (float) (((double) values[r] - least[g]) / ((double) most[g] - least[g]));
			} else {
				values[r] = equal ? 0 : (float) ((values[r] - sums[g] / counts[g]) / Math.sqrt(squares[g] / counts[g]));
			}
		}
	}

	private static ValueScale scale(Method method, ValueScale from) {
		return switch (method) {
		case MIN_MAX -> new ValueScale(from.kind(), 0, 1, 0);
		case Z_SCORE -> new ValueScale(from.kind(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
		case LOG1P -> new ValueScale(from.kind(), Math.log1p(Math.max(-1, from.least())), Math.log1p(Math.max(-1, from.most())), 0);
		case BINARISE -> new ValueScale(from.kind(), 0, 1, 1);
		};
	}
}
