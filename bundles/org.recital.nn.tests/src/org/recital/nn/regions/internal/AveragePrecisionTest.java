/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.nn.regions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.nn.Mix;
import org.recital.nn.regions.ObjectBox;

/** Average precision against cases worked out by hand, and against a slow, obvious version. */
class AveragePrecisionTest {

	private static final ObjectBox A = new ObjectBox(0, 0, 0, 10, 10);
	private static final ObjectBox FAR = new ObjectBox(0, 50, 50, 60, 60);

	private static ObjectBox found(ObjectBox b, double score) {
		return new ObjectBox(b.kind(), b.left(), b.top(), b.right(), b.bottom(), (float) score);
	}

	/** Moved to the right, so that the overlap of a box of ten by ten is (10 - by) / (10 + by). */
	private static ObjectBox moved(ObjectBox b, double by, double score) {
		return new ObjectBox(b.kind(), (float) (b.left() + by), b.top(), (float) (b.right() + by), b.bottom(), (float) score);
	}

	private static AveragePrecision of(int classes, List<ObjectBox> found, List<ObjectBox> known) {
		return new AveragePrecision(classes, List.of(found), List.of(known));
	}

	private static double half(List<ObjectBox> found, List<ObjectBox> known) {
		return of(1, found, known).atHalf(new int[] { 1 });
	}

	@Test
	void whatIsFoundExactlyIsOneAndWhatIsNotIsNothing() {
		assertEquals(1, half(List.of(found(A, 0.9)), List.of(A)));
		assertEquals(0, half(List.of(), List.of(A)));
		assertEquals(0, half(List.of(found(FAR, 0.9)), List.of(A)));
		assertTrue(Double.isNaN(half(List.of(found(A, 0.9)), List.of())), "nothing of the class is there");
	}

	@Test
	void oneOfTwoFoundReachesARecallOfOneHalf() {
		// recalls 0, 0.01 ... 0.5 have precision 1: 51 of 101
		assertEquals(51 / 101.0, half(List.of(found(A, 0.9)), List.of(A, FAR)), 1e-12);
	}

	@Test
	void aWrongBoxCountsOnlyWhenItIsSurer() {
		assertEquals(1, half(List.of(found(A, 0.9), found(FAR, 0.1)), List.of(A)));
		assertEquals(0.5, half(List.of(found(A, 0.1), found(FAR, 0.9)), List.of(A)), 1e-12);
		// right, wrong, right of two: precision 1 up to recall 0.5, then 2/3
		ObjectBox wrong = new ObjectBox(0, 80, 0, 90, 10, 0.5f);
		assertEquals((51 + 50 * 2 / 3.0) / 101, half(List.of(found(A, 0.9), wrong, found(FAR, 0.1)), List.of(A, FAR)), 1e-12);
	}

	@Test
	void aThingIsTakenOnceAndTheSecondBoxOnItIsWrong() {
		assertEquals((51 + 50 * 2 / 3.0) / 101, half(List.of(found(A, 0.9), found(A, 0.8), found(FAR, 0.7)), List.of(A, FAR)), 1e-12);
	}

	@Test
	void theOverlapDecidesAtWhichThresholdsABoxIsRight() {
		// by 2.5: overlap 7.5 / 12.5 = 0.6, right at 0.5, 0.55 and 0.6
		AveragePrecision p = of(1, List.of(moved(A, 2.5, 0.9)), List.of(A));
		assertEquals(1, p.atHalf(p.once()));
		assertEquals(0.3, p.overThresholds(p.once()), 1e-12);
		// the one it overlaps most, not the first: at 0.5 both could be taken
		ObjectBox right = moved(A, 3, 1);
		AveragePrecision two = of(1, List.of(moved(A, 2, 0.9), found(A, 0.8)), List.of(A, right));
		assertEquals(1, two.atHalf(two.once()), 1e-12);
	}

	@Test
	void classesAreAveragedWhenTheyAreThere() {
		ObjectBox b = new ObjectBox(1, 0, 0, 10, 10);
		assertEquals(0.5, of(3, List.of(found(A, 0.9)), List.of(A, b)).atHalf(new int[] { 1 }), 1e-12);
		assertEquals(0.5, of(3, List.of(found(A, 0.9), new ObjectBox(0, 0, 0, 10, 10, 0.7f)), List.of(A, b)).atHalf(new int[] { 1 }), 1e-12);
	}

	@Test
	void isWhatTheSlowVersionSaysAlsoOfImagesCountedSeveralTimes() {
		for (int seed = 0; seed < 30; seed++) {
			int images = 6;
			List<List<ObjectBox>> found = new ArrayList<>();
			List<List<ObjectBox>> known = new ArrayList<>();
			int[] times = new int[images];
			for (int i = 0; i < images; i++) {
				known.add(boxes(Mix.bits(seed, i), 1 + Mix.below(4, seed, 100 + i), false));
				found.add(boxes(Mix.bits(seed, i), Mix.below(9, seed, 200 + i), true));
				times[i] = Mix.below(3, seed, 300 + i);
			}
			AveragePrecision p = new AveragePrecision(2, found, known);
			for (int c = 0; c < 2; c++) {
				for (int t = 0; t < 10; t++) {
					assertEquals(slow(c, 0.5 + 0.05 * t, found, known, times), p.of(c, t, times), 1e-9, "seed " + seed + ", threshold " + t);
				}
			}
		}
	}

	private static List<ObjectBox> boxes(long seed, int n, boolean scored) {
		List<ObjectBox> boxes = new ArrayList<>();
		for (int k = 0; k < n; k++) {
			float x = 20 * Mix.below(3, seed, 10 * k);
			float y = 20 * Mix.below(3, seed, 10 * k + 1);
			float by = scored ? 6 * Mix.uniform(seed, 10 * k + 2) : 0;
			boxes.add(new ObjectBox(Mix.below(2, seed, 10 * k + 3), x + by, y, x + by + 18, y + 18 + by / 2, scored ? Mix.uniform(seed, 10 * k + 4) : 1));
		}
		return boxes;
	}

	/** Images that count several times are copied, boxes are sorted and matched as the definition says, each recall is searched. */
	private static double slow(int kind, double threshold, List<List<ObjectBox>> found, List<List<ObjectBox>> known, int[] times) {
		record Answer(float score, boolean right) {
		}
		List<Answer> answers = new ArrayList<>();
		int all = 0;
		for (int i = 0; i < found.size(); i++) {
			for (int copy = 0; copy < times[i]; copy++) {
				List<ObjectBox> free = new ArrayList<>(known.get(i).stream().filter(b -> b.kind() == kind).toList());
				all += free.size();
				for (ObjectBox b : found.get(i).stream().filter(b -> b.kind() == kind).sorted(Comparator.comparingDouble(b -> -b.score())).toList()) {
					ObjectBox best = free.stream().filter(k -> b.overlap(k) >= threshold - 1e-12).max(Comparator.comparingDouble(b::overlap)).orElse(null);
					free.remove(best);
					answers.add(new Answer(b.score(), best != null));
				}
			}
		}
		if (all == 0) {
			return Double.NaN;
		}
		answers.sort(Comparator.comparingDouble((Answer a) -> -a.score));
		double sum = 0;
		for (int r = 0; r <= 100; r++) {
			double most = 0;
			for (int n = 1; n <= answers.size(); n++) {
				long right = answers.subList(0, n).stream().filter(Answer::right).count();
				// copies of one image have the same score, and stand for one threshold of the score only together
				if ((double) right / all >= r / 100.0) {
					most = Math.max(most, (double) right / n);
				}
			}
			sum += most;
		}
		return sum / 101;
	}
}
