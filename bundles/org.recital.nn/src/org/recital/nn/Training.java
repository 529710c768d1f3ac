/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.engine.LossWatch;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Learns epoch by epoch until the validation side says that it gets no better, and keeps the weights of the best epoch. When
 * the loss is no number any more, or explodes, the weights of the last good epoch are kept; see {@link LossWatch}.
 */
public final class Training {

	/** What is learned. */
	public interface Learner {

		/** Goes through the data once and returns the mean loss; asks for cancel at least twice a second. */
		double epoch(int epoch) throws InputException;

		/** How good it is on what was held out, greater is better; NaN when there is nothing to judge on. */
		double judge();

		/** All weights there are. */
		List<Weights> weights();
	}

	/**
	 * How long.
	 *
	 * @param epochs    at most so many
	 * @param patience  after so many epochs that were not better it ends; 0: it goes on to the last
	 * @param parameter what to look at when the loss explodes, as in YAML
	 */
	public record Plan(int epochs, int patience, String parameter) {
	}

	/**
	 * How it went.
	 *
	 * @param epochs  so many were run
	 * @param kept    the epoch whose weights were kept, 1-based; 0 when there were none
	 * @param judged  what {@link Learner#judge()} said of it; NaN: nothing
	 * @param loss    mean loss of the last epoch
	 */
	public record Outcome(int epochs, int kept, double judged, double loss) {
	}

	private Training() {
	}

	/**
	 * Learns.
	 *
	 * @throws InputException when the loss of the first epoch is no number
	 */
	public static Outcome run(Plan plan, Learner learner, StepContext context) throws InputException {
		IProgressMonitor monitor = context.monitor();
		monitor.beginTask("", plan.epochs); //$NON-NLS-1$
		try {
			return learn(plan, learner, context, monitor);
		} finally {
			monitor.done();
		}
	}

	private static Outcome learn(Plan plan, Learner learner, StepContext context, IProgressMonitor monitor) throws InputException {
		LossWatch watch = new LossWatch(plan.parameter);
		List<Weights> weights = learner.weights();
		float[][] last = room(weights);
		float[][] best = null;
		double judged = Double.NaN;
		double loss = Double.NaN;
		int kept = 0;
		int epoch = 0;
		while (epoch < plan.epochs && (plan.patience == 0 || best == null || epoch - kept < plan.patience)) {
			context.checkCancelled();
			keep(weights, last);
			double now = learner.epoch(epoch + 1);
			if (!watch.goesOn(epoch + 1, now, context)) {
				restore(weights, last);
				break;
			}
			epoch++;
			loss = now;
			double judgement = learner.judge();
			if (judgement != judgement) {
				kept = epoch;
			} else if (best == null || judgement > judged) {
				best = best == null ? room(weights) : best;
				keep(weights, best);
				judged = judgement;
				kept = epoch;
			}
			monitor.worked(1);
		}
		if (best != null) {
			restore(weights, best);
		}
		return new Outcome(epoch, kept, judged, loss);
	}

	private static float[][] room(List<Weights> weights) {
		return weights.stream().map(w -> new float[w.value().length]).toArray(float[][]::new);
	}

	private static void keep(List<Weights> weights, float[][] in) {
		for (int k = 0; k < in.length; k++) {
			System.arraycopy(weights.get(k).value(), 0, in[k], 0, in[k].length);
		}
	}

	private static void restore(List<Weights> weights, float[][] from) {
		for (int k = 0; k < from.length; k++) {
			System.arraycopy(from[k], 0, weights.get(k).value(), 0, from[k].length);
		}
	}
}
