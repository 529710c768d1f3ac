/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import java.util.SplittableRandom;

import org.recital.api.engine.LossWatch;
import org.recital.api.learning.TrainingCurve;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Fine-tuning of the whole stack by back-propagation (Hinton and Salakhutdinov 2006, Reducing the dimensionality of data with neural
 * networks, Science 313): each song somebody met, with how much they liked it, and some they did not meet, liked not at all. A
 * case is seen as a new meeting: without the song in the person's profile and without the person among the song's listeners. In a
 * share of the cases the song's listeners are hidden, so that songs nobody has met yet are known cases (Volkovs, Yu and Poutanen 2017,
 * DropoutNet, NIPS). Profiles are held during an epoch.
 */
final class FineTuning {

	private final BeliefFusion.Parameters p;
	private final Songs songs;
	private final Heard heard;
	private final Pairs train;
	private final Pairs validation;
	private final SplittableRandom random;
	private final long validationSeed;

	/**
	 * @param heard      what is learned from
	 * @param validation to choose the epoch by; null: the last epoch
	 */
	FineTuning(BeliefFusion.Parameters p, Songs songs, Heard heard, Pairs train, Pairs validation, SplittableRandom random) {
		this.p = p;
		this.songs = songs;
		this.heard = heard;
		this.train = train;
		this.validation = validation;
		this.random = random;
		this.validationSeed = random.nextLong();
	}

	/** What came of it: the stack after the best epoch, and the validation loss there (NaN without validation). */
	record Outcome(Stack stack, int epoch, double loss) {
	}

	/**
	 * Learns; changes the stack given.
	 *
	 * @throws InputException when the loss exploded in the first epoch
	 */
	Outcome learn(Stack stack, StepContext context) throws InputException {
		LossWatch watch = new LossWatch("learning-rate"); //$NON-NLS-1$
		Adam adam = new Adam(stack.learned(), p.learningRate(), p.regularisation());
		Backward backward = new Backward(songs, stack);
		Outcome best = null;
		Stack before = stack.copy();
		for (int epoch = 1; epoch <= p.epochs(); epoch++) {
			double loss = epoch(stack, backward, adam, context);
			// whoever guesses has a loss of ln 2: a first epoch far above that has nothing to go on from
			boolean lost = !stack.finite() || epoch == 1 && loss > LossWatch.EXPLODED * Math.log(2);
			if (!watch.goesOn(epoch, lost ? Double.POSITIVE_INFINITY : loss, context)) {
				return best != null ? best : new Outcome(before, epoch - 1, Double.NaN);
			}
			before = stack.copy();
			double held = validation == null ? Double.NaN : judge(stack, context);
			boolean better = validation == null || best == null || held < best.loss;
			context.learned(new TrainingCurve.Point(epoch, loss, held, Double.NaN, p.learningRate()), better);
			if (validation != null && better) {
				best = new Outcome(before, epoch, held);
			} else if (validation != null && p.patience() > 0 && epoch - best.epoch >= p.patience()) {
				return best;
			}
			context.monitor().worked(1);
		}
		return best != null ? best : new Outcome(before, p.epochs(), Double.NaN);
	}

	private double epoch(Stack stack, Backward backward, Adam adam, StepContext context) {
		Stack held = stack.copy();
		Profile[] profiles = People.of(heard, songs, held, context);
		Profile profile = new Profile(stack.units(), stack.audioUnits());
		Code code = new Code(stack.units());
		int[] order = new int[train.size()];
		for (int k = 0; k < order.length; k++) {
			order[k] = k;
		}
		Pretraining.shuffle(order, random);
		double loss = 0;
		int cases = 0;
		int waiting = 0;
		for (int k = 0; k < order.length; k++) {
			if ((k & 15) == 0) {
				context.checkCancelled();
			}
			int e = order[k];
			int u = train.users[e];
			for (int t = 0; t <= p.unheard(); t++) {
				int song = t == 0 ? train.songs[e] : train.unheard(u, random);
				boolean hidden = random.nextDouble() < p.hide();
				if (song < 0) {
					continue;
				}
				profile.set(profiles[u]);
				if (t == 0) {
					code.of(songs, held, song, u);
					profile.add(code, -train.counts[e], train.likes[e]);
				}
				code.of(songs, stack, song, u);
				hide(code, hidden);
				if (code.any()) {
					loss += backward.add(song, code, u, profile, t == 0 ? train.likes[e] : 0);
					cases++;
					waiting++;
				}
			}
			if (waiting >= p.batch() || k == order.length - 1 && waiting > 0) {
				adam.step(stack.learned(), backward.gradients(), waiting);
				waiting = 0;
			}
		}
		return cases == 0 ? 0 : loss / cases;
	}

	/** Hides who plays a song; not when that is all there is to see. */
	private static void hide(Code code, boolean hidden) {
		if (hidden && code.has(0)) {
			code.known()[1] = false;
		}
	}

	/** Mean loss over validation cases and as many unheard songs each as in learning, always the same. */
	private double judge(Stack stack, StepContext context) {
		Profile[] profiles = People.of(heard, songs, stack, context);
		SplittableRandom drawn = new SplittableRandom(validationSeed);
		Code code = new Code(stack.units());
		float[] z = new float[Pair.width(stack.units())];
		float[][] room = stack.room();
		double loss = 0;
		int cases = 0;
		for (int e = 0; e < validation.size(); e++) {
			if ((e & 63) == 0) {
				context.checkCancelled();
			}
			int u = validation.users[e];
			for (int t = 0; t <= p.unheard(); t++) {
				int song = t == 0 ? validation.songs[e] : validation.unheard(u, drawn);
				if (song >= 0) {
					code.of(songs, stack, song, u);
					if (code.any()) {
						Pair.fill(code, profiles[u], stack.audioUnits(), z);
						loss += Backward.loss(stack.score(z, room), t == 0 ? validation.likes[e] : 0);
						cases++;
					}
				}
			}
		}
		return cases == 0 ? 0 : loss / cases;
	}
}
