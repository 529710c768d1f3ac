/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.styles;

/**
 * How close the vector of an item is to a profile. Zhang 2022 corrects the cosine by "a vector ratio" so that length counts beside
 * direction, and does not print the ratio; {@link #NORM_RATIO} is the reading taken here, the others are there to be compared.
 */
public enum Closeness {
	/** Cosine times the ratio of the lesser Euclidean length to the greater. */
	NORM_RATIO {
		@Override
		double of(double dot, double a, double b, double distance) {
			double cosine = COSINE.of(dot, a, b, distance);
			return cosine * Math.sqrt(Math.min(a, b) / Math.max(a, b));
		}
	},
	/** Cosine alone. */
	COSINE {
		@Override
		double of(double dot, double a, double b, double distance) {
			return dot / Math.sqrt(a * b);
		}
	},
	/** Extended Jaccard (Tanimoto): dot product by the sum of the squared lengths less the dot product. */
	TANIMOTO {
		@Override
		double of(double dot, double a, double b, double distance) {
			return dot / (a + b - dot);
		}
	},
	/** 1 / (1 + Euclidean distance). */
	DISTANCE {
		@Override
		double of(double dot, double a, double b, double distance) {
			return 1 / (1 + Math.sqrt(distance));
		}
	};

	/**
	 * @param dot      of both vectors
	 * @param a        squared length of one, above 0
	 * @param b        squared length of the other, above 0
	 * @param distance squared distance
	 */
	abstract double of(double dot, double a, double b, double distance);

	/** Closeness of an item's vector, from {@code at} on, to a profile; -1, the least there is, when one of them is all zeros. */
	final double between(float[] rows, int at, double[] profile) {
		double dot = 0;
		double a = 0;
		double b = 0;
		double distance = 0;
		for (int d = 0; d < profile.length; d++) {
			double x = rows[at + d];
			double y = profile[d];
			dot += x * y;
			a += x * x;
			b += y * y;
			distance += (x - y) * (x - y);
		}
		return a > 0 && b > 0 ? of(dot, a, b, distance) : -1;
	}
}
