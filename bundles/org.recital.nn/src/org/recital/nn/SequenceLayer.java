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

/**
 * Turns a sequence of rows into a sequence of states, each of which knows only the rows up to its own: recurrent networks and
 * attention that looks back.
 */
public interface SequenceLayer {

	/** Numbers a row and a state. */
	int width();

	/** All weights there are. */
	List<Weights> weights();

	/** Room to work for one thread. */
	Pass pass();

	/** One thread's work on a few sequences at a time. */
	interface Pass {

		/**
		 * The states of some sequences, stored one after another.
		 *
		 * @param sequences how many; the longest first
		 * @param offsets   sequence s has the rows offsets[s] (inclusive) to offsets[s + 1] (exclusive)
		 * @param x         rows of {@link SequenceLayer#width()} numbers; kept until {@link #backward}
		 * @param dropout   share of what is left out at random inside, 0 when scoring
		 * @param seed      what is left out
		 * @return a state for each row
		 */
		float[] forward(int sequences, int[] offsets, float[] x, float dropout, long seed);

		/**
		 * Derivatives of the loss by the rows of the last {@link #forward}; those by the weights are added to
		 * {@link #gradients()}.
		 *
		 * @param dStates derivatives by the states
		 */
		float[] backward(float[] dStates);

		/** Derivatives by the weights, in the order of {@link SequenceLayer#weights()}. */
		float[][] gradients();
	}
}
