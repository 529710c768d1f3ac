/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.classic;

import java.io.IOException;
import java.util.List;

import org.recital.api.learning.LearningData;
import org.recital.api.learning.Network;
import org.recital.api.learning.Trainer;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Multinomial logistic regression, {@code p(c | x) = softmax(W x + b)}, with weights shrunk by L2, by L-BFGS in double precision. The
 * strength is chosen among several by the log loss on validation; then, if asked, it is learned once more with that strength from
 * training and validation together. Rows are standardised by training examples first.
 * <p>
 * A class without a training example keeps weights of 0; its bias only falls, so that it is predicted for nobody.
 */
public final class LogisticRegression implements Trainer<LogisticRegression.Parameters> {

	private static final double TOLERANCE = 1e-6;
	private static final int STEPS = 1000;
	/** What a class without an example counts when its bias is begun. */
	private static final double BIAS_START = 1e-3;

	/**
	 * @param target      attribute that says the class; empty: the only one that can be it
	 * @param l2          strengths to choose from, per mean loss
	 * @param standardise whether each dimension gets mean 0 and deviation 1 first
	 * @param balanced    whether classes count alike, however many examples they have
	 * @param refit       whether validation is learned from once the choice is made
	 */
	public record Parameters(
			@Parameter(value = "", label = "%target.label", help = "%target.help") String target,
			@Parameter(value = "0.0001, 0.001, 0.01, 0.1, 1, 10", label = "%logistic.l2.label", help = "%logistic.l2.help", min = 1, max = 100) List<Double> l2,
			@Parameter(value = "true", label = "%standardise.label", help = "%standardise.help") boolean standardise,
			@Parameter(value = "false", label = "%balanced.label", help = "%balanced.help") boolean balanced,
			@Parameter(value = "true", label = "%refit.label", help = "%refit.help") boolean refit) {
		public Parameters {
			Grid.positive("l2", l2); //$NON-NLS-1$
		}
	}

	@Override
	public String target(Parameters p) {
		return p.target();
	}

	@Override
	public Network train(Parameters p, LearningData data, StepContext context) throws InputException {
		Sides sides = Sides.of(data);
		Tried all = new Tried(context);
		Grid.Choice choice = Grid.choose("l2", p.l2(), sides.hasValidation(), context, (number, lambda) -> { //$NON-NLS-1$
			LinearNetwork tried = fit(p, data, sides, lambda, TrainingCurve.NONE, context);
			Losses of = Losses.of(tried, sides.vRows(), sides.vLabels(), context::checkCancelled);
			return all.add(number, Losses.of(tried, sides.rows(), sides.labels(), context::checkCancelled).loss(), of);
		});
		return fit(p, data, p.refit() && sides.hasValidation() ? sides.merged() : sides, choice.value(), all.curve(), context);
	}

	private static LinearNetwork fit(Parameters p, LearningData data, Sides sides, double lambda, TrainingCurve curve, StepContext context)
			throws InputException {
		Scaling scaling = Scaling.of(sides.rows(), sides.width(), p.standardise());
		double[] x = new double[sides.classes() * (sides.width() + 1)];
		int[] counts = new int[sides.classes()];
		for (int label : sides.labels()) {
			counts[label]++;
		}
		LogisticLoss loss = new LogisticLoss(scaling.apply(sides.rows()), sides.labels(), p.balanced() ? weights(sides, counts) : null, sides.width(),
				sides.classes(), lambda, context.parallel());
		for (int c = 0; c < counts.length; c++) { // begin at the shares of the classes
			x[c * (sides.width() + 1) + sides.width()] = Math.log((counts[c] + BIAS_START) / (sides.size() + BIAS_START * counts.length));
		}
		Lbfgs.End end = Lbfgs.minimise(loss, x, TOLERANCE, STEPS, context::checkCancelled);
		if (!Double.isFinite(end.value())) {
			throw new InputException(Messages.say(Messages.diverged, end.value(), end.steps()), Messages.divergedExpected);
		}
		if (!end.converged()) {
			context.note(Messages.say(Messages.notConverged, end.steps(), end.gradient(), lambda));
		}
		return new LinearNetwork(new Head(data, curve), scaling, x);
	}

	private static double[] weights(Sides sides, int[] counts) {
		double[] weights = new double[sides.size()];
		for (int e = 0; e < weights.length; e++) {
			weights[e] = 1.0 / counts[sides.labels()[e]];
		}
		return weights;
	}

	@Override
	public Network load(ModelReader in) throws IOException {
		return LinearNetwork.load(in);
	}
}
