/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.filters;

import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Words;

/**
 * Keeps events whose value reaches a threshold: what a person liked, not merely met. Judges every event by itself; where a
 * person rated something twice and only the last rating shall count, deduplicate first. Events without a value are dropped.
 */
public final class ValueThreshold implements DatasetFilter<ValueThreshold.Parameters> {

	/**
	 * @param atLeast least value that is kept
	 * @param unary   whether what is kept becomes 1, whatever its value was: the scale becomes unary, and several events of
	 *                one pair count as one
	 */
	public record Parameters(
			@Parameter(label = "%value-threshold.at-least.label", help = "%value-threshold.at-least.help") double atLeast,
			@Parameter(value = "false", label = "%value-threshold.unary.label", help = "%value-threshold.unary.help") boolean unary) {
	}

	@Override
	public Dataset apply(Parameters p, Dataset data, StepContext context) throws InputException {
		FloatColumn values = data.events().values();
		float least = (float) p.atLeast(); // values are floats: 0.1 must reach a threshold of 0.1
		boolean[] keep = new boolean[values.size()];
		for (int r = 0; r < keep.length; r++) {
			keep[r] = values.get(r) >= least;
		}
		Dataset from = p.unary() ? unary(data) : data;
		String done = Messages.say(p.unary() ? Messages.ValueThreshold_unary : Messages.ValueThreshold_done, Words.number(least));
		return Kept.rows("value-threshold", from, Kept.places(keep), done); //$NON-NLS-1$
	}

	private static Dataset unary(Dataset d) {
		Events e = d.events();
		Events ones = new Events(e.users(), e.items(), FloatColumn.constant(e.size(), 1), e.times().orElse(null), e.extras());
		return new Dataset(d.name(), ones, d.items(), d.users(), d.assets(), ValueScale.UNARY, CollapseRule.LAST, d.origin());
	}
}
