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
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.ValueScale;

/** Values of events, changed. */
final class Values {

	private Values() {
	}

	/** A copy of all values. */
	static float[] copy(Dataset data) {
		float[] values = new float[data.events().size()];
		data.events().values().copy(0, values, 0, values.length);
		return values;
	}

	/** The data set with these values, one an event; its origin is unchanged. */
	static Dataset replace(Dataset d, float[] values, ValueScale scale, CollapseRule collapse) {
		Events e = d.events();
		Events changed = new Events(e.users(), e.items(), FloatColumn.of(values), e.times().orElse(null), e.extras());
		return new Dataset(d.name(), changed, d.items(), d.users(), d.assets(), scale, collapse, d.origin());
	}

	/**
	 * The quantile of numbers by linear interpolation between the two nearest (type 7 of Hyndman and Fan 1996, <i>Sample
	 * quantiles in statistical packages</i>).
	 *
	 * @param sorted ascending, at least one
	 * @param q      0 to 1
	 */
	static double quantile(double[] sorted, double q) {
		double at = q * (sorted.length - 1);
		int below = (int) Math.floor(at);
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
	}

	/** Mean and standard deviation (of the whole population: divided by n) of at least one number. */
	static double[] meanAndDeviation(double[] numbers) {
		double mean = Arrays.stream(numbers).sum() / numbers.length;
		double squares = 0;
		for (double x : numbers) {
			squares += (x - mean) * (x - mean);
		}
		return new double[] { mean, Math.sqrt(squares / numbers.length) };
	}
}
