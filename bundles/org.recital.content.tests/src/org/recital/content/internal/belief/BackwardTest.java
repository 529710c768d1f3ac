/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Interactions;

/** Back-propagation against differences of the loss. */
class BackwardTest {

	private static final int SONG = 1;
	private static final int USER = 2;

	private final SplittableRandom random = new SplittableRandom(3);

	private Rbm rbm(boolean gaussian, int visible, int hidden) {
		Rbm rbm = Rbm.of(gaussian, visible, hidden, random);
		for (float[] w : new float[][] { rbm.weights, rbm.hiddenBias }) {
			for (int k = 0; k < w.length; k++) {
				w[k] = (float) (0.8 * random.nextGaussian());
			}
		}
		return rbm;
	}

	@Test
	void gradientsAreDifferencesOfTheLoss() {
		float[] audio = { 0.3f, -1, 2, 0.7f, 0.2f, -0.4f };
		Interactions likes = Interactions.of(4, 2, new int[] { 0, 2, 3, 5, 5 }, new int[] { 0, 1, 1, 0, 1 }, new float[] { 1, 0.25f, 0, 0.5f, 1 });
		Songs songs = new Songs(audio, 3, new boolean[] { true, true }, Listening.of(likes));
		Stack stack = new Stack(rbm(true, 3, 4), rbm(false, songs.listening().visible(), 3), List.of(rbm(false, 35, 5), rbm(false, 5, 4)),
				new float[] { 0.9f, -1.1f, 0.4f, 0.6f, 0.2f });
		Profile profile = new Profile(7, 4);
		Code other = new Code(7);
		other.of(songs, stack, 0, USER);
		profile.add(other, 2, 0.75);
		// another song that was liked less, so that the two means differ
		profile.add(new Code(new float[] { 0.1f, 0.9f, 0.4f, 0.7f, 0.2f, 0.6f, 0.95f }, new boolean[] { true, true }), 1, 0.2);
		check(songs, stack, profile, 0.3, false);
		check(songs, stack, profile, 1, true);
		check(songs, stack, new Profile(7, 4), 0, false);
	}

	private static void check(Songs songs, Stack stack, Profile profile, double liked, boolean hidden) {
		Backward backward = new Backward(songs, stack);
		double loss = backward.add(SONG, code(songs, stack, hidden), USER, profile, liked);
		assertEquals(loss(songs, stack, profile, liked, hidden), loss, 1e-9);
		List<float[]> weights = stack.learned();
		for (int w = 0; w < weights.size(); w++) {
			for (int k = 0; k < weights.get(w).length; k++) {
				float old = weights.get(w)[k];
				float step = 0.01f;
				weights.get(w)[k] = old + step;
				double up = loss(songs, stack, profile, liked, hidden);
				weights.get(w)[k] = old - step;
				double down = loss(songs, stack, profile, liked, hidden);
				weights.get(w)[k] = old;
				assertEquals((up - down) / (2 * step), backward.gradients().get(w)[k], 2e-4, "array " + w + ", weight " + k + ", hidden " + hidden);
			}
		}
	}

	private static Code code(Songs songs, Stack stack, boolean hidden) {
		Code code = new Code(7);
		code.of(songs, stack, SONG, USER);
		if (hidden) {
			code.known()[1] = false;
		}
		return code;
	}

	private static double loss(Songs songs, Stack stack, Profile profile, double liked, boolean hidden) {
		float[] z = new float[35];
		Pair.fill(code(songs, stack, hidden), profile, 4, z);
		double x = stack.score(z, stack.room());
		double p = 1 / (1 + Math.exp(-x));
		return -liked * Math.log(p) - (1 - liked) * Math.log(1 - p);
	}
}
