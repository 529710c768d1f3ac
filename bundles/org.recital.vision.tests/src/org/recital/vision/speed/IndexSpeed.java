/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.vision.speed;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.step.Contributions;
import org.recital.linalg.ColumnScale;
import org.recital.linalg.NearestVectors;
import org.recital.linalg.NearestVectors.Found;
import org.recital.linalg.NearestVectors.Measure;
import org.recital.vision.search.FeatureGraph;
import org.recital.vision.search.NeighbourGraph;

/**
 * The graph as search by an image uses it, with its usual parameters: how long it takes to build with the measurement on its own rows, to read
 * again, and to ask, beside comparing all; in processor time of one thread and by the clock. What it finds of the ten nearest of vectors it does not
 * hold; where rows have copies, of the ten nearest that differ. Arguments: how many rows, their width, how far they lie around one of 1,000 middles,
 * and how many rows are the same as each (1).
 */
public final class IndexSpeed {

	private static final int QUERIES = 200;

	private IndexSpeed() {
	}

	public static void main(String[] args) throws Exception {
		int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
		int width = args.length > 1 ? Integer.parseInt(args[1]) : 64;
		float spread = args.length > 2 ? Float.parseFloat(args[2]) : 0.5f;
		Random random = new Random(7);
		float[] middles = SearchSpeed.around(new float[1000 * width], 1000, width, 1, random);
		int times = args.length > 3 ? Integer.parseInt(args[3]) : 1;
		float[] rows = copied(SearchSpeed.around(middles, size / times, width, spread, random), size, width);
		float[] asked = SearchSpeed.around(middles, QUERIES, width, spread, random);
		Features features = Features.single(EntityKind.ITEM, "made", size, null, width, rows, IntStream.range(0, width).mapToObj(i -> "c" + i).toList());
		Watch watch = new Watch();
		FeatureGraph built = FeatureGraph.of(features, NeighbourGraph.CONNECTIONS, NeighbourGraph.CANDIDATES, 200, () -> { });
		watch.say("built, recall@10 of " + built.sampled() + " of its own rows " + String.format(Locale.ROOT, "%.4f", built.recall()), 1);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ModelWriter out = ModelWriter.create(bytes)) {
			built.write(out);
		}
		watch.say("written, " + bytes.size() / 1_000_000 + " MB", 1);
		FeatureGraph graph = FeatureGraph.read(features, ModelReader.open("graph", bytes.toByteArray(), Contributions.NONE));
		watch.say("read", 1);
		ColumnScale scale = ColumnScale.of(rows, width);
		NearestVectors exact = new NearestVectors(Measure.EUCLIDEAN, size, width, scale.apply(rows));
		Found[] all = new Found[QUERIES];
		for (int round = 0; round < 2; round++) {
			watch.begin();
			for (int q = 0; q < QUERIES; q++) {
				all[q] = exact.of(scale.apply(Arrays.copyOfRange(asked, q * width, (q + 1) * width)), 10 * times);
			}
			watch.say("exact, a question", QUERIES);
			int found = 0;
			for (int q = 0; q < QUERIES; q++) {
				int asking = q;
				float[] vector = Arrays.copyOfRange(asked, q * width, (q + 1) * width);
				found += Math.toIntExact(different(graph.of(vector, 10 * times), size / times).filter(row -> different(all[asking], size / times).anyMatch(other -> row == other)).count());
			}
			watch.say("graph, a question, recall@10 " + String.format(Locale.ROOT, "%.4f", found / (10.0 * QUERIES)), QUERIES);
		}
	}

	/** All rows once, then all again. */
	private static float[] copied(float[] once, int size, int width) {
		float[] rows = new float[size * width];
		for (int at = 0; at < rows.length; at += once.length) {
			System.arraycopy(once, 0, rows, at, Math.min(once.length, rows.length - at));
		}
		return rows;
	}

	private static IntStream different(Found found, int distinct) {
		return Arrays.stream(found.rows()).map(row -> row % distinct).distinct();
	}

	private static final class Watch {

		private long clock;
		private long processor;

		Watch() {
			begin();
		}

		void begin() {
			clock = System.nanoTime();
			processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		}

		void say(String what, int times) {
			System.out.printf(Locale.ROOT, "%s: %.3f ms of processor time, %.3f ms by the clock%n", what,
					(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e6 / times, (System.nanoTime() - clock) / 1e6 / times);
			begin();
		}
	}
}
