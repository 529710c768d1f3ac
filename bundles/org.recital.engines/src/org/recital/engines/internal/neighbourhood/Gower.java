/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.neighbourhood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.data.Features;

/**
 * How alike users are by what is known of them (Gower 1971): the mean over what is known of both of
 * <ul>
 * <li>a number: 1 less the distance in proportion to the range;</li>
 * <li>categories: those both have in proportion to those either has;</li>
 * <li>features: the cosine, not below 0.</li>
 * </ul>
 * Texts and what differs for everybody (names, codes) say nothing: an attribute with as many values as users is left out.
 */
final class Gower {

	/** One thing that is known: its share of likeness, NaN where it is not known of both. */
	private interface Trait {
		double alike(int u, int v);
	}

	private final List<Trait> traits = new ArrayList<>();

	Gower(Entities users, List<Features> features) {
		for (Attribute a : users.attributes().values()) {
			switch (a) {
			case Attribute.Numeric n -> number(n.values());
			case Attribute.Categories c -> {
				if (c.labels().length < users.size() || users.size() == 1) {
					traits.add((u, v) -> overlap(c.codes(u), c.codes(v)));
				}
			}
			case Attribute.Text t -> {
				// free text is no group to belong to
			}
			}
		}
		for (Features f : features) {
			traits.add((u, v) -> f.has(u) && f.has(v) ? cosine(f, u, v) : Double.NaN);
		}
	}

	private void number(float[] values) {
		float least = Float.POSITIVE_INFINITY;
		float most = Float.NEGATIVE_INFINITY;
		for (float x : values) {
			if (Float.isFinite(x)) {
				least = Math.min(least, x);
				most = Math.max(most, x);
			}
		}
		double range = most > least ? (double) most - least : 1;
		traits.add((u, v) -> Float.isFinite(values[u]) && Float.isFinite(values[v])
				? 1 - Math.abs((double) values[u] - values[v]) / range
				: Double.NaN);
	}

	private static double overlap(int[] a, int[] b) {
		if (a.length == 0 || b.length == 0) {
			return Double.NaN;
		}
		int both = 0;
		for (int x : a) {
			both += Arrays.stream(b).anyMatch(y -> y == x) ? 1 : 0;
		}
		return both / (double) (a.length + b.length - both);
	}

	private static double cosine(Features f, int u, int v) {
		double dot = 0;
		double a = 0;
		double b = 0;
		for (int d = 0; d < f.width(); d++) {
			double x = mean(f, u, d);
			double y = mean(f, v, d);
			dot += x * y;
			a += x * x;
			b += y * y;
		}
		return a > 0 && b > 0 ? Math.max(0, dot / Math.sqrt(a * b)) : 0;
	}

	private static double mean(Features f, int user, int d) {
		double sum = 0;
		for (int r = f.begin(user); r < f.end(user); r++) {
			sum += f.data()[r * f.width() + d];
		}
		return sum / (f.end(user) - f.begin(user));
	}

	/** Whether anything is known of anybody. */
	boolean any() {
		return !traits.isEmpty();
	}

	/** 0 (nothing alike) to 1; NaN when nothing is known of both. */
	double alike(int u, int v) {
		double sum = 0;
		int n = 0;
		for (Trait t : traits) {
			double x = t.alike(u, v);
			if (x == x) {
				sum += x;
				n++;
			}
		}
		return n == 0 ? Double.NaN : sum / n;
	}
}
