/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

/**
 * What the values of {@link Events} mean.
 *
 * @param kind    ratings that a person gave, counts of what a person did, or no value at all
 * @param least   least possible value (for counts: 0 or 1)
 * @param most    greatest possible value; {@link Double#POSITIVE_INFINITY} for counts
 * @param step    distance of neighbouring values, 0 when unknown or continuous
 */
public record ValueScale(Kind kind, double least, double most, double step) {

	/** Where values come from. */
	public enum Kind {
		/** A person said how much they like it. */
		RATING,
		/** How often, how long: more is more. */
		COUNT,
		/** It happened; every value is 1. */
		UNARY
	}

	/** Every event says the same: it happened. */
	public static final ValueScale UNARY = new ValueScale(Kind.UNARY, 1, 1, 0);
	/** Numbers of plays. */
	public static final ValueScale PLAYS = new ValueScale(Kind.COUNT, 0, Double.POSITIVE_INFINITY, 1);

	/** Ratings from {@code least} to {@code most} in steps of {@code step}. */
	public static ValueScale ratings(double least, double most, double step) {
		return new ValueScale(Kind.RATING, least, most, step);
	}

	/** The rule that suits such values where nobody says otherwise. */
	public CollapseRule collapse() {
		return switch (kind) {
		case RATING -> CollapseRule.LAST;
		case COUNT -> CollapseRule.SUM;
		case UNARY -> CollapseRule.COUNT;
		};
	}

	/** The value moved into the scale. */
	public double clamp(double value) {
		return Math.min(most, Math.max(least, value));
	}
}
