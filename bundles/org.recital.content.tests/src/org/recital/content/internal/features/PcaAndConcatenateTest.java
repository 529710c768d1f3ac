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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.recital.api.data.Dataset;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.Part;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Inputs;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;

/** Principal components and features side by side. */
class PcaAndConcatenateTest {

	/** Rows with most of their variance in two directions that are not axes. */
	private static Features cloud(int n, int width, long seed) {
		Random random = new Random(seed);
		float[] data = new float[n * width];
		for (int r = 0; r < n; r++) {
			double a = 5 * random.nextGaussian();
			double b = 2 * random.nextGaussian();
			for (int d = 0; d < width; d++) {
				data[r * width + d] = (float) (7 + a * (d % 2 == 0 ? 1 : -1) + b * (d < width / 2 ? 1 : 0) + 0.1 * random.nextGaussian());
			}
		}
		return Features.single(EntityKind.ITEM, "cloud", n, null, width, data, List.of());
	}

	private static Features pca(Features f, int dimensions, boolean whiten, int threads) throws InputException {
		return new Pca().transform(new Pca.Parameters(dimensions, whiten), f, Optional.empty(), new SimpleContext(3, threads));
	}

	private static double distance(Features f, int a, int b) {
		double sum = 0;
		for (int d = 0; d < f.width(); d++) {
			sum += Math.pow(f.data()[a * f.width() + d] - f.data()[b * f.width() + d], 2);
		}
		return Math.sqrt(sum);
	}

	@Test
	void allComponentsKeepAllDistances() throws Exception {
		Features f = cloud(30, 6, 1);
		Features t = pca(f, 6, false, 2);
		assertEquals(6, t.width());
		for (int r = 1; r < 30; r++) {
			assertEquals(distance(f, 0, r), distance(t, 0, r), 1e-3);
		}
	}

	@Test
	void componentsAreCentredUncorrelatedAndOfFallingVariance() throws Exception {
		Features t = pca(cloud(200, 12, 2), 4, false, 2);
		double[][] c = covariance(t);
		for (int a = 0; a < 4; a++) {
			for (int b = 0; b < a; b++) {
				assertEquals(0, c[a][b], 1e-3 * c[0][0]);
				assertTrue(c[b][b] >= c[a][a]);
			}
		}
		assertTrue(c[1][1] > 20 * c[2][2], "two directions hold nearly all");
		double[][] white = covariance(pca(cloud(200, 12, 2), 4, true, 2));
		for (int a = 0; a < 4; a++) {
			assertEquals(1, white[a][a], 0.02);
		}
	}

	private static double[][] covariance(Features f) {
		int w = f.width();
		double[][] c = new double[w][w];
		for (int d = 0; d < w; d++) {
			double mean = 0;
			for (int r = 0; r < f.rows(); r++) {
				mean += f.data()[r * w + d] / f.rows();
			}
			assertEquals(0, mean, 1e-3);
			for (int e = 0; e < w; e++) {
				for (int r = 0; r < f.rows(); r++) {
					c[d][e] += f.data()[r * w + d] * f.data()[r * w + e] / f.rows();
				}
			}
		}
		return c;
	}

	@Test
	void threadsDoNotMatter() throws Exception {
		Features one = pca(cloud(100, 40, 4), 20, true, 1);
		assertArrayEquals(one.data(), pca(cloud(100, 40, 4), 20, true, 5).data());
	}

	@Test
	void onlyTheTrainingSideIsLearnedFrom() throws Exception {
		Dataset data = Given.items(6);
		float[] rows = { 1, 0, 2, 0, 3, 0, 4, 0, 0, 100, 0, -100 };
		Features f = Features.single(EntityKind.ITEM, "given", 6, null, 2, rows, List.of());
		Features t = new Pca().transform(new Pca.Parameters(2, false), f, Optional.of(Given.trained(data, 0, 1, 2, 3)), new SimpleContext(1, 1));
		// what is learned from varies in the first dimension alone: there is one component, and the rest is projected on it
		assertEquals(1, t.width());
		assertArrayEquals(new float[] { -1.5f, -0.5f, 0.5f, 1.5f, -2.5f, -2.5f }, t.data(), 1e-6f);
		assertThrows(InputException.class, () -> new Pca().transform(new Pca.Parameters(2, false), f, Optional.of(Given.trained(data)), new SimpleContext(1, 1)));
		assertThrows(InputException.class, () -> new Pca().transform(new Pca.Parameters(2, false), f, Optional.of(Given.trained(data, 4)), new SimpleContext(1, 1)));
	}

	@Test
	void cancelEndsIt() {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		assertThrows(OperationCanceledException.class, () -> new Pca().transform(new Pca.Parameters(2, false), cloud(50, 5, 1), Optional.empty(),
				new SimpleContext(1, Parallel.of(2), monitor, Contributions.NONE)));
	}

	private static Features concatenate(Concatenate.Missing missing, List<Double> weights, Features... parts) throws InputException {
		Map<String, Object> out = new HashMap<>();
		Inputs in = new Inputs() {
			@Override
			public Part part() {
				return Part.ONLY;
			}

			@Override
			public <T> T get(String port, Class<T> type) {
				throw new IllegalArgumentException(port);
			}

			@Override
			public <T> Optional<T> find(String port, Class<T> type) {
				return Optional.empty();
			}

			@Override
			public <T> List<Named<T>> all(String port, Class<T> type) {
				List<Named<T>> all = new ArrayList<>();
				for (int k = 0; k < parts.length; k++) {
					all.add(new Named<>("part" + k, "part" + k, type.cast(parts[k])));
				}
				return all;
			}
		};
		new Concatenate().run(new Concatenate.Parameters(missing, weights), in, out::put, new SimpleContext(1, 1));
		return (Features) out.get("features");
	}

	@Test
	void rowsStandSideBySide() throws Exception {
		Features a = new Features(EntityKind.ITEM, "a", new int[] { 2 }, new int[] { 0, 2, 3, 3, 3 }, new float[] { 1, 2, 3, 6, 5, 7 }, List.of("x", "y"));
		Features b = Features.single(EntityKind.ITEM, "b", 4, new boolean[] { true, false, true, false }, 1, new float[] { 10, 30 }, List.of("x"));
		Features zeros = concatenate(Concatenate.Missing.ZEROS, List.of(), a, b);
		assertArrayEquals(new float[] { 2, 4, 10, 5, 7, 0, 0, 0, 30 }, zeros.data());
		assertFalse(zeros.has(3));
		assertEquals(List.of("x", "y", "part1 x"), zeros.labels());
		Features drop = concatenate(Concatenate.Missing.DROP, List.of(2.0, 0.5), a, b);
		assertArrayEquals(new float[] { 4, 8, 5 }, drop.data());
		assertFalse(drop.has(1) || drop.has(2));
	}

	@Test
	void featuresOfOthersAreRefused() {
		Features a = Features.single(EntityKind.ITEM, "a", 2, null, 1, new float[2], List.of());
		Features b = Features.single(EntityKind.USER, "b", 2, null, 1, new float[2], List.of());
		Features c = Features.single(EntityKind.ITEM, "c", 3, null, 1, new float[3], List.of());
		assertThrows(InputException.class, () -> concatenate(Concatenate.Missing.ZEROS, List.of(), a, b));
		assertThrows(InputException.class, () -> concatenate(Concatenate.Missing.ZEROS, List.of(), a, c));
		assertThrows(InputException.class, () -> concatenate(Concatenate.Missing.ZEROS, List.of(1.0), a, a));
	}
}
