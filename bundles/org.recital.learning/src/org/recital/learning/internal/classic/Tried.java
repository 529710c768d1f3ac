/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import org.recital.api.learning.TrainingCurve;
import org.recital.api.step.StepContext;

/** The settings that were tried, as a curve with a point each: told as they are tried. */
final class Tried {

	private final StepContext context;
	private double least = Double.POSITIVE_INFINITY;
	private TrainingCurve curve = TrainingCurve.NONE;

	Tried(StepContext context) {
		this.context = context;
	}

	/**
	 * One more.
	 *
	 * @param number   1-based place in the list of settings
	 * @param training loss over the training side; NaN where it says nothing
	 * @param of       on validation
	 * @return the loss on validation
	 */
	double add(int number, double training, Losses of) {
		TrainingCurve.Point point = new TrainingCurve.Point(number, training, of.loss(), of.accuracy(), Double.NaN);
		boolean best = of.loss() < least;
		least = Math.min(least, of.loss());
		curve = curve.with(point, best);
		context.learned(point, best);
		return of.loss();
	}

	/** All of them. */
	TrainingCurve curve() {
		return curve;
	}
}
