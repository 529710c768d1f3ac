/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.eclipse.core.runtime.IProgressMonitor;
import org.recital.api.engine.LossWatch;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.InputException;
import org.recital.api.step.Checkpoint;
import org.recital.api.step.StepContext;

/**
 * Learns epoch by epoch until the validation side says that it gets no better, and keeps the weights of the best epoch. When
 * the loss is no number any more, or explodes, the weights of the last good epoch are kept; see {@link LossWatch}.
 */
public final class Training {

	/** What is learned. */
	public interface Learner {

		/**
		 * Goes through the data once and returns the mean loss; asks for cancel at least twice a second. It depends on nothing
		 * but the number of the epoch and what {@link #weights()}, {@link #optimisers()} and {@link #more()} hold.
		 *
		 * @param epoch 1-based
		 */
		double epoch(int epoch) throws InputException;

		/** How good it is on what was held out, greater is better; NaN when there is nothing to judge on. */
		double judge();

		/**
		 * What is told of an epoch, for people who watch and for the record of the run; null: nothing.
		 *
		 * @param epoch  1-based
		 * @param loss   what {@link #epoch} returned
		 * @param judged what {@link #judge} returned after it; NaN: nothing
		 */
		default TrainingCurve.Point told(int epoch, double loss, double judged) {
			return null;
		}

		/** All weights there are. */
		List<Weights> weights();

		/**
		 * Whether the weights are worth something before the first epoch: they are judged then, and kept when no epoch makes
		 * them better.
		 */
		default boolean isPretrained() {
			return false;
		}

		/** What moves the weights; part of a checkpoint. */
		default List<Adam> optimisers() {
			return List.of();
		}

		/** Further numbers that epochs change and later epochs depend on; part of a checkpoint. */
		default List<float[]> more() {
			return List.of();
		}
	}

	/**
	 * How long.
	 *
	 * @param epochs    at most so many
	 * @param patience  after so many epochs that were not better it ends; 0: it goes on to the last
	 * @param parameter what to look at when the loss explodes, as in YAML
	 * @param averaging what is judged and kept is a running mean of the weights after each epoch, in which the mean so far counts
	 *                  this much and the new weights the rest (Polyak and Juditsky 1992, Acceleration of stochastic
	 *                  approximation by averaging; Kingma and Ba 2015, section 7.2): steadier than the weights of any one
	 *                  epoch. 0: those
	 */
	public record Plan(int epochs, int patience, String parameter, double averaging) {

		/** Without averaging. */
		public Plan(int epochs, int patience, String parameter) {
			this(epochs, patience, parameter, 0);
		}
	}

	/**
	 * How it went.
	 *
	 * @param epochs  so many were run
	 * @param kept    the epoch whose weights were kept, 1-based; 0: those there were before the first
	 * @param judged  what {@link Learner#judge()} said of it; NaN: nothing
	 * @param loss    mean loss of the last epoch
	 * @param resumed the epoch of the checkpoint it went on from; 0: it began anew
	 * @param seconds that an epoch took on average, judging included, of those run by this process; NaN: none
	 */
	public record Outcome(int epochs, int kept, double judged, double loss, int resumed, double seconds) {
	}

	/** A share of the mean that averages over about five epochs. */
	public static final double AVERAGING = 0.8;

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.recital.nn.messages"); //$NON-NLS-1$

	private Training() {
	}

	/**
	 * Learns. What has been learned is kept in a {@link Checkpoint} now and then: stopped and called again with the same
	 * learner, plan and data it goes on from there, and ends with the same weights bit for bit.
	 *
	 * @throws InputException when the loss of the first epoch is no number
	 */
	public static Outcome run(Plan plan, Learner learner, StepContext context) throws InputException {
		return run("training", plan, learner, context, context.monitor()); //$NON-NLS-1$
	}

	/**
	 * One of several stages of learning; see {@link #run(Plan, Learner, StepContext)}. When it goes on from a checkpoint, a
	 * stage before it is gone through again from its own last checkpoint.
	 *
	 * @param stage   its name, of letters, another one for each stage
	 * @param monitor its share of the context's
	 */
	public static Outcome run(String stage, Plan plan, Learner learner, StepContext context, IProgressMonitor monitor)
			throws InputException {
		monitor.beginTask("", plan.epochs); //$NON-NLS-1$
		try {
			return learn(Checkpoint.of(context, stage, Progress.FORMAT), plan, learner, context, monitor);
		} finally {
			monitor.done();
		}
	}

	private static Outcome learn(Checkpoint checkpoint, Plan plan, Learner learner, StepContext context, IProgressMonitor monitor)
			throws InputException {
		Progress progress = new Progress(learner);
		int resumed = checkpoint.read(progress::read).orElse(0);
		monitor.worked(resumed);
		for (int e = 1; e <= resumed; e++) {
			tell(e, progress, learner, context);
		}
		LossWatch watch = new LossWatch(plan.parameter, progress.first);
		float[][] last = Progress.room(learner.weights());
		long begun = System.nanoTime();
		if (resumed == 0 && learner.isPretrained()) {
			progress.begin(learner.judge());
		}
		while (progress.epoch < plan.epochs
				&& (plan.patience == 0 || progress.best == null || progress.epoch - progress.kept < plan.patience)) {
			context.checkCancelled();
			Progress.copy(learner.weights(), last);
			double loss = learner.epoch(progress.epoch + 1);
			if (!watch.goesOn(progress.epoch + 1, loss, context)) {
				Progress.restore(last, learner.weights());
				break;
			}
			progress.first = watch.first();
			double judgement = progress.ended(loss, plan.averaging);
			tell(progress.epoch, progress, learner, context);
			if (checkpoint.isDue()) {
				checkpoint.write(progress::write);
			}
			monitor.subTask(say(plan, progress, judgement, (System.nanoTime() - begun) / 1e9 / (progress.epoch - resumed)));
			monitor.worked(1);
		}
		progress.finish();
		int run = progress.epoch - resumed;
		return new Outcome(progress.epoch, progress.kept, progress.judged, progress.loss, resumed,
				run == 0 ? Double.NaN : (System.nanoTime() - begun) / 1e9 / run);
	}

	private static void tell(int epoch, Progress progress, Learner learner, StepContext context) {
		double[] past = progress.past.get(epoch - 1);
		TrainingCurve.Point point = learner.told(epoch, past[0], past[1]);
		if (point != null) {
			context.learned(point, epoch == progress.kept);
		}
	}

	private static String say(Plan plan, Progress progress, double judgement, double seconds) {
		return MessageFormat.format(WORDS.getString(Double.isNaN(judgement) ? "epoch" : "epoch.judged"), //$NON-NLS-1$ //$NON-NLS-2$
				Integer.toString(progress.epoch), Integer.toString(plan.epochs), digits(4, progress.loss), digits(4, Math.abs(judgement)),
				Integer.toString(progress.kept), digits(1, seconds));
	}

	private static String digits(int n, double x) {
		return String.format(Locale.ROOT, "%." + n + "f", x); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
