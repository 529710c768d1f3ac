/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.features.Standardise.Method;

/** Standardise and L2 normalise. */
class TransformersTest {

	private static final SimpleContext CONTEXT = new SimpleContext(1, 1);

	/** Entity e has e % 3 rows of shape 2 x 2; dimension 3 is constant. */
	private static Features several(int entities) {
		Random random = new Random(2);
		int[] offsets = new int[entities + 1];
		for (int e = 0; e < entities; e++) {
			offsets[e + 1] = offsets[e] + e % 3;
		}
		float[] data = new float[offsets[entities] * 4];
		for (int k = 0; k < data.length; k++) {
			data[k] = k % 4 == 3 ? 0.1f : random.nextFloat() * 7 - 2;
		}
		return new Features(EntityKind.ITEM, "test", new int[] { 2, 2 }, offsets, data, List.of("a", "b", "c", "d"));
	}

	@ParameterizedTest
	@EnumSource(Method.class)
	void everyDimensionIsScaledByThoseLearnedFrom(Method method) throws Exception {
		int n = 50;
		Features f = several(n);
		Dataset data = Given.items(n);
		int[] trained = { 1, 2, 4, 5, 7, 8, 10, 11, 20, 30, 31 };
		for (boolean fitted : new boolean[] { false, true }) {
			Features s = new Standardise().transform(new Standardise.Parameters(method), f,
					fitted ? Optional.of(Given.trained(data, trained)) : Optional.empty(), new SimpleContext(1, 2));
			for (int d = 0; d < 4; d++) {
				int dimension = d;
				double[] learned = java.util.stream.IntStream.range(0, n)
						.filter(e -> !fitted || Arrays.binarySearch(trained, e) >= 0)
						.flatMap(e -> java.util.stream.IntStream.range(f.begin(e), f.end(e)))
						.mapToDouble(r -> f.row(r)[dimension]).toArray();
				double mean = Arrays.stream(learned).average().orElseThrow();
				double deviation = Math.sqrt(Arrays.stream(learned).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
				double least = Arrays.stream(learned).min().orElseThrow();
				double range = Arrays.stream(learned).max().orElseThrow() - least;
				for (int r = 0; r < f.rows(); r++) {
					double v = f.row(r)[d];
					double expected = d == 3 ? 0 : method == Method.Z_SCORE ? (v - mean) / deviation : (v - least) / range;
					assertEquals(expected, s.row(r)[d], 1e-5);
				}
			}
			assertArrayEquals(f.shape(), s.shape());
			assertArrayEquals(f.offsets(), s.offsets());
			assertEquals(f.labels(), s.labels());
			assertEquals(f.kind(), s.kind());
			assertTrue(s.extractor().startsWith("test, standardise "), s.extractor());
		}
	}

	@Test
	void nothingToLearnFromIsSaid() {
		Features f = several(6);
		Dataset data = Given.items(6);
		InputException e = assertThrows(InputException.class, () -> new Standardise().transform(new Standardise.Parameters(Method.Z_SCORE), f,
				Optional.of(Given.trained(data, 0, 3)), CONTEXT));
		assertTrue(e.getMessage().startsWith("standardise has nothing to learn from"), e.getMessage());
		assertThrows(InputException.class, () -> new Standardise().transform(new Standardise.Parameters(Method.Z_SCORE), f,
				Optional.of(Given.trained(Given.items(7), 1)), CONTEXT));
		Features segments = new Features(new EntityKind("segment"), "test", new int[] { 1 }, new int[] { 0, 1 }, new float[1], List.of());
		assertThrows(InputException.class, () -> new Standardise().transform(new Standardise.Parameters(Method.Z_SCORE), segments,
				Optional.of(Given.trained(data, 1)), CONTEXT));
	}

	@Test
	void rowsGetLengthOne() {
		Features f = new Features(EntityKind.USER, "test", new int[] { 2 }, new int[] { 0, 2, 2, 4 },
				new float[] { 3, 4, 0, 0, -1e30f, 0, 1e-30f, 1e-30f }, List.of());
		Features one = new L2Normalise().transform(new None(), f, Optional.empty(), new SimpleContext(1, 2));
		float half = (float) Math.sqrt(0.5);
		assertArrayEquals(new float[] { 0.6f, 0.8f, 0, 0, -1, 0, half, half }, one.data(), 1e-7f);
		assertArrayEquals(f.offsets(), one.offsets());
		assertEquals("test, l2-normalise", one.extractor());
	}

	@Test
	void theNumberOfThreadsChangesNothing() throws Exception {
		Random random = new Random(5);
		float[] data = new float[3 * 20_000];
		for (int k = 0; k < data.length; k++) {
			data[k] = (float) random.nextGaussian();
		}
		Features f = Features.single(EntityKind.ITEM, "test", 20_000, null, 3, data, List.of());
		float[] one = new Standardise().transform(new Standardise.Parameters(Method.Z_SCORE), f, Optional.empty(), CONTEXT).data();
		float[] many = new Standardise().transform(new Standardise.Parameters(Method.Z_SCORE), f, Optional.empty(), new SimpleContext(1, 7)).data();
		assertArrayEquals(one, many);
		assertArrayEquals(new L2Normalise().transform(new None(), f, Optional.empty(), CONTEXT).data(),
				new L2Normalise().transform(new None(), f, Optional.empty(), new SimpleContext(1, 7)).data());
	}
}
