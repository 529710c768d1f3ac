/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A linear axis with round ticks.
 *
 * @param least value at its beginning
 * @param most  value at its end
 * @param step  distance of ticks
 * @param from  place of its beginning on the page
 * @param to    place of its end on the page
 */
record Axis(double least, double most, double step, double from, double to) {

	/** An axis over at least the given values, from tick to tick. */
	static Axis over(double least, double most, double from, double to, int ticks) {
		double span = most > least ? most - least : Math.max(Math.abs(most), 1e-3);
		double top = most > least ? most : least + span;
		double rough = span / ticks;
		double power = Math.pow(10, Math.floor(Math.log10(rough)));
		double step = power;
		for (double factor : new double[] { 1, 2, 2.5, 5, 10 }) {
			step = factor * power;
			if (step >= rough * 0.999) {
				break;
			}
		}
		return new Axis(Math.floor(least / step + 1e-9) * step, Math.ceil(top / step - 1e-9) * step, step, from, to);
	}

	/** Where a value is on the page. */
	double at(double value) {
		return from + (value - least) / (most - least) * (to - from);
	}

	/** Values of the ticks, ascending. */
	List<Double> ticks() {
		List<Double> ticks = new ArrayList<>();
		int n = (int) Math.round((most - least) / step);
		for (int k = 0; k <= n; k++) {
			double tick = least + k * step;
			ticks.add(Math.abs(tick) < step * 1e-9 ? 0.0 : tick);
		}
		return ticks;
	}

	/** A tick as text, with no more decimals than the step needs. */
	String label(double tick) {
		int decimals = 0;
		double s = step;
		while (decimals < 8 && Math.abs(s - Math.rint(s)) > 1e-6 * Math.max(1, Math.abs(s))) {
			s *= 10;
			decimals++;
		}
		return String.format(Locale.ROOT, "%." + decimals + "f", tick);
	}
}
