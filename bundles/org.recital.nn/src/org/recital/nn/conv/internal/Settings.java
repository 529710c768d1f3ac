/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.conv.internal;

import java.util.ArrayList;
import java.util.List;

import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * How a network learns.
 *
 * @param rate    learning rate of the schedule's highest point
 * @param decay   of weights, not of biases: added to the gradient, with {@link Optimiser#ADAMW} to the step
 * @param balance whether rare classes count as much as frequent ones
 * @param change  how examples are changed before they are learned from
 */
public record Settings(Optimiser optimiser, double rate, Schedule schedule, int warmUp, double decay, int batch, int epochs,
		int patience, boolean balance, Augmentation change) {

	/** How steps follow from gradients. */
	public enum Optimiser {
		/** Stochastic gradient descent with Nesterov's momentum of 0.9. */
		SGD,
		/** Tieleman and Hinton 2012, decay 0.95. */
		RMSPROP,
		/** Kingma and Ba 2015. */
		ADAM,
		/** Loshchilov and Hutter 2019: weight decay apart from the gradient. */
		ADAMW
	}

	/** How the learning rate goes over the epochs. */
	public enum Schedule {
		/** The same all the time. */
		CONSTANT,
		/** Down to none along half a cosine (Loshchilov and Hutter 2017). */
		COSINE,
		/** A tenth after half of the epochs, a hundredth after three quarters. */
		STEPS
	}

	/** Learning rate of an epoch (1-based). */
	public double rate(int epoch) {
		if (epoch <= warmUp) {
			return rate * epoch / (warmUp + 1);
		}
		double part = (double) (epoch - 1 - warmUp) / Math.max(1, epochs - warmUp);
		return switch (schedule) {
		case CONSTANT -> rate;
		case COSINE -> rate * (1 + Math.cos(Math.PI * part)) / 2;
		case STEPS -> part < 0.5 ? rate : part < 0.75 ? rate / 10 : rate / 100;
		};
	}

	/** The optimiser as the library has it. */
	public IUpdater updater() {
		return switch (optimiser) {
		case SGD -> new Nesterovs(rate, 0.9);
		case RMSPROP -> new RmsProp(rate);
		case ADAM, ADAMW -> new Adam(rate);
		};
	}

	/** The decay of weights as the library has it. */
	public List<Regularization> regularisation() {
		List<Regularization> all = new ArrayList<>();
		if (decay > 0) {
			all.add(optimiser == Optimiser.ADAMW ? new WeightDecay(decay, true) : new L2Regularization(decay));
		}
		return all;
	}
}
