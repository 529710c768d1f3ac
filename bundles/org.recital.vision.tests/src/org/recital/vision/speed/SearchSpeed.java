/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.speed;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.recital.linalg.Blas;
import org.recital.linalg.Loop;
import org.recital.linalg.NearestVectors;
import org.recital.linalg.NearestVectors.Found;
import org.recital.linalg.NearestVectors.Measure;
import org.recital.vision.search.NeighbourGraph;

/**
 * How much of the ten nearest of 100,000 vectors the graph finds, and how long both ways take, in processor time of one thread.
 * Arguments: how many, their width, and how far they lie around one of 1,000 middles (in parts of how far those lie apart).
 */
public final class SearchSpeed {

	private static final int QUERIES = 500;

	private SearchSpeed() {
	}

	public static void main(String[] args) {
		int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
		int width = args.length > 1 ? Integer.parseInt(args[1]) : 64;
		float spread = args.length > 2 ? Float.parseFloat(args[2]) : 0.5f;
		Random random = new Random(7);
		float[] middles = new float[1000 * width];
		for (int i = 0; i < middles.length; i++) {
			middles[i] = (float) random.nextGaussian();
		}
		float[] rows = around(middles, size, width, spread, random);
		float[] asked = around(middles, QUERIES, width, spread, random);
		var threads = ManagementFactory.getThreadMXBean();
		for (Measure measure : Measure.values()) {
			long begun = threads.getCurrentThreadCpuTime();
			NeighbourGraph graph = NeighbourGraph.of(measure, size, width, rows, () -> { });
			double built = (threads.getCurrentThreadCpuTime() - begun) / 1e9;
			NearestVectors exact = new NearestVectors(measure, size, width, rows);
			exact.of(asked, QUERIES, 10, Loop.SEQUENTIAL);
			begun = threads.getCurrentThreadCpuTime();
			Found[] all = exact.of(asked, QUERIES, 10, Loop.SEQUENTIAL);
			double together = (threads.getCurrentThreadCpuTime() - begun) / 1e6 / QUERIES;
			begun = threads.getCurrentThreadCpuTime();
			for (int q = 0; q < 50; q++) {
				exact.of(Arrays.copyOfRange(asked, q * width, (q + 1) * width), 10);
			}
			double single = (threads.getCurrentThreadCpuTime() - begun) / 1e6 / 50;
			System.out.printf(Locale.ROOT, "%s, %d x %d, %s: graph built in %.1f s, %.1f MB; exact %.3f ms a vector alone, %.3f ms in batches%n", measure, size, width,
					Blas.get().name(), built, graph.bytes() / 1e6, single, together);
			for (int candidates : new int[] { 10, 50, 100, 200, 400 }) {
				int found = 0;
				begun = threads.getCurrentThreadCpuTime();
				for (int q = 0; q < QUERIES; q++) {
					Found near = graph.of(Arrays.copyOfRange(asked, q * width, (q + 1) * width), 10, candidates);
					for (int row : near.rows()) {
						for (int other : all[q].rows()) {
							found += row == other ? 1 : 0;
						}
					}
				}
				System.out.printf(Locale.ROOT, "  %d candidates: recall@10 %.4f, %.3f ms a vector%n", candidates, found / (10.0 * QUERIES),
						(threads.getCurrentThreadCpuTime() - begun) / 1e6 / QUERIES);
			}
		}
	}

	static float[] around(float[] middles, int size, int width, float spread, Random random) {
		float[] rows = new float[size * width];
		for (int i = 0; i < size; i++) {
			int middle = random.nextInt(1000) * width;
			for (int d = 0; d < width; d++) {
				rows[i * width + d] = middles[middle + d] + spread * (float) random.nextGaussian();
			}
		}
		return rows;
	}
}
