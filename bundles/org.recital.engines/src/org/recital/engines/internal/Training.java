/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;

/** What training data must have before anything can be learned from it. */
public final class Training {

	private Training() {
	}

	/**
	 * @throws InputException when the training side is empty or has a value that is no finite number
	 */
	public static void check(TrainingData data) throws InputException {
		if (data.train().size() == 0) {
			throw new InputException(Messages.Empty_training, Messages.Empty_training_expected);
		}
		Block all = data.train().all();
		for (int r = 0; r < all.rows(); r++) {
			int p = notFinite(all.values(), all.begin(r), all.end(r));
			if (p >= 0) {
				throw new InputException(NLS.bind(Messages.Training_notFinite, new Object[] { all.values()[p],
						data.userEntities().label(r), data.itemEntities().label(all.items()[p]) }),
						Messages.Training_notFinite_expected);
			}
		}
	}

	/** The first that is not finite; -1 when all are. */
	private static int notFinite(float[] values, int from, int to) {
		for (int p = from; p < to; p++) {
			if (!Float.isFinite(values[p])) {
				return p;
			}
		}
		return -1;
	}

	/**
	 * What is added to a recommender must not be smaller than it, and has finite values.
	 *
	 * @param users users it knows
	 * @param items items it knows
	 * @throws InputException when it does not suit
	 */
	public static void checkAdded(int users, int items, Interactions added) throws InputException {
		if (added.rows() < users || added.columns() < items) {
			throw new InputException(NLS.bind(Messages.Update_smaller,
					new Object[] { added.rows(), added.columns(), users, items }), Messages.Update_smaller_expected);
		}
		Block all = added.all();
		for (int r = 0; r < all.rows(); r++) {
			int p = notFinite(all.values(), all.begin(r), all.end(r));
			if (p >= 0) {
				throw new InputException(NLS.bind(Messages.Training_notFinite, new Object[] { all.values()[p], r, all.items()[p] }),
						Messages.Training_notFinite_expected);
			}
		}
	}
}
