/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.photos;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Interactions;
import org.recital.api.engine.TopItems;
import org.recital.api.engine.UserFeatureFoldIn.Taste;
import org.recital.testkit.TestData;

/**
 * How long it takes from a thumb to a new list with reasons: {@code FoldInSpeed SONGS PHOTO-VALUES THUMBS ROUNDS}. Prints the median and
 * the slowest of the rounds by the clock, and the processor time of a round.
 */
public final class FoldInSpeed {

	private static final int LIST = 50;
	private static final int WARM = 20;

	private FoldInSpeed() {
	}

	/** Measures. */
	public static void main(String[] arguments) throws Exception {
		int songs = Integer.parseInt(arguments[0]);
		int values = Integer.parseInt(arguments[1]);
		int thumbs = Integer.parseInt(arguments[2]);
		int rounds = Integer.parseInt(arguments[3]);
		TasteRecommender recommender = new TasteRecommender(model(songs, values), new float[1][],
				Interactions.of(1, songs, new int[2], new int[0], new float[0]), true);
		SplittableRandom random = new SplittableRandom(7);
		float[] row = new float[values];
		for (int d = 0; d < values; d++) {
			row[d] = (float) random.nextGaussian();
		}
		double[] millis = new double[rounds];
		long cpu = 0;
		for (int round = -WARM; round < rounds; round++) {
			int[] items = random.ints(thumbs, 0, songs).sorted().distinct().toArray();
			float[] weights = new float[items.length];
			for (int k = 0; k < weights.length; k++) {
				weights[k] = random.nextBoolean() ? 3 : -3;
			}
			long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			long begun = System.nanoTime();
			list(recommender, row, items, weights, songs);
			if (round >= 0) {
				millis[round] = (System.nanoTime() - begun) / 1e6;
				cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
			}
		}
		Arrays.sort(millis);
		System.out.println(String.format(Locale.ROOT, "%d songs, %d values, %d thumbs, lists of %d with reasons: median %.1f ms, slowest of %d %.1f ms, processor %.1f ms", //$NON-NLS-1$
				songs, values, thumbs, LIST, millis[rounds / 2], rounds, millis[rounds - 1], cpu / 1e6 / rounds));
	}

	private static void list(TasteRecommender recommender, float[] row, int[] items, float[] weights, int songs) {
		float[] scores = new float[songs];
		recommender.score(row, items, weights, scores);
		int[] best = new int[LIST];
		TopItems.select(scores, songs, LIST, best, new float[LIST], 0);
		Taste taste = recommender.taste(row, items, weights);
		int letters = taste.sentence().length();
		for (int item : best) {
			letters += taste.reason(item).sentence().length();
		}
		if (letters == 0) {
			throw new IllegalStateException("nothing was said"); //$NON-NLS-1$
		}
	}

	private static TasteModel model(int songs, int values) throws Exception {
		String[] labels = { "style: a", "style: b", "style: c", "style: d", "style: e", "style: f", "mood: g", "mood: h", "mood: i", "mood: j", "tempo: k", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$
				"tempo: l", "tempo: m", "tempo: n", "tempo: o", "tempo: p", "beats a minute" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
		Features random = TestData.features(EntityKind.ITEM, songs, labels.length, 3);
		float[] data = new float[songs * labels.length];
		int n = 0;
		for (int i = 0; i < songs; i++) {
			for (int d = 0; d < labels.length; d++) {
				data[n++] = random.has(i) ? Math.abs(random.data()[random.begin(i) * labels.length + d]) : 0.5f;
			}
		}
		SongClasses classes = SongClasses.of(List.of(Features.single(EntityKind.ITEM, "songs", songs, null, labels.length, data, List.of(labels))), songs); //$NON-NLS-1$
		SplittableRandom chance = new SplittableRandom(1);
		double[] coefficients = chance.doubles((long) values * classes.size(), -0.01, 0.01).toArray();
		double[] usual = new double[classes.size()];
		for (int a = 0; a < usual.length; a++) {
			usual[a] = 1.0 / (classes.groupOf(a) == 1 ? 4 : 6);
		}
		String[] of = new String[values];
		Arrays.setAll(of, d -> d == 0 ? "lightness mean" : "share of value " + d); //$NON-NLS-1$ //$NON-NLS-2$
		double[] ones = new double[values];
		Arrays.fill(ones, 1);
		return new TasteModel(classes, new Looks(List.of(of), new double[values], ones), coefficients, usual, new double[] { 10, 10, 10 }, new double[] { 3, 3, 3 },
				new double[] { 1, 1, 0.3, 0.3 }, chance.doubles(songs, 0, 5).toArray());
	}
}
