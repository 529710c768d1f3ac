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
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.Names;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Pairs;

/**
 * Leaves one event for each pair of user and item. Time and further columns are those of the event that is kept: the
 * earliest, or that with the highest or lowest value where that is asked, otherwise the latest. Of events of the same time
 * the later row is the later event; events without a time are the earliest of all. Afterwards the collapse rule is {@link CollapseRule#LAST}, which changes
 * single events no further; {@link CollapseRule#PLAY_SHARE} stays.
 */
public final class Deduplicate implements DatasetFilter<Deduplicate.Parameters> {

	/** What becomes of the events of a pair. */
	public enum Keep {
		/** The latest event. */
		LAST,
		/** The earliest event. */
		FIRST,
		/** The event with the highest value, of several the latest. */
		HIGHEST,
		/** The event with the lowest value, of several the latest. */
		LOWEST,
		/** The latest event with the sum of all values: as {@link CollapseRule#SUM}. */
		SUM,
		/** The latest event with the number of events as value: as {@link CollapseRule#COUNT}. */
		COUNT,
		/** The latest event with the arithmetic mean of all values: as {@link CollapseRule#MEAN}. */
		MEAN
	}

	/**
	 * @param keep what becomes of the events of a pair
	 */
	public record Parameters(
			@Parameter(value = "last", label = "%deduplicate.keep.label", help = "%deduplicate.keep.help") Keep keep) {
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) throws InputException {
		Pairs pairs = Pairs.of(data);
		float[] values = Values.copy(data);
		int[] rows = new int[pairs.size()];
		double[] sums = new double[pairs.size()];
		int[] counts = new int[pairs.size()];
		Arrays.fill(rows, -1);
		TimeColumn times = data.events().times().orElse(null);
		for (int r = 0; r < values.length; r++) {
			int pair = pairs.pairOf(r);
			if (rows[pair] < 0 || replaces(p.keep(), rows[pair], r, values, times)) {
				rows[pair] = r;
			}
			sums[pair] += values[r];
			counts[pair]++;
		}
		for (int pair = 0; pair < rows.length; pair++) {
			values[rows[pair]] = switch (p.keep()) {
			case SUM -> (float) sums[pair];
			case COUNT -> counts[pair];
			case MEAN -> (float) (sums[pair] / counts[pair]);
			default -> values[rows[pair]];
			};
		}
		Arrays.sort(rows);
		CollapseRule rule = data.collapse() == CollapseRule.PLAY_SHARE ? CollapseRule.PLAY_SHARE : CollapseRule.LAST;
		return Kept.rows("deduplicate", Values.replace(data, values, scale(p.keep(), data.scale()), rule), rows, //$NON-NLS-1$
				Messages.say(Messages.Deduplicate_done, Names.kebab(p.keep().name())));
	}

	private static boolean replaces(Keep keep, int kept, int row, float[] values, TimeColumn times) {
		boolean later = times == null || times.get(row) >= times.get(kept);
		return switch (keep) {
		case FIRST -> !later;
		case HIGHEST -> values[row] > values[kept] || values[row] == values[kept] && later || Float.isNaN(values[kept]);
		case LOWEST -> values[row] < values[kept] || values[row] == values[kept] && later || Float.isNaN(values[kept]);
		default -> later;
		};
	}

	private static ValueScale scale(Keep keep, ValueScale scale) {
		return switch (keep) {
		case COUNT -> ValueScale.PLAYS;
		case SUM -> new ValueScale(ValueScale.Kind.COUNT, Math.min(0, scale.least()), Double.POSITIVE_INFINITY, scale.step());
		case MEAN -> new ValueScale(scale.kind(), scale.least(), scale.most(), 0);
		default -> scale;
		};
	}
}
