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
import java.util.List;

import org.recital.api.engine.Engine;
import org.recital.api.engine.Explainer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.api.parameters.None;
import org.recital.api.step.StepContext;

/** Scores an item by the share of users who met it in training, the same for everybody. */
public final class PopularEngine implements Engine<None> {

	private static final int FORMAT = 1;

	@Override
	public Recommender fit(None parameters, TrainingData data, StepContext context) {
		return new Popular(data.users(), Matrices.popularity(Matrices.of(data.train())));
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		Formats.read(in, "popular", FORMAT); //$NON-NLS-1$
		return new Popular(in.intValue("users"), in.floats("share")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Items nobody met in training have no score. */
	private static final class Popular extends SumRecommender implements Explainer {
		private final int users;
		private final float[] share;

		Popular(int users, float[] share) {
			this.users = users;
			this.share = share;
		}

		@Override
		public int users() {
			return users;
		}

		@Override
		public int items() {
			return share.length;
		}

		@Override
		protected boolean sum(int user, float[] sums) {
			return false;
		}

		@Override
		protected boolean sum(int[] items, float[] values, float[] sums) {
			return false;
		}

		@Override
		protected float[] fallback() {
			return share;
		}

		@Override
		public Explanation explain(int user, int item) {
			return new Explanation(Messages.Explain_popular, List.of());
		}

		@Override
		public void save(ModelWriter out) throws IOException {
			Formats.write(out, FORMAT);
			out.put("users", users); //$NON-NLS-1$
			out.put("share", share); //$NON-NLS-1$
		}
	}
}
