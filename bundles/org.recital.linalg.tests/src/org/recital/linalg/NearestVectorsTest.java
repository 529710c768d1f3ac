/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.recital.linalg.NearestVectors.Measure;

/** The nearest rows as a slow, obvious version finds them. */
class NearestVectorsTest {

	private static float[] random(int n, Random random) {
		float[] v = new float[n];
		for (int i = 0; i < n; i++) {
			v[i] = (float) random.nextGaussian() + 3;
		}
		return v;
	}

	private static double value(Measure measure, float[] a, int at, float[] b, int bt, int width) {
		double product = 0;
		double one = 0;
		double two = 0;
		double distance = 0;
		for (int d = 0; d < width; d++) {
			product += (double) a[at + d] * b[bt + d];
			one += (double) a[at + d] * a[at + d];
			two += (double) b[bt + d] * b[bt + d];
			distance += Math.pow((double) a[at + d] - b[bt + d], 2);
		}
		return measure == Measure.EUCLIDEAN ? Math.sqrt(distance) : one * two == 0 ? 0 : product / Math.sqrt(one * two);
	}

	@Test
	void rowsAreThoseOfComparingAll() {
		Random random = new Random(1);
		int size = 5000;
		int width = 7;
		float[] rows = random(size * width, random);
		java.util.Arrays.fill(rows, 40 * width, 41 * width, 0);
		float[] asked = random(50 * width, random);
		for (Measure measure : Measure.values()) {
			NearestVectors nearest = new NearestVectors(measure, size, width, rows);
			NearestVectors.Found[] found = nearest.of(asked, 50, 10, Loop.SEQUENTIAL);
			for (int q = 0; q < 50; q++) {
				int query = q;
				int[] slow = IntStream.range(0, size).boxed()
						.sorted(Comparator.comparingDouble(i -> (measure == Measure.COSINE ? -1 : 1) * value(measure, asked, query * width, rows, i * width, width)))
						.limit(10).mapToInt(i -> i).toArray();
				for (int i = 0; i < 10; i++) {
					double expected = value(measure, asked, q * width, rows, slow[i] * width, width);
					assertEquals(expected, found[q].values()[i], 1e-5, measure + " " + q + ' ' + i);
				}
				assertArrayEquals(found[q].rows(), nearest.of(java.util.Arrays.copyOfRange(asked, q * width, (q + 1) * width), 10).rows());
			}
		}
	}

	/** Lengths of a thousand hide distances of a thousandth from products of floats. */
	@Test
	void smallDistancesFarFromTheOriginAreTold() {
		float[] rows = new float[6];
		for (int i = 0; i < 6; i++) {
			rows[i] = 1000 + 0.01f * i;
		}
		NearestVectors.Found found = new NearestVectors(Measure.EUCLIDEAN, 6, 1, rows).of(new float[] { 1000.031f }, 3);
		assertArrayEquals(new int[] { 3, 4, 2 }, found.rows());
		assertEquals(0.001, found.values()[0], 1e-4);
	}

	@Test
	void equalsComeInTheirOrderAndFewerThanWantedIsAll() {
		NearestVectors nearest = new NearestVectors(Measure.COSINE, 4, 2, new float[] { 0, 1, 2, 0, 5, 0, 1, 1 });
		NearestVectors.Found found = nearest.of(new float[] { 3, 0 }, 9);
		assertArrayEquals(new int[] { 1, 2, 3, 0 }, found.rows());
		assertArrayEquals(new float[] { 1, 1, (float) Math.sqrt(0.5), 0 }, found.values(), 1e-6f);
		assertEquals(0, nearest.of(new float[] { 3, 0 }, 0).rows().length);
		assertEquals(0, new NearestVectors(Measure.EUCLIDEAN, 0, 2, new float[0]).of(new float[2], 3).rows().length);
		assertThrows(IllegalArgumentException.class, () -> nearest.of(new float[3], 1));
	}
}
