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
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;

/**
 * Learns one {@link Rbm} of a stack from its cases, as Hinton, Osindero and Teh 2006 do layer by layer.
 *
 * @param steps  of Gibbs sampling, the k of CD-k
 * @param epochs passes over the cases
 * @param rate   learning rate of binary units; Gaussian ones have a tenth (Hinton 2010, section 13.2)
 * @param batch  cases a step
 */
record Pretraining(int steps, int epochs, double rate, int batch) {

	private static final double GAUSSIAN = 0.1;

	/** What is learned from. */
	interface Cases {
		/** How many. */
		int size();

		/** Sets all units of a case. */
		void row(int index, float[] units);
	}

	/**
	 * Learns.
	 *
	 * @return the machine, or, when its error exploded, as it was an epoch before
	 * @throws InputException when the error exploded in the first epoch
	 */
	Rbm learn(Rbm begun, Cases cases, SplittableRandom random, StepContext context) throws InputException {
		Rbm rbm = begun;
		if (cases.size() == 0) {
			return rbm;
		}
		if (!rbm.gaussian) {
			rbm.startFrom(shares(rbm.visible, cases, context));
		}
		Contrast contrast = new Contrast(rbm, steps, random.split());
		LossWatch watch = new LossWatch("pretraining-rate"); //$NON-NLS-1$
		int[] order = new int[cases.size()];
		for (int k = 0; k < order.length; k++) {
			order[k] = k;
		}
		float[] row = new float[rbm.visible];
		for (int epoch = 1; epoch <= epochs; epoch++) {
			Rbm before = rbm.copy();
			shuffle(order, random);
			double error = 0;
			int waiting = 0;
			for (int k = 0; k < order.length; k++) {
				context.checkCancelled();
				cases.row(order[k], row);
				error += contrast.add(row, 0);
				waiting++;
				if (waiting == batch || k == order.length - 1) {
					contrast.step(waiting, rbm.gaussian ? rate * GAUSSIAN : rate, epoch);
					waiting = 0;
				}
			}
			// units of deviation 1 have an error of 1 before anything is learned, binary ones less
			boolean lost = !rbm.finite() || epoch == 1 && error / order.length > LossWatch.EXPLODED;
			if (!watch.goesOn(epoch, lost ? Double.POSITIVE_INFINITY : error / order.length, context)) {
				return before;
			}
			context.monitor().worked(1);
		}
		return rbm;
	}

	private static double[] shares(int visible, Cases cases, StepContext context) {
		double[] shares = new double[visible];
		float[] row = new float[visible];
		for (int k = 0; k < cases.size(); k++) {
			context.checkCancelled();
			cases.row(k, row);
			for (int i = 0; i < visible; i++) {
				shares[i] += row[i] / cases.size();
			}
		}
		return shares;
	}

	static void shuffle(int[] order, SplittableRandom random) {
		for (int k = order.length - 1; k > 0; k--) {
			int j = random.nextInt(k + 1);
			int x = order[k];
			order[k] = order[j];
			order[j] = x;
		}
	}
}
