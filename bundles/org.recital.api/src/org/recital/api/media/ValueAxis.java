/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The vertical axis of a layer: which value is at which height.
 *
 * @param scale      how values become heights
 * @param min        value at the lower edge; positive for {@link AxisScale#LOG}
 * @param max        value at the upper edge, greater than {@code min}
 * @param label      what it measures, localised: "Frequency"
 * @param unit       "Hz", or empty
 * @param categories names of rows 0, 1, ... for {@link AxisScale#CATEGORIES}, else empty
 */
public record ValueAxis(AxisScale scale, double min, double max, String label, String unit, List<String> categories) {

	/**
	 * @throws IllegalArgumentException when {@code max} is not greater than {@code min}, or a logarithm of it does not exist
	 */
	public ValueAxis {
		categories = List.copyOf(categories);
		if (!(max > min) || scale == AxisScale.LOG && !(min > 0)) {
			throw new IllegalArgumentException(scale + " axis from " + min + " to " + max); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** An axis of numbers. */
	public static ValueAxis of(AxisScale scale, double min, double max, String label, String unit) {
		return new ValueAxis(scale, min, max, label, unit, List.of());
	}

	/** An axis of named rows, the first at the bottom. */
	public static ValueAxis of(String label, List<String> categories) {
		return new ValueAxis(AxisScale.CATEGORIES, 0, categories.size(), label, "", categories); //$NON-NLS-1$
	}

	/** The same axis over another range. */
	public ValueAxis range(double from, double to) {
		return new ValueAxis(scale, from, to, label, unit, categories);
	}

	/** The value at a height from 0 (lower edge) to 1 (upper edge). */
	public double value(double fraction) {
		double low = scale.forward(min);
		return scale.back(low + fraction * (scale.forward(max) - low));
	}

	/** The height of a value: 0 at the lower edge, 1 at the upper; outside of it below 0 or above 1. */
	public double fraction(double value) {
		double low = scale.forward(min);
		return (scale.forward(value) - low) / (scale.forward(max) - low);
	}

	/**
	 * Round values at which to put ticks, rising, at least 1 / {@code most} of the axis apart; of categories: the middles of
	 * rows, all of them or every n-th.
	 *
	 * @param most at most about so many
	 */
	public double[] ticks(int most) {
		Collection<Double> kept = switch (scale) {
		case CATEGORIES -> room(rows(most), most);
		case LINEAR -> room(linear(most), most);
		default -> {
			Collection<Double> fives = room(ratios(1, 5, 2), most);
			Collection<Double> threes = room(ratios(1, 3), most);
			yield threes.size() > fives.size() ? threes : fives;
		}
		};
		return kept.stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** Those that lie on the axis and are far enough from all before them in the list, rising. */
	private Collection<Double> room(List<Double> all, int most) {
		TreeSet<Double> kept = new TreeSet<>();
		double apart = 0.999 / Math.max(1, most);
		for (double v : all) {
			double at = fraction(v);
			Double below = kept.floor(v);
			Double above = kept.ceiling(v);
			if (at >= -1e-9 && at <= 1 + 1e-9 && (below == null || at - fraction(below) >= apart) && (above == null || fraction(above) - at >= apart)) {
				kept.add(v);
			}
		}
		return kept;
	}

	private List<Double> rows(int most) {
		int n = categories.size();
		int step = Math.max(1, (n + Math.max(1, most) - 1) / Math.max(1, most));
		List<Double> all = new ArrayList<>();
		for (int i = 0; i < n; i += step) {
			all.add(i + 0.5);
		}
		return all;
	}

	private List<Double> linear(int most) {
		double step = Steps.atLeast((max - min) / Math.max(1, most));
		List<Double> all = new ArrayList<>();
		for (long k = (long) Math.ceil(min / step - 1e-9); k * step <= max + step * 1e-9; k++) {
			all.add(k * step);
		}
		return all;
	}

	/** 0 and powers of ten times each of the numbers: the same values on every scale of ratios, so that pictures compare. */
	private List<Double> ratios(int... times) {
		List<Double> all = new ArrayList<>();
		if (min <= 0) {
			all.add(0.0);
		}
		int least = min > 0 ? Math.min(-3, (int) Math.floor(Math.log10(min))) : -3;
		for (int m : times) {
			for (int e = least; e <= 9; e++) {
				all.add(m * Math.pow(10, e));
			}
		}
		return all;
	}

	/** A value as a tick says it: no more decimals than it has, thousands apart; the name of a category. */
	public String tickLabel(double value) {
		if (scale == AxisScale.CATEGORIES) {
			return categories.get(Math.clamp((int) Math.floor(value), 0, categories.size() - 1));
		}
		return Steps.words(value);
	}
}
