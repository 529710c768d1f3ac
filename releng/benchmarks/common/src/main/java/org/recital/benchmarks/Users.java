/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

import java.util.stream.IntStream;

/** Asks for one user after another on all processors: for libraries that have no call for many users. */
public final class Users {

	/** Fills the list of a user. */
	public interface One {
		void recommend(int user, int n, int[] list) throws Exception;
	}

	private Users() {
	}

	/** All users' lists. */
	public static void all(int users, int n, int[] lists, One one) {
		IntStream.range(0, users).parallel().forEach(u -> {
			int[] list = new int[n];
			java.util.Arrays.fill(list, -1);
			try {
				one.recommend(u, n, list);
			} catch (Exception e) {
				throw new IllegalStateException("user " + u, e);
			}
			System.arraycopy(list, 0, lists, u * n, n);
		});
	}

	/** The n best of some scores: items whose score is not NaN, higher first. */
	public static void best(double[] scores, int n, int[] list) {
		double[] kept = new double[n];
		int size = 0;
		for (int i = 0; i < scores.length; i++) {
			double s = scores[i];
			if (Double.isNaN(s) || size == n && s <= kept[n - 1]) {
				continue;
			}
			int k = size < n ? size++ : n - 1;
			while (k > 0 && kept[k - 1] < s) {
				kept[k] = kept[k - 1];
				list[k] = list[k - 1];
				k--;
			}
			kept[k] = s;
			list[k] = i;
		}
	}
}
