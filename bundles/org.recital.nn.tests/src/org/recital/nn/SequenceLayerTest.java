/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers over sequences: their gradients are those of differences, and no state knows what comes later. */
class SequenceLayerTest {

	private static final int WIDTH = 6;
	private static final int[] OFFSETS = { 0, 5, 8, 9 };

	static Stream<SequenceLayer> layers() {
		return Stream.of(Elman.of(WIDTH, 4), Gru.of(WIDTH, 1), Lstm.of(WIDTH, 2), Attention.of(WIDTH, 2, 5, 3));
	}

	private static float[] rows(long seed) {
		return Weights.normal(OFFSETS[3], WIDTH, 1, seed).value();
	}

	private static double loss(SequenceLayer layer, float[] x, float[] direction, float dropout) {
		float[] states = layer.pass().forward(3, OFFSETS, x, dropout, 77);
		double sum = 0;
		for (int k = 0; k < states.length; k++) {
			sum += states[k] * direction[k] + 0.5 * states[k] * states[k];
		}
		return sum;
	}

	@ParameterizedTest
	@MethodSource("layers")
	void gradientsAreThoseOfDifferences(SequenceLayer layer) {
		float[] x = rows(5);
		float[] direction = rows(6);
		for (float dropout : new float[] { 0, 0.25f }) {
			SequenceLayer.Pass pass = layer.pass();
			float[] d = pass.forward(3, OFFSETS, x, dropout, 77).clone();
			for (int k = 0; k < d.length; k++) {
				d[k] += direction[k];
			}
			float[] dx = pass.backward(d);
			Differences.check(x, dx, () -> loss(layer, x, direction, dropout));
			List<Weights> weights = layer.weights();
			for (int w = 0; w < weights.size(); w++) {
				Differences.check(weights.get(w).value(), pass.gradients()[w], () -> loss(layer, x, direction, dropout));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("layers")
	void noStateKnowsWhatComesLater(SequenceLayer layer) {
		float[] x = rows(5);
		float[] states = layer.pass().forward(3, OFFSETS, x, 0, 0);
		float[] other = x.clone();
		Arrays.fill(other, 3 * WIDTH, 5 * WIDTH, 9);
		float[] changed = layer.pass().forward(3, OFFSETS, other, 0, 0);
		assertArrayEquals(Arrays.copyOf(states, 3 * WIDTH), Arrays.copyOf(changed, 3 * WIDTH));
	}

	@ParameterizedTest
	@MethodSource("layers")
	void aSequenceIsTheSameAloneAndAmongOthers(SequenceLayer layer) {
		float[] x = rows(5);
		float[] states = layer.pass().forward(3, OFFSETS, x, 0, 0);
		float[] alone = layer.pass().forward(1, new int[] { 0, 3 }, Arrays.copyOfRange(x, 5 * WIDTH, 8 * WIDTH), 0, 0);
		assertArrayEquals(Arrays.copyOfRange(states, 5 * WIDTH, 8 * WIDTH), alone);
	}
}
