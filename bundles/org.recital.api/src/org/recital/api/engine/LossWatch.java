/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import java.text.MessageFormat;
import java.util.ResourceBundle;

import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;

/**
 * Watches the loss of an engine that learns in epochs. When it is no finite number, or has grown to
 * {@value #EXPLODED} times that of the first epoch, learning has to stop: with the model of the epoch before, when there is
 * one, and a warning that names the epoch and the parameter to look at; else with an error that says the same.
 *
 * <pre>{@code
 * LossWatch watch = new LossWatch("learning-rate");
 * for (int epoch = 1; epoch <= p.epochs(); epoch++) {
 *     float[] before = factors.clone();
 *     if (!watch.goesOn(epoch, learn(factors), context)) {
 *         factors = before; // the last good model
 *         break;
 *     }
 * }
 * }</pre>
 */
public final class LossWatch {

	/** Times the first loss. */
	public static final double EXPLODED = 100;

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.recital.api.engine.messages"); //$NON-NLS-1$

	private final String parameter;
	private double first = Double.NaN;

	/** @param parameter what to look at when it goes wrong, as in YAML */
	public LossWatch(String parameter) {
		this.parameter = parameter;
	}

	/**
	 * One that goes on from a checkpoint.
	 *
	 * @param first what {@link #first()} said then
	 */
	public LossWatch(String parameter, double first) {
		this.parameter = parameter;
		this.first = first;
	}

	/** The loss that others are compared with, to be kept in a checkpoint; NaN before the first epoch. */
	public double first() {
		return first;
	}

	/**
	 * Whether learning goes on.
	 *
	 * @param epoch 1-based
	 * @param loss  of this epoch, not negative where it is compared with the first
	 * @return false when it exploded and an epoch before it was good: go back to that one
	 * @throws InputException when it exploded at once
	 */
	public boolean goesOn(int epoch, double loss, StepContext context) throws InputException {
		boolean good = Double.isFinite(loss) && !(first > 0 && loss > EXPLODED * first);
		if (good) {
			if (Double.isNaN(first)) {
				first = loss;
			}
			return true;
		}
		String message = MessageFormat.format(WORDS.getString("loss"), Double.toString(loss), Integer.toString(epoch)); //$NON-NLS-1$
		String expected = MessageFormat.format(WORDS.getString("loss.expected"), parameter); //$NON-NLS-1$
		if (Double.isNaN(first)) {
			throw new InputException(message, expected);
		}
		context.warn(Problem.warning("", 0, 0, //$NON-NLS-1$
				message + MessageFormat.format(WORDS.getString("loss.kept"), Integer.toString(epoch - 1)), expected)); //$NON-NLS-1$
		return false;
	}
}
