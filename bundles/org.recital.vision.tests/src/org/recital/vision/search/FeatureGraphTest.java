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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.step.Codec;
import org.recital.api.step.Contributions;
import org.recital.linalg.ColumnScale;
import org.recital.linalg.NearestVectors;
import org.recital.linalg.NearestVectors.Found;
import org.recital.linalg.NearestVectors.Measure;
import org.recital.vision.internal.search.GraphCodec;

/** Features searched by a graph: their units, the recall that is told, and what is kept. */
class FeatureGraphTest {

	private static final int WIDTH = 8;
	private static final Runnable GO_ON = () -> { };

	@TempDir
	Path folder;

	/** Columns of units that differ by thousands; with names or without. */
	private static Features features(int rows, boolean named, long seed) {
		Random random = new Random(seed);
		float[] data = new float[rows * WIDTH];
		for (int i = 0; i < data.length; i++) {
			data[i] = (float) (random.nextGaussian() * Math.pow(10, i % WIDTH % 4) + 5);
		}
		return Features.single(EntityKind.ITEM, "made", rows, null, WIDTH, data, named ? List.of("a", "b", "c", "d", "e", "f", "g", "h") : List.of());
	}

	private static Found exact(Features f, float[] vector, int k) {
		if (f.labels().isEmpty()) {
			return new NearestVectors(Measure.COSINE, f.rows(), WIDTH, f.data()).of(vector, k);
		}
		ColumnScale scale = ColumnScale.of(f.data(), WIDTH);
		return new NearestVectors(Measure.EUCLIDEAN, f.rows(), WIDTH, scale.apply(f.data())).of(scale.apply(vector), k);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void unitsAreMadeAlikeWhereColumnsHaveNames(boolean named) {
		Features f = features(1500, named, 1);
		FeatureGraph graph = FeatureGraph.of(f, 16, 100, 400, GO_ON);
		assertEquals(named ? Measure.EUCLIDEAN : Measure.COSINE, graph.measure());
		int same = 0;
		for (int q = 0; q < 40; q++) {
			float[] vector = features(1, named, 100 + q).row(0);
			Found near = graph.of(vector, 5);
			Found all = exact(f, vector, 5);
			for (int i = 0; i < 5; i++) {
				if (near.rows()[i] == all.rows()[i]) {
					same++;
					assertEquals(all.values()[i], near.values()[i], 1e-5);
				}
			}
		}
		assertTrue(same >= 195, same + " of 200");
	}

	/** Against counting it the long way, with so few candidates that much is missed. */
	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theRecallIsThatOfItsOwnRows(boolean named) {
		Features f = features(4000, named, 2);
		FeatureGraph graph = FeatureGraph.of(f, 4, 10, 11, GO_ON);
		assertEquals(200, graph.sampled());
		int found = 0;
		for (int s = 0; s < 200; s++) {
			int self = s * 20;
			List<Integer> near = Arrays.stream(graph.of(f.row(self), 11).rows()).filter(r -> r != self).limit(10).boxed().toList();
			for (int row : Arrays.stream(exact(f, f.row(self), 11).rows()).filter(r -> r != self).limit(10).toArray()) {
				found += near.contains(row) ? 1 : 0;
			}
		}
		assertEquals(found / 2000.0, graph.recall(), 1e-3);
		assertTrue(graph.recall() < 0.995, "too easy to tell: " + graph.recall());
	}

	@Test
	void copiesOfARowCountAsFound() {
		float[] once = features(100, true, 7).data();
		float[] data = new float[3 * once.length];
		for (int i = 0; i < data.length; i++) {
			data[i] = once[i / WIDTH / 3 * WIDTH + i % WIDTH]; // each row three times
		}
		Features f = Features.single(EntityKind.ITEM, "made", 300, null, WIDTH, data, List.of("a", "b", "c", "d", "e", "f", "g", "h"));
		assertEquals(1, FeatureGraph.of(f, 16, 100, 200, GO_ON).recall());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 700 })
	void whatIsKeptAnswersTheSame(int rows) throws IOException {
		Features f = features(rows, true, 3);
		FeatureGraph graph = FeatureGraph.of(f, 8, 50, 50, GO_ON);
		GraphCodec codec = new GraphCodec();
		codec.write(graph, folder, new Kept(f));
		FeatureGraph read = codec.read(folder, 2, new Kept(f));
		assertEquals(graph.recall(), read.recall());
		assertEquals(graph.sampled(), read.sampled());
		for (int q = 0; q < 20; q++) {
			float[] vector = features(1, true, 50 + q).row(0);
			assertArrayEquals(graph.of(vector, 7).rows(), read.of(vector, 7).rows());
			assertArrayEquals(graph.of(vector, 7).values(), read.of(vector, 7).values());
			assertEquals(Math.min(rows, 7), read.of(vector, 7).rows().length);
		}
		assertTrue(codec.peek(read).contains(String.valueOf(rows)), codec.peek(read));
	}

