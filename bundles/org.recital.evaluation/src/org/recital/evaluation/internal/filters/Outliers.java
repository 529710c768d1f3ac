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

import org.recital.api.data.Dataset;
import org.recital.api.data.IntColumn;
import org.recital.api.data.TimeColumn;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.TimeOrder;
import org.recital.evaluation.internal.prepare.Words;

/**
 * Drops or clips what lies far from the rest: events with extreme values, users or items with extremely many (or few)
 * events. Bounds are quantiles, or the mean plus and minus so many standard deviations, of all values or of the numbers of
 * events of those that have any; a bound itself is inside. Clipped values are moved to the nearest bound. Clipped users and
 * items keep as many of their latest events as the upper bound allows; those with too few stay as they are. Missing values
 * are left alone.
 */
public final class Outliers implements DatasetFilter<Outliers.Parameters> {

	/** What may be far from the rest. */
	public enum Of {
		/** The value of an event. */
		VALUES,
		/** The number of events of a user. */
		USERS,
		/** The number of events of an item. */
		ITEMS
	}

	/** Where bounds come from. */
	public enum Bounds {
		/** Two quantiles. */
		QUANTILES,
		/** Mean and standard deviation. */
		DEVIATIONS
	}

	/** What is done. */
	public enum Action {
		/** Events outside, or all events of users or items outside, are dropped. */
		DROP,
		/** Values are moved to the nearest bound; of users and items the latest events are kept. */
		CLIP
	}

	/**
	 * @param of         what is judged
	 * @param bounds     where bounds come from
	 * @param lower      lower quantile
	 * @param upper      upper quantile
	 * @param deviations standard deviations on either side of the mean
	 * @param action     what is done
	 */
	public record Parameters(
			@Parameter(value = "users", label = "%outliers.of.label", help = "%outliers.of.help") Of of,
			@Parameter(value = "quantiles", label = "%outliers.bounds.label", help = "%outliers.bounds.help") Bounds bounds,
			@Parameter(value = "0", label = "%outliers.lower.label", help = "%outliers.lower.help", min = 0, max = 1) double lower,
			@Parameter(value = "0.99", label = "%outliers.upper.label", help = "%outliers.upper.help", min = 0, max = 1) double upper,
			@Parameter(value = "3", label = "%outliers.deviations.label", help = "%outliers.deviations.help", min = 0, max = 100) double deviations,
			@Parameter(value = "drop", label = "%outliers.action.label", help = "%outliers.action.help") Action action) {
		public Parameters {
			if (lower > upper) {
				throw new IllegalArgumentException(
						Messages.say(Messages.Outliers_order, Words.number(lower), Words.number(upper)));
			}
		}
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) throws InputException {
		return p.of() == Of.VALUES ? values(p, data) : entities(p, data);
	}

	private static Dataset values(Parameters p, Dataset data) throws InputException {
		float[] values = Values.copy(data);
		double[] numbers = new double[values.length];
		int n = 0;
		for (float v : values) {
			if (!Float.isNaN(v)) {
				numbers[n++] = v;
			}
		}
		double[] bounds = bounds(p, Arrays.copyOf(numbers, n));
		boolean[] keep = new boolean[values.length];
		Arrays.fill(keep, true);
		int outside = 0;
		for (int r = 0; r < values.length; r++) {
			if (values[r] < bounds[0] || values[r] > bounds[1]) {
				outside++;
				keep[r] = p.action() == Action.CLIP;
				values[r] = (float) Math.clamp(values[r], bounds[0], bounds[1]);
			}
		}
		Dataset changed = p.action() == Action.DROP ? data : Values.replace(data, values, data.scale(), data.collapse());
		return Kept.rows("outliers", changed, Kept.places(keep), done(p, bounds, outside)); //$NON-NLS-1$
	}

	private static Dataset entities(Parameters p, Dataset data) throws InputException {
		IntColumn column = p.of() == Of.USERS ? data.events().users() : data.events().items();
		int[] counts = new int[p.of() == Of.USERS ? data.users().size() : data.items().size()];
		for (int r = 0; r < column.size(); r++) {
			counts[column.get(r)]++;
		}
		double[] numbers = Arrays.stream(counts).filter(c -> c > 0).asDoubleStream().toArray();
		double[] bounds = bounds(p, numbers);
		boolean[] outside = new boolean[counts.length];
		int n = 0;
		for (int e = 0; e < counts.length; e++) {
			boolean few = counts[e] < bounds[0] && p.action() == Action.DROP; // no event can be clipped into being
			outside[e] = counts[e] > 0 && (few || counts[e] > bounds[1]);
			n += outside[e] ? 1 : 0;
		}
		boolean[] keep = new boolean[column.size()];
		int[] begin = new int[counts.length + 1];
		for (int e = 0; e < counts.length; e++) {
			begin[e + 1] = begin[e] + (outside[e] ? counts[e] : 0);
		}
		int[] rows = new int[begin[counts.length]];
		int[] next = begin.clone();
		for (int r = 0; r < keep.length; r++) {
			int e = column.get(r);
			keep[r] = !outside[e];
			if (outside[e]) {
				rows[next[e]++] = r;
			}
		}
		if (p.action() == Action.CLIP) {
			keepLatest(keep, rows, begin, (int) Math.max(0, Math.floor(bounds[1])), data.events().times().orElse(null));
		}
		return Kept.rows("outliers", data, Kept.places(keep), done(p, bounds, n)); //$NON-NLS-1$
	}

	private static void keepLatest(boolean[] keep, int[] rows, int[] begin, int most, TimeColumn times) {
		for (int e = 0; e + 1 < begin.length; e++) {
			int[] own = Arrays.copyOfRange(rows, begin[e], begin[e + 1]);
			TimeOrder.sort(own, times);
			for (int k = Math.max(0, own.length - most); k < own.length; k++) {
				keep[own[k]] = true;
			}
		}
	}

	private static double[] bounds(Parameters p, double[] numbers) {
		if (numbers.length == 0) {
			return new double[] { Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY };
		}
		if (p.bounds() == Bounds.DEVIATIONS) {
			double[] md = Values.meanAndDeviation(numbers);
			return new double[] { md[0] - p.deviations() * md[1], md[0] + p.deviations() * md[1] };
		}
		Arrays.sort(numbers);
		return new double[] { Values.quantile(numbers, p.lower()), Values.quantile(numbers, p.upper()) };
	}

	private static String done(Parameters p, double[] bounds, int outside) {
		return Messages.say(p.action() == Action.DROP ? Messages.Outliers_dropped : Messages.Outliers_clipped, outside,
				Names.kebab(p.of().name()), Words.number(bounds[0]), Words.number(bounds[1]));
	}
}
