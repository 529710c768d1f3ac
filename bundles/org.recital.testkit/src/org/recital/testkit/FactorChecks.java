/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.recital.api.data.Interactions;
import org.recital.api.engine.LatentFactors;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.UserFoldIn;

/** Whether factors say what the scores say. */
final class FactorChecks {

	private FactorChecks() {
	}

	/** For every user and item with factors the score is their product with the biases; of a recommender without factors nothing is asked. */
	static void addUp(Recommender r, Interactions seen) {
		if (!(r instanceof LatentFactors f)) {
			return;
		}
		int width = f.factors();
		assertTrue(width > 0, "a recommender by factors has none"); //$NON-NLS-1$
		float[][] items = new float[r.items()][width];
		float[] biases = new float[r.items()];
		for (int i = 0; i < items.length; i++) {
			biases[i] = f.itemFactors(i, items[i]);
		}
		float[] user = new float[width];
		float[] scores = new float[r.items()];
		int compared = 0;
		for (int u = 0; u < r.users(); u++) {
			float bias = f.userFactors(u, user);
			r.score(u, scores);
			compared += compare(bias, user, biases, items, scores, "user " + u); //$NON-NLS-1$
			if (r instanceof UserFoldIn fold) {
				bias = f.userFactors(seen.columns(u), seen.values(u), user);
				fold.score(seen.columns(u), seen.values(u), scores);
				compare(bias, user, biases, items, scores, "somebody like user " + u); //$NON-NLS-1$
			}
		}
		assertTrue(compared > 0, "no user and item with factors"); //$NON-NLS-1$
	}

	private static int compare(float bias, float[] user, float[] biases, float[][] items, float[] scores, String who) {
		int compared = 0;
		for (int i = 0; i < scores.length; i++) {
			double expected = (double) bias + biases[i];
			double size = Math.abs(bias) + Math.abs(biases[i]);
			for (int k = 0; k < user.length; k++) {
				expected += (double) user[k] * items[i][k];
				size += Math.abs((double) user[k] * items[i][k]);
			}
			if (!Double.isNaN(expected)) {
				compared++;
				assertEquals(expected, scores[i], 1e-5 * size + 1e-7, who + " and item " + i); //$NON-NLS-1$
			}
		}
		return compared;
	}
}
