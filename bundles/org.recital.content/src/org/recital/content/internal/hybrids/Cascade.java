/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.hybrids;

import java.io.IOException;
import java.util.List;

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Known;

/**
 * A cascade (Burke 2002, section 2.5): the first partner chooses candidates, the last of them decides their order; any between
 * narrow the candidates further, each to a part of those before. The last never lifts what the first has not chosen.
 */
public final class Cascade implements Engine<Cascade.Parameters> {

	static final String ID = "cascade"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param candidates how many items the first partner chooses of those somebody has not met
	 * @param keep       share of the candidates that each further partner but the last passes on
	 */
	public record Parameters(
			@Parameter(value = "50", label = "%cascade.candidates", help = "%cascade.candidates.help", min = 1, max = 100000, searchMin = 10, searchMax = 200) int candidates,
			@Parameter(value = "0.5", label = "%cascade.keep", help = "%cascade.keep.help", min = 0.01, max = 1) double keep) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		List<Partner> partners = Partner.of(ID, data, 2);
		context.checkCancelled();
		return CascadeRecommender.of(partners, p.candidates, p.keep, Known.of(data));
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return CascadeRecommender.load(in);
	}
}
