/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One parameter that is searched, and its correspondence with the unit interval, which searches work on: numbers evenly or
 * by their logarithm, choices side by side.
 *
 * @param step      name of the step
 * @param parameter name of the parameter
 * @param kind      what its values are
 * @param min       least number
 * @param max       greatest number
 * @param log       whether numbers are spread by their logarithm; then {@code min} is above 0
 * @param choices   values of a choice: Boolean, Long, Double or String
 */
public record Dimension(String step, String parameter, Kind kind, double min, double max, boolean log, List<Object> choices) {

	/** What values are. */
	public enum Kind {
		WHOLE, DECIMAL, CHOICE
	}

	/** Digits of a decimal: enough for a search, and short enough to be read in a file. */
	private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

	public Dimension {
		choices = choices == null ? List.of() : List.copyOf(choices);
		if (kind == Kind.CHOICE ? choices.isEmpty() : !(min < max) || Double.isInfinite(max - min) || log && min <= 0) {
			throw new IllegalArgumentException(step + '.' + parameter + ": " + min + ".." + max + ' ' + choices); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** Numbers from one bound to the other. */
	public static Dimension range(String step, String parameter, boolean whole, double min, double max, boolean log) {
		return new Dimension(step, parameter, whole ? Kind.WHOLE : Kind.DECIMAL, min, max, log, List.of());
	}

	/** A few values. */
	public static Dimension choice(String step, String parameter, List<Object> values) {
		return new Dimension(step, parameter, Kind.CHOICE, 0, 0, false, values);
	}

	/** {@code step.parameter}. */
	public String name() {
		return step + '.' + parameter;
	}

	/** The value at a place of the unit interval: Long, Double (four digits) or one of the choices. */
	public Object value(double unit) {
		if (kind == Kind.CHOICE) {
			return choices.get(Math.clamp((int) (unit * choices.size()), 0, choices.size() - 1));
		}
		double at = low() + Math.clamp(unit, 0.0, 1.0) * (high() - low());
		return number(log ? Math.exp(at) : at);
	}

	private Object number(double x) {
		if (kind == Kind.WHOLE) {
			return Math.round(Math.clamp(x, min, max));
		}
		double rounded = new BigDecimal(x).round(DIGITS).doubleValue();
		return rounded < min ? min : Math.min(rounded, max);
	}

	/** Whole numbers have a cell of equal width each, so the ends are as probable as the rest. */
	private double low() {
		double end = kind == Kind.WHOLE ? min - 0.5 : min;
		return log ? Math.log(end) : end;
	}

	private double high() {
		double end = kind == Kind.WHOLE ? max + 0.5 : max;
		return log ? Math.log(end) : end;
	}

	/** The place of a value, within [0, 1] also where the value is beyond the bounds; NaN for what is no value of it. */
	public double unit(Object value) {
		if (kind == Kind.CHOICE) {
			int i = index(value);
			return i < 0 ? Double.NaN : (i + 0.5) / choices.size();
		}
		if (!(value instanceof Number n)) {
			return Double.NaN;
		}
		double x = n.doubleValue();
		double at = log ? Math.log(Math.max(x, Double.MIN_NORMAL)) : x;
		return Math.clamp((at - low()) / (high() - low()), 0.0, 1.0);
	}

	/** Which of the choices a value is; -1: none. Numbers and texts are compared as they are written. */
	public int index(Object value) {
		for (int i = 0; i < choices.size(); i++) {
			Object c = choices.get(i);
			if (c.equals(value) || c instanceof Number a && value instanceof Number b && a.doubleValue() == b.doubleValue()) {
				return i;
			}
		}
		return -1;
	}

	/** A few values over the whole range, ascending; choices all of them. */
	public List<Object> levels(int points) {
		if (kind == Kind.CHOICE) {
			return choices;
		}
		double from = log ? Math.log(min) : min;
		double to = log ? Math.log(max) : max;
		Set<Object> levels = new LinkedHashSet<>();
		for (int p = 0; p < points; p++) {
			double at = from + (to - from) * p / (points - 1);
			levels.add(p == points - 1 ? number(max) : number(log ? Math.exp(at) : at));
		}
		return new ArrayList<>(levels);
	}

	/** How many values there are; infinite for decimals. */
	public double count() {
		return switch (kind) {
		case CHOICE -> choices.size();
		case WHOLE -> Math.floor(max) - Math.ceil(min) + 1;
		case DECIMAL -> Double.POSITIVE_INFINITY;
		};
	}
}
