/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.rerank;

import java.io.IOException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Attribute;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.content.internal.Formats;
import org.recital.content.internal.Messages;

/**
 * The categories of each item (genres, tags), all of the same weight. An item of which none is known has none.
 *
 * @param count   how many there are
 * @param offsets item i has the entries {@code offsets[i]} (inclusive) to {@code offsets[i + 1]} (exclusive)
 * @param codes   which
 */
record Aspects(int count, int[] offsets, int[] codes) {

	/**
	 * The categories of the items of a data set.
	 *
	 * @throws InputException when the attribute is missing, or holds no categories
	 */
	static Aspects of(TrainingData data, String name, String id) throws InputException {
		Attribute.Categories c = data.itemEntities().categories(name).orElse(null);
		if (c == null) {
			List<String> others = data.itemEntities().attributes().values().stream().filter(Attribute.Categories.class::isInstance)
					.map(Attribute::name).toList();
			throw new InputException(NLS.bind(Messages.Aspects_none, id, name),
					others.isEmpty() ? Messages.Aspects_noneHint : NLS.bind(Messages.Aspects_oneOf, String.join(", ", others))); //$NON-NLS-1$
		}
		return new Aspects(c.labels().length, c.offsets().clone(), c.codes().clone());
	}

	int size(int item) {
		return offsets[item + 1] - offsets[item];
	}

	/** How many both have, by those either has (Jaccard); 0 where neither has any. */
	double alike(int a, int b) {
		int both = 0;
		for (int x = offsets[a]; x < offsets[a + 1]; x++) {
			for (int y = offsets[b]; y < offsets[b + 1]; y++) {
				both += codes[x] == codes[y] ? 1 : 0;
			}
		}
		int either = size(a) + size(b) - both;
		return either == 0 ? 0 : both / (double) either;
	}

	/**
	 * The share of each category in what somebody met: every item counts with its weight, in equal parts for each of its
	 * categories (Steck 2018, equations 1 and 2).
	 *
	 * @param values null: every item counts 1; weights of 0 and less count nothing
	 * @return all 0 where none is known
	 */
	double[] shares(int[] items, float[] values) {
		double[] shares = new double[count];
		double sum = 0;
		for (int k = 0; k < items.length; k++) {
			double w = values == null ? 1 : Math.max(0, values[k]);
			int n = size(items[k]);
			for (int x = offsets[items[k]]; w > 0 && x < offsets[items[k] + 1]; x++) {
				shares[codes[x]] += w / n;
			}
			sum += n > 0 ? w : 0;
		}
		for (int a = 0; a < count && sum > 0; a++) {
			shares[a] /= sum;
		}
		return shares;
	}

	@SuppressWarnings("nls")
	void save(ModelWriter out) throws IOException {
		out.put("count", count);
		out.put("offsets", offsets);
		out.put("codes", codes);
	}

	@SuppressWarnings("nls")
	static Aspects load(ModelReader in, String id) throws IOException {
		Aspects a = new Aspects(in.intValue("count"), in.ints("offsets"), in.ints("codes"));
		Formats.check(a.offsets.length > 0 && a.offsets[a.offsets.length - 1] == a.codes.length, id, "categories do not fit together");
		for (int c : a.codes) {
			Formats.check(c >= 0 && c < a.count, id, "category " + c + " of " + a.count);
		}
		return a;
	}
}
