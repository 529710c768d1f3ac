/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal;

import java.io.IOException;
import java.util.Arrays;

import org.recital.api.data.Interactions;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.linalg.SparseRows;

/**
 * What may be known of each user when recommending: training events and, of people held out, what is folded in. Validation
 * events are left out, because choices (blend weights, parameters) are made by recommending for them.
 */
public final class Profiles {

	private Profiles() {
	}

	/** Writes profiles beside the training matrix where they are more than it. */
	public static void save(SparseRows profiles, SparseRows train, ModelWriter out) throws IOException {
		if (profiles != train) {
			Matrices.save(profiles, out.nested("profiles")); //$NON-NLS-1$
		}
	}

	/** Reads what {@link #save} wrote; the training matrix itself where that says it all. */
	public static SparseRows load(ModelReader in, SparseRows train) throws IOException {
		return in.has("profiles/size") ? Matrices.load(in.nested("profiles")) : train; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Users x items. The training matrix itself when it says it all. */
	public static SparseRows of(TrainingData data) {
		Interactions train = data.train();
		Interactions seen = data.seen();
		SparseRows learned = Matrices.of(train);
		if (seen.size() == train.size()) {
			return learned; // seen holds all of train
		}
		SparseRows known = Matrices.of(seen);
		SparseRows later = Matrices.of(data.validation());
		int[] offsets = new int[known.rows() + 1];
		int[] items = new int[known.size()];
		float[] values = new float[known.size()];
		int out = 0;
		boolean same = true;
		for (int u = 0; u < known.rows(); u++) {
			int t = learned.begin(u);
			int v = later.begin(u);
			for (int p = known.begin(u); p < known.end(u); p++) {
				int item = known.indices()[p];
				boolean trained = t < learned.end(u) && learned.indices()[t] == item;
				while (v < later.end(u) && later.indices()[v] < item) {
					v++;
				}
				boolean validated = v < later.end(u) && later.indices()[v] == item;
				if (trained || !validated) {
					items[out] = item;
					values[out++] = trained ? learned.value(t) : known.value(p);
					same &= trained;
				}
				if (trained) {
					t++;
				}
			}
			offsets[u + 1] = out;
		}
		return same ? learned
				: new SparseRows(known.rows(), known.columns(), offsets, Arrays.copyOf(items, out), Arrays.copyOf(values, out));
	}
}
