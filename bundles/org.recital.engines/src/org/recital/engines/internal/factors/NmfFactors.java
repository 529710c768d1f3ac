/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import java.io.IOException;

import org.recital.api.engine.RatingPredictor;
import org.recital.api.model.ModelReader;
import org.recital.api.model.ModelWriter;
import org.recital.engines.internal.Formats;
import org.recital.engines.internal.Lazy;
import org.recital.linalg.Loop;

/** Scores by factors that are never negative; somebody folded in gets theirs by the same steps, with the items as they are. */
class NmfFactors extends FactorRecommender {

	/** The problem of one person is convex: from here on nothing changes that one could see. */
	private static final int STEPS = 60;

	private final int width;
	private final double lambda;
	private final boolean zeros;
	private final boolean binary;
	private final NmfSteps steps;
	private final Lazy<float[]> gram;

	NmfFactors(FactorModel model, int width, double lambda, boolean zeros, boolean binary) {
		super(model);
		this.width = width;
		this.lambda = lambda;
		this.zeros = zeros;
		this.binary = binary;
		this.steps = new NmfSteps(model.stride(), lambda, zeros);
		this.gram = new Lazy<>(() -> steps.gram(Loop.SEQUENTIAL, model.items(), model.counts().length));
	}

	/** Predicts values too: what is missing was unknown. */
	static final class Ratings extends NmfFactors implements RatingPredictor {
		Ratings(FactorModel model, int width, double lambda) {
			super(model, width, lambda, false, false);
		}

		@Override
		public float predict(int user, int item) {
			return model().score(user, item);
		}
	}

	@Override
	float fold(int[] items, float[] values, float[] vector) {
		steps.one(width, items, binary ? null : values, model().items(), zeros ? gram.get() : null, STEPS, vector);
		return 0;
	}

	@Override
	void saveMore(ModelWriter out) throws IOException {
		out.put("width", width); //$NON-NLS-1$
		out.put("lambda", new double[] { lambda }); //$NON-NLS-1$
		out.put("zeros", zeros ? 1 : 0, binary ? 1 : 0); //$NON-NLS-1$
	}

	static NmfFactors load(ModelReader in) throws IOException {
		Formats.read(in, NmfEngine.ID, FORMAT);
		FactorModel model = FactorModel.load(in.nested("factors")); //$NON-NLS-1$
		int[] kind = in.ints("zeros"); //$NON-NLS-1$
		if (kind.length != 2) {
			throw new IOException("the model is damaged: section zeros"); //$NON-NLS-1$
		}
		return of(model, in.intValue("width"), in.doubles("lambda")[0], kind[0] == 1, kind[1] == 1); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static NmfFactors of(FactorModel model, int width, double lambda, boolean zeros, boolean binary) {
		return zeros ? new NmfFactors(model, width, lambda, true, binary) : new Ratings(model, width, lambda);
	}
}
