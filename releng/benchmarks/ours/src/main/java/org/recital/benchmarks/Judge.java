/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.recital.api.evaluation.RankedUser;
import org.recital.api.evaluation.RankingMetric;
import org.recital.api.step.Kind;
import org.recital.core.contributions.ContributionRegistry;

/** Says how good everybody's lists or ratings are, with Recital's own metric for all. */
final class Judge {

	private static final int TOP = 10;

	private final RankingMetric ndcg;

	Judge() throws Exception {
		ndcg = ContributionRegistry.classpath(Judge.class.getClassLoader()).find(Kind.METRIC, "ndcg").orElseThrow().create(RankingMetric.class);
	}

	/** The mean binary nDCG@10 over users with something in the test. */
	double ndcg(Ratings test, Path lists) throws IOException {
		double sum = 0;
		int judged = 0;
		try (DataInputStream in = open(lists)) {
			for (int u = 0; u < test.users(); u++) {
				int from = test.offsets()[u];
				int to = test.offsets()[u + 1];
				int[] items = new int[TOP];
				float[] gains = new float[TOP];
				int length = 0;
				for (int k = 0; k < TOP; k++) {
					int item = in.readInt();
					if (item >= 0) {
						items[length] = item;
						gains[length++] = Arrays.binarySearch(test.columns(), from, to, item) >= 0 ? 1 : 0;
					}
				}
				if (to > from) {
					float[] ideal = new float[to - from];
					Arrays.fill(ideal, 1);
					sum += ndcg.value(new RankedUser(u, items, length, gains, to - from, ideal, null), TOP);
					judged++;
				}
			}
		}
		return sum / judged;
	}

	/** The root of the mean squared error over all test ratings. */
	static double rmse(Ratings test, Path ratings) throws IOException {
		double sum = 0;
		try (DataInputStream in = open(ratings)) {
			for (int k = 0; k < test.size(); k++) {
				double error = in.readFloat() - test.values()[k];
				sum += error * error;
			}
		}
		return Math.sqrt(sum / test.size());
	}

	private static DataInputStream open(Path file) throws IOException {
		return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20));
	}
}
