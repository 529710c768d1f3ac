/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.recital.linalg.NearestVectors;
import org.recital.linalg.NearestVectors.Found;
import org.recital.linalg.NearestVectors.Measure;

/** What the graph finds against what comparing all finds. */
class NeighbourGraphTest {

	private static final Runnable GO_ON = () -> { };

	/** Vectors around a hundred middles, as those of images are around kinds of images. */
	private static float[] clustered(int size, int width, long seed) {
		Random random = new Random(seed);
		float[] middles = new float[100 * width];
		for (int i = 0; i < middles.length; i++) {
			middles[i] = (float) random.nextGaussian();
		}
		float[] rows = new float[size * width];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = middles[i / width % 100 * width + i % width] + 0.5f * (float) random.nextGaussian();
		}
		return rows;
	}

	@ParameterizedTest
	@EnumSource(Measure.class)
	void nearlyAllOfTheNearestAreFoundWithTheirExactValues(Measure measure) {
		int width = 24;
		float[] rows = clustered(3000, width, 1);
		float[] asked = clustered(100, width, 2);
		System.arraycopy(rows, 0, asked, 0, 50 * width);
		NeighbourGraph graph = NeighbourGraph.of(measure, 3000, width, rows, GO_ON);
		NearestVectors exact = new NearestVectors(measure, 3000, width, rows);
		int found = 0;
		for (int q = 0; q < 100; q++) {
			float[] vector = Arrays.copyOfRange(asked, q * width, (q + 1) * width);
			Found near = graph.of(vector, 10, 100);
			Found all = exact.of(vector, 10);
			assertEquals(10, near.rows().length);
			if (q < 50) {
				assertEquals(q, near.rows()[0]);
			}
			for (int i = 0; i < 10; i++) {
				int row = near.rows()[i];
				for (int j = 0; j < 10; j++) {
					if (all.rows()[j] == row) {
						found++;
						assertEquals(all.values()[j], near.values()[i], 1e-6);
					}
				}
				double order = measure == Measure.COSINE ? -1 : 1;
				assertTrue(i == 0 || order * near.values()[i - 1] <= order * near.values()[i]);
			}
		}
		assertTrue(found > 970, found + " of 1000");
	}

	/** Sixty copies of each row in any order, as one picture for all films without a poster; for cosines some of other lengths. */
	@ParameterizedTest
	@EnumSource(Measure.class)
	void copiesCostNothingOfWhatIsFoundAndComeInTheOrderOfRows(Measure measure) {
		int width = 16;
		int distinct = 1500;
		int times = 60;
		float[] once = clustered(distinct, width, 5);
		Integer[] order = new Integer[distinct * times];
		for (int i = 0; i < order.length; i++) {
			order[i] = i / times;
		}
		Collections.shuffle(Arrays.asList(order), new Random(6));
		float[] rows = new float[order.length * width];
		for (int i = 0; i < rows.length; i++) {
			rows[i] = once[order[i / width] * width + i % width] * (measure == Measure.COSINE ? 1 << i / width % 3 : 1);
		}
		NeighbourGraph graph = NeighbourGraph.of(measure, order.length, width, rows, GO_ON);
		assertEquals(distinct, graph.distinct());
		NeighbourGraph alone = NeighbourGraph.of(measure, distinct, width, once, GO_ON);
		NearestVectors all = new NearestVectors(measure, order.length, width, rows);
		NearestVectors each = new NearestVectors(measure, distinct, width, once);
		float[] asked = clustered(60, width, 7);
		int found = 0;
		int without = 0;
		int same = 0;
		for (int q = 0; q < 60; q++) {
			float[] vector = Arrays.copyOfRange(asked, q * width, (q + 1) * width);
			Found exact = all.of(vector, 10 * times);
			Found near = graph.of(vector, 10 * times, 100);
			assertEquals(10 * times, near.rows().length);
			Set<Integer> ten = new HashSet<>();
			Arrays.stream(exact.rows()).forEach(row -> ten.add(order[row]));
			Set<Integer> said = new HashSet<>();
			Arrays.stream(near.rows()).forEach(row -> said.add(order[row]));
			said.retainAll(ten);
			found += said.size();
			same += Arrays.equals(exact.rows(), near.rows()) ? 1 : 0;
			Set<Integer> nearest = new HashSet<>(Arrays.stream(each.of(vector, 10).rows()).boxed().toList());
			nearest.retainAll(Arrays.stream(alone.of(vector, 10, 100).rows()).boxed().toList());
			without += nearest.size();
			// fewer than there are copies: the first of them
			assertArrayEquals(all.of(vector, 7).rows(), graph.of(vector, 7, 100).rows());
		}
		assertTrue(found >= 0.95 * 600 && found >= 0.99 * without, found + " of 600, " + without + " without copies");
		assertTrue(same >= 54, same + " of 60 lists are those of the exact search");
	}

	@Test
	void zerosOfTwoSignsAreOneNumberAndNoNumberIsLikeNone() {
		float[] rows = { 0f, 1, -0f, 1, Float.NaN, 1, Float.NaN, 1, 1, 0 };
		assertEquals(4, NeighbourGraph.of(Measure.EUCLIDEAN, 5, 2, rows, GO_ON).distinct());
		assertEquals(3, NeighbourGraph.of(Measure.EUCLIDEAN, 3, 2, new float[] { 0, 1, 1, 0, 2, 2 }, GO_ON).distinct());
	}

	@Test
	void theSameRowsGiveTheSameGraph() {
		float[] rows = clustered(1000, 16, 3);
		NeighbourGraph one = NeighbourGraph.of(Measure.EUCLIDEAN, 1000, 16, rows, GO_ON);
		NeighbourGraph two = NeighbourGraph.of(Measure.EUCLIDEAN, 1000, 16, rows, GO_ON);
		for (int q = 0; q < 50; q++) {
			float[] vector = Arrays.copyOfRange(rows, q * 16, q * 16 + 16);
			vector[0] += 0.3f;
			assertArrayEquals(one.of(vector, 5, 5).rows(), two.of(vector, 5, 5).rows());
		}
	}

	@Test
	void fewRowsAndNoneAreFoundAsTheyAre() {
		assertEquals(0, NeighbourGraph.of(Measure.COSINE, 0, 3, new float[0], GO_ON).of(new float[3], 5, 10).rows().length);
		NeighbourGraph three = NeighbourGraph.of(Measure.COSINE, 3, 2, new float[] { 0, 1, 1, 1, 0, 0 }, GO_ON);
		assertArrayEquals(new int[] { 0, 1, 2 }, three.of(new float[] { 0, 2 }, 9, 9).rows());
		assertThrows(IllegalArgumentException.class, () -> three.of(new float[3], 1, 1));
	}

	@Test
	void buildingEndsWhenCancelled() {
		int[] asked = { 0 };
		assertThrows(OperationCanceledException.class, () -> NeighbourGraph.of(Measure.COSINE, 2000, 8, clustered(2000, 8, 4), () -> {
			if (++asked[0] > 3) {
				throw new OperationCanceledException();
			}
		}));
		assertEquals(4, asked[0]);
	}
}
