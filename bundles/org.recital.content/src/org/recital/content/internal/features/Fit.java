/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import java.util.Arrays;
import java.util.Optional;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;

/** Who is learned from, and how much memory features may take. */
final class Fit {

	/** Most floats of one feature matrix: 1 GiB. */
	static final long MOST_FLOATS = 1L << 28;

	private Fit() {
	}

	/**
	 * Who is learned from: with a split those with a training event, else everybody.
	 *
	 * @throws InputException when the split is of other data, or nobody is left
	 */
	static boolean[] learners(String step, Optional<Split> fit, EntityKind kind, int entities) throws InputException {
		if (fit.isEmpty()) {
			boolean[] all = new boolean[entities];
			Arrays.fill(all, true);
			return all;
		}
		if (!kind.equals(EntityKind.ITEM) && !kind.equals(EntityKind.USER)) {
			throw new InputException(Messages.say(Messages.Fit_kind, step, kind), Messages.Fit_kindHint);
		}
		boolean[] trained = fit.get().trained(kind);
		if (trained.length != entities) {
			throw new InputException(Messages.say(Messages.Fit_other, step, trained.length, kind, entities), Messages.Fit_otherHint);
		}
		return trained;
	}

	/**
	 * Refuses a matrix that would not fit.
	 *
	 * @param hint what to do about it
	 */
	static void checkMemory(String step, long rows, long width, String hint) throws InputException {
		if (rows * width > MOST_FLOATS) {
			throw new InputException(Messages.say(Messages.Fit_memory, step, rows, width, rows * width * 4 >> 20, MOST_FLOATS * 4 >> 20), hint);
		}
	}
}
