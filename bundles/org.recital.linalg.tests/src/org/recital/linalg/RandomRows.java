/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.linalg;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Random matrices with a long tail, empty rows and empty columns, and loops on several threads. */
final class RandomRows {

	private RandomRows() {
	}

	static SparseRows of(int rows, int columns, double density, boolean values, long seed) {
		Random random = new Random(seed);
		int[] offsets = new int[rows + 1];
		int[] indices = new int[rows * columns];
		float[] all = new float[rows * columns];
		int n = 0;
		for (int r = 0; r < rows; r++) {
			TreeSet<Integer> row = new TreeSet<>();
			int wanted = r % 9 == 4 ? 0 : (int) (columns * density * 2 * random.nextDouble());
			for (int k = 0; k < wanted; k++) {
				row.add((int) (columns * Math.pow(random.nextDouble(), 2)));
			}
			for (int c : row) {
				indices[n] = c;
				all[n++] = 1 + random.nextInt(9) / 2f;
			}
			offsets[r + 1] = n;
		}
		return new SparseRows(rows, columns, offsets, Arrays.copyOf(indices, n),
				values ? Arrays.copyOf(all, n) : null);
	}

	/** The matrix with a zero where there is no entry. */
	static double[][] dense(SparseRows m) {
		double[][] dense = new double[m.rows()][m.columns()];
		for (int r = 0; r < m.rows(); r++) {
			for (int p = m.begin(r); p < m.end(r); p++) {
				dense[r][m.indices()[p]] = m.value(p);
			}
		}
		return dense;
	}

	/** Tasks on so many threads, in whatever order they come. */
	static Loop threads(int threads) {
		return new Loop() {
			@Override
			public int threads() {
				return threads;
			}

			@Override
			public void forEach(int tasks, IntConsumer task) {
				AtomicInteger next = new AtomicInteger();
				AtomicReference<Throwable> failure = new AtomicReference<>();
				CountDownLatch done = new CountDownLatch(threads);
				for (int t = 0; t < threads; t++) {
					Thread.ofPlatform().start(() -> {
						try {
							for (int k = next.getAndIncrement(); k < tasks; k = next.getAndIncrement()) {
								task.accept(k);
							}
						} catch (Throwable e) {
							failure.set(e);
						}
						done.countDown();
					});
				}
				try {
					done.await();
				} catch (InterruptedException e) {
					throw new IllegalStateException(e);
				}
				if (failure.get() != null) {
					throw new AssertionError(failure.get());
				}
			}
		};
	}
}
