/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.content.internal.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each entity has each term: sparse rows, terms numbered as they were first met. */
final class TermCounts {

	private final List<String> texts;
	private final int[] offsets;
	private final int[] terms;
	private final double[] frequencies;

	private TermCounts(List<String> texts, int[] offsets, int[] terms, double[] frequencies) {
		this.texts = texts;
		this.offsets = offsets;
		this.terms = terms;
		this.frequencies = frequencies;
	}

	/** Number of distinct terms. */
	int terms() {
		return texts.size();
	}

	/** The term itself. */
	String text(int term) {
		return texts.get(term);
	}

	/** First entry of an entity. */
	int begin(int entity) {
		return offsets[entity];
	}

	/** One past the last entry of an entity. */
	int end(int entity) {
		return offsets[entity + 1];
	}

	/** The term of an entry; no two of an entity are of the same term. */
	int term(int entry) {
		return terms[entry];
	}

	/** tf of an entry, above 0. */
	double frequency(int entry) {
		return frequencies[entry];
	}

	/** Counts entity by entity, attribute by attribute. */
	static final class Builder {
		private final Map<String, Integer> numbers = new HashMap<>();
		private final List<String> texts = new ArrayList<>();
		private final Map<Integer, double[]> entity = new HashMap<>(); // number of the term: this attribute's, all attributes'
		private int[] offsets = new int[1024];
		private int[] terms = new int[4096];
		private double[] frequencies = new double[4096];
		private int entities;

		/** A term was met so many times in the current attribute of the current entity. */
		void add(String term, double times) {
			if (!(times > 0)) {
				return; // a tag that was given no times is not there
			}
			Integer number = numbers.get(term);
			if (number == null) {
				number = texts.size();
				numbers.put(term, number);
				texts.add(term);
			}
			entity.computeIfAbsent(number, k -> new double[2])[0] += times;
		}

		/** The attribute is done: what it has counts with its weight. */
		void endAttribute(double weight, boolean sublinear) {
			for (double[] sums : entity.values()) {
				double f = sums[0];
				sums[1] += weight * (sublinear && f >= 1 ? 1 + Math.log(f) : f);
				sums[0] = 0;
			}
		}

		/** The entity is done. */
		void endEntity() {
			int at = offsets[entities];
			if (at + entity.size() > terms.length) {
				int capacity = Math.max(terms.length * 2, at + entity.size());
				terms = Arrays.copyOf(terms, capacity);
				frequencies = Arrays.copyOf(frequencies, capacity);
			}
			int begin = at;
			for (int term : entity.keySet()) {
				terms[at++] = term;
			}
			Arrays.sort(terms, begin, at); // sums over a row are then taken in an order of its own, not in that of a hash table
			for (int c = begin; c < at; c++) {
				frequencies[c] = entity.get(terms[c])[1];
			}
			entity.clear();
			entities++;
			if (entities == offsets.length) {
				offsets = Arrays.copyOf(offsets, entities * 2);
			}
			offsets[entities] = at;
		}

		TermCounts build() {
			return new TermCounts(texts, Arrays.copyOf(offsets, entities + 1), terms, frequencies);
		}
	}
}