	@Test
	void columnsThatMoveCountLess() throws IOException {
		Features f = features(700, true, 9);
		float[] moves = { 0, 0, 0, 0, 50, 50, 50, 50 };
		FeatureGraph graph = FeatureGraph.of(f, moves, 16, 100, 400, GO_ON);
		GraphCodec codec = new GraphCodec();
		codec.write(graph, folder, new Kept(f));
		FeatureGraph read = codec.read(folder, codec.format(), new Kept(f));
		ColumnScale scale = ColumnScale.of(f.data(), WIDTH, moves);
		NearestVectors all = new NearestVectors(Measure.EUCLIDEAN, 700, WIDTH, scale.apply(f.data()));
		int other = 0;
		for (int q = 0; q < 20; q++) {
			float[] vector = features(1, true, 50 + q).row(0);
			int nearest = all.of(scale.apply(vector), 1).rows()[0];
			assertEquals(nearest, graph.of(vector, 1).rows()[0]);
			assertEquals(nearest, read.of(vector, 1).rows()[0]);
			other += nearest == exact(f, vector, 1).rows()[0] ? 0 : 1;
		}
		assertTrue(other > 10, "it would be the same without: " + other);
	}

	/** Format 1 had a node for each row, the copies too: such a graph still answers. */
	@Test
	void graphsOfFormatOneAreRead() throws IOException {
		Features other = features(300, true, 8);
		float[] data = other.data().clone();
		System.arraycopy(data, 0, data, 100 * WIDTH, 50 * WIDTH);
		Features copied = Features.single(EntityKind.ITEM, "made", 300, null, WIDTH, data, other.labels());
		GraphCodec codec = new GraphCodec();
		codec.write(FeatureGraph.of(other, 8, 50, 50, GO_ON), folder, new Kept(other));
		FeatureGraph read = codec.read(folder, 1, new Kept(copied));
		assertEquals(20, read.of(copied.row(3), 20).rows().length);
		codec.write(FeatureGraph.of(copied, 8, 50, 50, GO_ON), folder, new Kept(copied));
		assertArrayEquals(new int[] { 3, 103 }, codec.read(folder, 2, new Kept(copied)).of(copied.row(3), 2).rows());
		assertThrows(IOException.class, () -> codec.read(folder, 2, new Kept(other)));
	}

	@Test
	void damagedAndForeignFilesAreRefused() throws IOException {
		Features f = features(300, true, 4);
		GraphCodec codec = new GraphCodec();
		codec.write(FeatureGraph.of(f, 8, 50, 50, GO_ON), folder, new Kept(f));
		assertThrows(IOException.class, () -> codec.read(folder, 2, new Kept(features(299, true, 4))));
		assertThrows(IOException.class, () -> codec.read(folder, codec.format() + 1, new Kept(f)));
		Path file = folder.resolve("graph.data");
		byte[] whole = Files.readAllBytes(file);
		Random random = new Random(5);
		for (int k = 0; k < 60; k++) {
			byte[] bytes = k < 20 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			for (int b = 0; k >= 20 && b < 3; b++) {
				bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
			}
			Files.write(file, bytes);
			try {
				FeatureGraph read = codec.read(folder, 2, new Kept(f));
				read.of(f.row(0), 3); // edges that lead elsewhere still lead to rows
			} catch (IOException e) {
				assertTrue(e.getMessage() != null);
			}
		}
	}

	@Test
	void buildingEndsWhenCancelledInTheMeasurementToo() {
		Features f = features(640, false, 6);
		int[] asked = { 0 };
		assertThrows(OperationCanceledException.class, () -> FeatureGraph.of(f, 8, 20, 20, () -> {
			if (++asked[0] > 12) { // ten while rows are put in
				throw new OperationCanceledException();
			}
		}));
	}

	private record Kept(Features features) implements Codec.Store {

		@Override
		public String reference(Object value) {
			assertEquals(features, value);
			return "key/features";
		}

		@Override
		public <T> T resolve(String reference, Class<T> type) {
			return type.cast(features);
		}

		@Override
		public Contributions contributions() {
			return Contributions.NONE;
		}
	}
}
