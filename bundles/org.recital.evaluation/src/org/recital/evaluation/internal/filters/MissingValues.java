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
import org.recital.api.data.Events;
import org.recital.api.data.IntColumn;
import org.recital.api.data.TimeColumn;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Words;

/**
 * What becomes of events without a value or without a time. A mean is that of the values the user (item) has; where there
 * are none, of all values. Means are taken before anything is filled.
 */
public final class MissingValues implements DatasetFilter<MissingValues.Parameters> {

	/** What becomes of an event without a value. */
	public enum ValueAction {
		/** It goes. */
		DROP,
		/** It gets the mean of the user's values. */
		USER_MEAN,
		/** It gets the mean of the item's values. */
		ITEM_MEAN,
		/** It gets a given value. */
		CONSTANT,
		/** It stays without. */
		KEEP
	}

	/** What becomes of an event without a time. */
	public enum TimeAction {
		/** It stays without. */
		KEEP,
		/** It goes. */
		DROP
	}

	/**
	 * @param values   what becomes of events without a value
	 * @param constant the value given
	 * @param times    what becomes of events without a time
	 */
	public record Parameters(
			@Parameter(value = "drop", label = "%missing-values.values.label", help = "%missing-values.values.help") ValueAction values,
			@Parameter(value = "0", label = "%missing-values.constant.label", help = "%missing-values.constant.help") double constant,
			@Parameter(value = "keep", label = "%missing-values.times.label", help = "%missing-values.times.help") TimeAction times) {
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) throws InputException {
		Events e = data.events();
		float[] values = Values.copy(data);
		boolean[] keep = new boolean[values.length];
		Arrays.fill(keep, true);
		int withoutTime = 0;
		if (p.times() == TimeAction.DROP) {
			TimeColumn times = e.times().orElseThrow(() -> new InputException(
					Messages.say(Messages.Filter_noTimes, "missing-values"), Messages.MissingValues_noTimesHint)); //$NON-NLS-1$
			for (int r = 0; r < keep.length; r++) {
				keep[r] = times.get(r) != TimeColumn.MISSING;
				withoutTime += keep[r] ? 0 : 1;
			}
		}
		IntColumn of = p.values() == ValueAction.ITEM_MEAN ? e.items() : e.users();
		Means means = new Means(values, of, Math.max(data.users().size(), data.items().size()));
		int without = 0;
		for (int r = 0; r < values.length; r++) {
			if (Float.isNaN(values[r])) {
				without++;
				switch (p.values()) {
				case DROP -> keep[r] = false;
				case CONSTANT -> values[r] = (float) p.constant();
				case USER_MEAN, ITEM_MEAN -> values[r] = means.of(of.get(r));
				case KEEP -> {
					// stays NaN, as asked
				}
				}
			}
		}
		String action = Names.kebab(p.values().name());
		if (p.values() == ValueAction.CONSTANT) {
			action += ' ' + Words.number(p.constant());
		}
		String done = Messages.say(Messages.MissingValues_done, without, action, withoutTime);
		return Kept.rows("missing-values", Values.replace(data, values, data.scale(), data.collapse()), Kept.places(keep), done); //$NON-NLS-1$
	}

	/** Means of what is there. */
	private static final class Means {
		private final double[] sums;
		private final int[] counts;
		private double sum;
		private long count;

		Means(float[] values, IntColumn of, int entities) {
			sums = new double[entities];
			counts = new int[entities];
			for (int r = 0; r < values.length; r++) {
				if (!Float.isNaN(values[r])) {
					sums[of.get(r)] += values[r];
					counts[of.get(r)]++;
					sum += values[r];
					count++;
				}
			}
		}

		float of(int entity) throws InputException {
			if (count == 0) {
				throw new InputException(Messages.MissingValues_none, Messages.MissingValues_noneHint);
			}
			return (float) (counts[entity] > 0 ? sums[entity] / counts[entity] : sum / count);
		}
	}
}
