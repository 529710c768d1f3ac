/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import org.recital.api.engine.RatingPredictor;
import org.recital.api.engine.Recommender;
import org.recital.api.model.ModelWriter;

/** A recommender whose scores stand in a table, users x items. */
public class Table implements Recommender {

	protected final float[][] table;

	public Table(float[]... table) {
		this.table = table;
	}

	@Override
	public int users() {
		return table.length;
	}

	@Override
	public int items() {
		return table[0].length;
	}

	@Override
	public void score(int user, float[] scores) {
		System.arraycopy(table[user], 0, scores, 0, scores.length);
	}

	@Override
	public void save(ModelWriter out) {
		throw new UnsupportedOperationException();
	}

	/** One whose scores are predicted values. */
	public static final class Rating extends Table implements RatingPredictor {
		public Rating(float[]... table) {
			super(table);
		}

		@Override
		public float predict(int user, int item) {
			return table[user][item];
		}
	}

	/** One that knows somebody new by what they met: items next to a met one come first. */
	public static final class Folding extends Table implements org.recital.api.engine.UserFoldIn {
		public Folding(float[]... table) {
			super(table);
		}

		@Override
		public void score(int[] items, float[] values, float[] scores) {
			java.util.Arrays.fill(scores, 0);
			for (int k = 0; k < items.length; k++) {
				scores[(items[k] + 1) % scores.length] += values[k];
			}
		}
	}
}
