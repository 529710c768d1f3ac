/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.describe.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.core.describe.DatasetDescription.Bar;
import org.recital.core.describe.DatasetDescription.Histogram;

/**
 * Histogram of values in one pass: a bar a value while there are at most {@value #FEW} different ones. From then on values are
 * counted in bins that are doubled in width whenever a value falls outside, so that nothing is read twice; the bars are
 * those bins, joined to at most {@value #BARS}.
 */
public final class Values {

	private static final int FEW = 64;
	private static final int BINS = 4096;
	private static final int BARS = 32;

	private final float[] few = new float[FEW];
	private final long[] counts = new long[FEW];
	private int different;
	private int last;
	private long[] bins;
	private double origin;
	private double width;
	private double least = Double.POSITIVE_INFINITY;
	private double most = Double.NEGATIVE_INFINITY;
	private double sum;
	private long known;
	private long missing;

	/** Adds the first values of an array. */
	public void add(float[] values, int count) {
		for (int i = 0; i < count; i++) {
			float v = values[i];
			if (v != v || Float.isInfinite(v)) {
				missing++;
				continue;
			}
			known++;
			sum += v;
			least = Math.min(least, v);
			most = Math.max(most, v);
			if (bins != null) {
				bin(v, 1);
			} else {
				few(v);
			}
		}
	}

	private void few(float v) {
		if (last < different && few[last] == v) {
			counts[last]++;
			return;
		}
		for (int k = 0; k < different; k++) {
			if (few[k] == v) {
				counts[k]++;
				last = k;
				return;
			}
		}
		if (different < FEW) {
			few[different] = v;
			counts[different] = 1;
			last = different++;
			return;
		}
		bins = new long[BINS];
		width = 1;
		while (width * BINS / 4 > Math.max(most - least, Float.MIN_NORMAL)) {
			width /= 2;
		}
		while (width * BINS / 2 < most - least) {
			width *= 2;
		}
		origin = Math.floor(least / width) * width;
		for (int k = 0; k < FEW; k++) {
			bin(few[k], counts[k]);
		}
		bin(v, 1);
	}

	private void bin(float v, long count) {
		while (v < origin || v >= origin + width * BINS) {
			grow(v < origin);
		}
		bins[(int) ((v - origin) / width)] += count;
	}

	/** Doubles the width; towards lower values when asked, else towards higher ones. */
	private void grow(boolean down) {
		long[] wider = new long[BINS];
		// the new bins begin at a multiple of the new width and reach over all old ones
		double base = 2 * width * (down ? Math.ceil((origin - width * BINS) / (2 * width)) : Math.floor(origin / (2 * width)));
		for (int k = 0; k < BINS; k++) {
			if (bins[k] != 0) {
				wider[(int) ((origin + k * width - base) / (2 * width))] += bins[k];
			}
		}
		bins = wider;
		origin = base;
		width *= 2;
	}

	/** What was counted. */
	public Histogram histogram() {
		if (known == 0) {
			return new Histogram(0, 0, 0, missing, List.of());
		}
		return new Histogram(least, most, sum / known, missing, bins == null ? single() : joined());
	}

	private List<Bar> single() {
		Integer[] order = new Integer[different];
		Arrays.setAll(order, k -> k);
		Arrays.sort(order, (a, b) -> Float.compare(few[a], few[b]));
		List<Bar> bars = new ArrayList<>();
		for (int k : order) {
			bars.add(new Bar(few[k], few[k], counts[k]));
		}
		return bars;
	}

	private List<Bar> joined() {
		int first = (int) ((least - origin) / width);
		int end = (int) ((most - origin) / width) + 1;
		int join = 1;
		while ((end - first + join - 1) / join > BARS) {
			join *= 2;
		}
		List<Bar> bars = new ArrayList<>();
		for (int k = first; k < end; k += join) {
			long count = 0;
			for (int i = k; i < Math.min(end, k + join); i++) {
				count += bins[i];
			}
			bars.add(new Bar(origin + k * width, origin + (k + join) * width, count));
		}
		return bars;
	}
}
