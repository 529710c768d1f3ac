/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.graph;

import java.io.IOException;

import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.engines.internal.Values;

/**
 * Random walks of three steps, where they end re-ranked by popularity (Paudel et al. 2017; at first Christoffel et al.
 * 2015); see {@link WalkRule}.
 */
public final class Rp3BetaEngine extends ItemSumEngine<Rp3BetaEngine.Parameters> {

	/**
	 * Parameters.
	 *
	 * @param alpha      exponent of each step
	 * @param beta       exponent by which popular items are discounted
	 * @param neighbours most items that an item leads to
	 * @param values     what an event is worth
	 */
	public record Parameters(
			@Parameter(value = "1", label = "%walk.alpha", help = "%walk.alpha.help", min = 0.01, max = 10, searchMin = 0.2, searchMax = 2.5) double alpha,
			@Parameter(value = "0.4", label = "%walk.beta", help = "%walk.beta.help", min = 0, max = 5, searchMax = 1.2) double beta,
			@Parameter(value = "1000", label = "%knn.neighbours", help = "%walk.neighbours.help", min = 1, max = 100000, log = true, searchMin = 10, searchMax = 2000) int neighbours,
			@Parameter(value = "binary", label = "%knn.values", help = "%walk.values.help") Values values) {
	}

	@Override
	protected String id() {
		return "rp3beta"; //$NON-NLS-1$
	}

	@Override
	protected ItemRule rule(Parameters p) {
		return WalkRule.of(p.values, p.alpha, p.beta, p.neighbours);
	}

	@Override
	protected ItemRule rule(ModelReader in) throws IOException {
		return WalkRule.load(in);
	}
}
