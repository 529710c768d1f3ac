/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import java.util.List;

import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;

/** Chooses a parameter among several values on validation. */
final class Grid {

	/** Tries one value. */
	@FunctionalInterface
	interface Trial {
		/** The loss on validation with a value. */
		double loss(int number, double value) throws InputException;
	}

	/**
	 * What was chosen.
	 *
	 * @param number 1-based place in the list
	 * @param value  the value
	 */
	record Choice(int number, double value) {
	}

	private Grid() {
	}

	/**
	 * The value of least loss; ties go to the first. One value is not tried; without validation the middle one is taken, with a warning.
	 */
	static Choice choose(String parameter, List<Double> values, boolean validation, StepContext context, Trial trial) throws InputException {
		if (values.size() == 1) {
			return new Choice(1, values.getFirst());
		}
		if (!validation) {
			int middle = (values.size() - 1) / 2;
			context.warn(Problem.warning("", 0, 0, Messages.say(Messages.noValidation, parameter, values.get(middle)), //$NON-NLS-1$
					Messages.say(Messages.noValidationExpected, parameter)));
			return new Choice(middle + 1, values.get(middle));
		}
		int best = -1;
		double least = Double.POSITIVE_INFINITY;
		for (int v = 0; v < values.size(); v++) {
			context.checkCancelled();
			double loss = trial.loss(v + 1, values.get(v));
			if (loss < least) {
				least = loss;
				best = v;
			}
		}
		if (best < 0) {
			throw new InputException(Messages.say(Messages.diverged, Double.NaN, 0), Messages.divergedExpected);
		}
		context.note(Messages.say(Messages.chosen, parameter, values.get(best), least));
		return new Choice(best + 1, values.get(best));
	}

	/** Refuses values that are not above 0; for the constructors of parameter records. */
	static void positive(String parameter, List<Double> values) {
		for (double v : values) {
			if (!(v > 0) || Double.isInfinite(v)) {
				throw new IllegalArgumentException(Messages.say(Messages.notPositive, parameter, v));
			}
		}
	}
}
