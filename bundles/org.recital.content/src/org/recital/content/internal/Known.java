/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal;

import java.io.IOException;
import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Block;
import org.recital.api.data.Interactions;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;

/**
 * What may be known of each user when recommending: training events and, of people held out, what is folded in. Validation
 * events are left out, because choices (weights, thresholds, epochs) are made by recommending for them.
 */
@SuppressWarnings("nls")
public final class Known {

	private Known() {
	}

	/**
	 * Training data that can be learned from.
	 *
	 * @throws InputException when the training side is empty or has a value that is no finite number
	 */
	public static void check(TrainingData data) throws InputException {
		if (data.train().size() == 0) {
			throw new InputException(Messages.Training_empty, Messages.Training_emptyHint);
		}
		Block all = data.train().all();
		for (int u = 0; u < all.rows(); u++) {
			for (int p = all.begin(u); p < all.end(u); p++) {
				if (!Float.isFinite(all.values()[p])) {
					throw new InputException(NLS.bind(Messages.Training_notFinite, new Object[] { all.values()[p],
							data.userEntities().label(u), data.itemEntities().label(all.items()[p]) }), Messages.Training_notFiniteHint);
				}
			}
		}
	}

	/** Users x items. The training matrix itself when it says it all. */
	public static Interactions of(TrainingData data) {
		Interactions train = data.train();
		Interactions seen = data.seen();
		if (seen.size() == train.size()) {
			return train; // seen holds all of train
		}
		Interactions validation = data.validation();
		int users = seen.rows();
		int[] offsets = new int[users + 1];
		int[] items = new int[(int) seen.size()];
		float[] values = new float[items.length];
		int n = 0;
		for (int u = 0; u < users; u++) {
			int[] row = seen.columns(u);
			float[] rowValues = seen.values(u);
			for (int k = 0; k < row.length; k++) {
				float trained = train.value(u, row[k]);
				if (trained == trained || Float.isNaN(validation.value(u, row[k]))) {
					items[n] = row[k];
					values[n++] = trained == trained ? trained : rowValues[k];
				}
			}
			offsets[u + 1] = n;
		}
		return Interactions.of(users, seen.columns(), offsets, Arrays.copyOf(items, n), Arrays.copyOf(values, n));
	}

	/** How many users met each item. */
	public static int[] counts(Interactions m) {
		int[] counts = new int[m.columns()];
		Block all = m.all();
		for (int u = 0; u < all.rows(); u++) {
			for (int p = all.begin(u); p < all.end(u); p++) {
				counts[all.items()[p]]++;
			}
		}
		return counts;
	}

	/** The same entries, each of value 1. */
	public static Interactions binary(Interactions m) {
		int[] offsets = new int[m.rows() + 1];
		int[] items = new int[(int) m.size()];
		float[] ones = new float[items.length];
		Arrays.fill(ones, 1);
		Block all = m.all();
		for (int u = 0; u < all.rows(); u++) {
			int n = all.end(u) - all.begin(u);
			System.arraycopy(all.items(), all.begin(u), items, offsets[u], n);
			offsets[u + 1] = offsets[u] + n;
		}
		return Interactions.of(m.rows(), m.columns(), offsets, items, ones);
	}

	/**
	 * What was known with what has been added; added values win.
	 *
	 * @throws InputException when fewer users or items are given than are known, or a value is no finite number
	 */
	public static Interactions merged(Interactions known, Interactions added) throws InputException {
		if (added.rows() < known.rows() || added.columns() < known.columns()) {
			throw new InputException(NLS.bind(Messages.Update_fewer,
					new Object[] { added.rows(), added.columns(), known.rows(), known.columns() }), Messages.Update_fewerHint);
		}
		int[] offsets = new int[added.rows() + 1];
		int[] items = new int[Math.toIntExact(known.size() + added.size())];
		float[] values = new float[items.length];
		int n = 0;
		for (int u = 0; u < added.rows(); u++) {
			int[] a = u < known.rows() ? known.columns(u) : new int[0];
			float[] av = u < known.rows() ? known.values(u) : new float[0];
			int[] b = added.columns(u);
			float[] bv = added.values(u);
			int x = 0;
			int y = 0;
			while (x < a.length || y < b.length) {
				boolean fromAdded = x == a.length || y < b.length && b[y] <= a[x];
				if (fromAdded && x < a.length && a[x] == b[y]) {
					x++;
				}
				items[n] = fromAdded ? b[y] : a[x];
				values[n] = fromAdded ? bv[y++] : av[x++];
				if (!Float.isFinite(values[n])) {
					throw new InputException(NLS.bind(Messages.Update_notFinite, new Object[] { values[n], u, items[n] }),
							Messages.Training_notFiniteHint);
				}
				n++;
			}
			offsets[u + 1] = n;
		}
		return Interactions.of(added.rows(), added.columns(), offsets, Arrays.copyOf(items, n), Arrays.copyOf(values, n));
	}

	/** Writes. */
	public static void save(Interactions m, ModelWriter out) throws IOException {
		int[] offsets = new int[m.rows() + 1];
		int[] items = new int[(int) m.size()];
		float[] values = new float[items.length];
		for (int u = 0; u < m.rows(); u++) {
			int[] row = m.columns(u);
			System.arraycopy(row, 0, items, offsets[u], row.length);
			System.arraycopy(m.values(u), 0, values, offsets[u], row.length);
			offsets[u + 1] = offsets[u] + row.length;
		}
		out.put("size", m.rows(), m.columns());
		out.put("offsets", offsets);
		out.put("items", items);
		out.put("values", values);
	}

	/**
	 * Reads what {@link #save} wrote.
	 *
	 * @throws IOException when it is damaged
	 */
	public static Interactions load(ModelReader in) throws IOException {
		int[] size = in.ints("size");
		int[] items = in.ints("items");
		try {
			for (int i : items) {
				if (i < 0 || i >= size[1]) {
					throw new IllegalArgumentException("item " + i + " of " + size[1]);
				}
			}
			return Interactions.of(size[0], size[1], in.ints("offsets"), items, in.floats("values"));
		} catch (IllegalArgumentException | IndexOutOfBoundsException e) {
			throw new IOException("the model is damaged: " + e.getMessage(), e);
		}
	}
}
