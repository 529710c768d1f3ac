/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.styles;

import java.util.Arrays;

import org.recital.api.data.Block;
import org.recital.api.data.Events;
import org.recital.api.data.Interactions;
import org.recital.api.engine.TrainingData;
import org.recital.content.internal.Known;

/** How much each person likes what they met: what a rating or a number of plays counts, and how it fades with time. */
enum Liking {
	/** Everything met is liked alike. */
	BINARY,
	/** By its value: the rating, the number of plays. */
	VALUES,
	/** By the logarithm of 1 + its value: the hundredth play says less than the second. */
	LOGARITHM;

	private static final double SECONDS_A_DAY = 86_400;

	private double of(double value) {
		if (!Double.isFinite(value)) {
			return Double.NaN; // to be refused by whoever takes it
		}
		return switch (this) {
		case BINARY -> 1;
		case VALUES -> Math.max(0, value);
		case LOGARITHM -> Math.log1p(Math.max(0, value));
		};
	}

	/** What values given later count: they are of now, and do not fade. */
	float[] weights(float[] values) {
		float[] weights = new float[values.length];
		for (int k = 0; k < weights.length; k++) {
			weights[k] = (float) of(values[k]);
		}
		return weights;
	}

	/**
	 * Users x items: liking, at the time of the last event known of anybody.
	 *
	 * @param halfLife days after which the last meeting with an item counts half; 0: nothing fades
	 */
	Interactions of(TrainingData data, double halfLife) {
		Interactions known = Known.of(data);
		long[] last = halfLife > 0 ? lastTimes(data, known) : null;
		long now = Long.MIN_VALUE;
		for (int k = 0; last != null && k < last.length; k++) {
			now = Math.max(now, last[k]);
		}
		int[] offsets = new int[known.rows() + 1];
		int[] items = new int[Math.toIntExact(known.size())];
		float[] values = new float[items.length];
		Block all = known.all();
		int n = 0;
		for (int u = 0; u < all.rows(); u++) {
			for (int p = all.begin(u); p < all.end(u); p++) {
				items[n] = all.items()[p];
				double fades = last == null || last[n] == Long.MIN_VALUE ? 1 : Math.pow(0.5, (now - last[n]) / SECONDS_A_DAY / halfLife);
				values[n] = (float) (of(all.values()[p]) * fades);
				n++;
			}
			offsets[u + 1] = n;
		}
		return Interactions.of(known.rows(), known.columns(), offsets, items, values);
	}

	/** Of each entry the time of the last event, {@link Long#MIN_VALUE} where no event has a time. */
	private static long[] lastTimes(TrainingData data, Interactions known) {
		int[] offsets = new int[known.rows() + 1];
		int[][] rows = new int[known.rows()][];
		for (int u = 0; u < rows.length; u++) {
			rows[u] = known.columns(u);
			offsets[u + 1] = offsets[u] + rows[u].length;
		}
		long[] last = new long[offsets[rows.length]];
		Arrays.fill(last, Long.MIN_VALUE);
		Events events = data.knownEvents();
		if (events.times().isEmpty()) {
			return last;
		}
		for (int e = 0; e < events.size(); e++) {
			int u = events.users().get(e);
			int at = Arrays.binarySearch(rows[u], events.items().get(e));
			if (at >= 0) {
				last[offsets[u] + at] = Math.max(last[offsets[u] + at], events.times().get().get(e));
			}
		}
		return last;
	}
}
