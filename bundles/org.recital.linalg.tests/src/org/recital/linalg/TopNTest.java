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

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TopNTest {

	/** Few different values, so that ties are everywhere. */
	private static float[] row(int length, int values, int least, Random random) {
		float[] row = new float[length];
		for (int k = 0; k < length; k++) {
			row[k] = random.nextInt(3) == 0 ? 0 : least + random.nextInt(values);
		}
		return row;
	}

	@Test
	void theGreatestThatAreNotZeroEqualOnesByIndex() {
		Random random = new Random(1);
		for (int run = 0; run < 2000; run++) {
			// short lists are kept another way than long ones
			int length = random.nextInt(run % 3 == 0 ? 200 : 40);
			int n = random.nextInt(run % 3 == 0 ? 60 : 12);
			float[] row = row(length, 1 + random.nextInt(30), run % 2 == 0 ? 1 : -10, random);
			int[] expected = IntStream.range(0, length).filter(i -> row[i] != 0).boxed()
					.sorted(Comparator.comparingDouble((Integer i) -> -row[i]).thenComparing(i -> i)).limit(n).mapToInt(i -> i)
					.toArray();
			int[] items = new int[n + 3];
			float[] scores = new float[n + 3];
			Arrays.fill(items, 77);
			TopN.nonZero(row, length, n, items, scores, 2);
			for (int k = 0; k < n; k++) {
				assertEquals(k < expected.length ? expected[k] : -1, items[2 + k]);
				assertEquals(k < expected.length ? row[expected[k]] : 0, scores[2 + k]);
			}
			assertEquals(77, items[1]);
			assertEquals(77, items[n + 2]);
		}
	}

	@Test
	void theGreatestNumbersWholeOrPieceByPiece() {
		Random random = new Random(3);
		for (int run = 0; run < 2000; run++) {
			int length = random.nextInt(200);
			int n = random.nextInt(30);
			float[] row = row(length, 1 + random.nextInt(30), -10, random);
			for (int k = random.nextInt(30); k < length; k += 1 + random.nextInt(9)) {
				row[k] = random.nextBoolean() ? Float.NaN : Float.NEGATIVE_INFINITY;
			}
			int[] expected = IntStream.range(0, length).filter(i -> row[i] > Float.NEGATIVE_INFINITY).boxed()
					.sorted(Comparator.comparingDouble((Integer i) -> -row[i]).thenComparing(i -> i)).limit(n).mapToInt(i -> i)
					.toArray();
			int[] items = new int[n + 3];
			float[] scores = new float[n + 3];
			Arrays.fill(items, 77);
			if (run % 2 == 0) {
				TopN.numbers(row, 0, length, n, items, scores, 2);
			} else {
				int size = 0;
				for (int from = 0; from < length;) {
					int width = Math.min(length - from, random.nextInt(70));
					float[] piece = new float[width + 5];
					System.arraycopy(row, from, piece, 5, width);
					size = TopN.more(piece, 5, width, from, n, size, items, scores, 2);
					from += width;
				}
				TopN.finish(size, n, items, scores, 2);
			}
			for (int k = 0; k < n; k++) {
				assertEquals(k < expected.length ? expected[k] : -1, items[2 + k]);
				assertEquals(k < expected.length ? row[expected[k]] : 0, scores[2 + k]);
			}
			assertEquals(77, items[1]);
			assertEquals(77, items[n + 2]);
		}
	}

	@Test
	void selectionMovesTheGreatestToTheFront() {
		Random random = new Random(2);
		for (int run = 0; run < 2000; run++) {
			int size = 1 + random.nextInt(60);
			long[] keys = random.longs(size, 0, 1 + random.nextInt(100)).toArray();
			int from = random.nextInt(size);
			int k = random.nextInt(size - from + 1);
			long[] before = keys.clone();
			long[] sorted = Arrays.copyOfRange(keys, from, size);
			Arrays.sort(sorted);
			Selection.greatest(keys, from, size, k);
			long[] front = Arrays.copyOfRange(keys, from, from + k);
			Arrays.sort(front);
			assertArrayEquals(Arrays.copyOfRange(sorted, sorted.length - k, sorted.length), front);
			assertArrayEquals(Arrays.copyOf(before, from), Arrays.copyOf(keys, from));
			long[] all = Arrays.copyOfRange(keys, from, size);
			Arrays.sort(all);
			assertArrayEquals(sorted, all);
		}
	}
}
