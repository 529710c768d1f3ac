/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.io.IOException;

import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Known;

/**
 * Recommends what is like what somebody liked, by Features alone: a person's profile is the mean of the rows of what they
 * liked, less a part of the mean of what they did not (Rocchio 1971; Pazzani and Billsus 2007, section 10.3.4), and the score the cosine of
 * profile and item. Needs nobody else's events, so that an item nobody has met is scored like any other.
 */
public final class ContentProfile implements Engine<ContentProfile.Parameters> {

	static final String ID = "content-profile"; //$NON-NLS-1$

	/**
	 * Parameters.
	 *
	 * @param values  whether everything met counts as liked, or only what is valued no less than the person's mean
	 * @param dislike weight of what was not liked, relative to what was; without effect where all is liked
	 * @param centre  whether the mean of all items is taken off the features
	 */
	public record Parameters(
			@Parameter(value = "binary", label = "%content-profile.values", help = "%content-profile.values.help") Values values,
			@Parameter(value = "0.25", label = "%content-profile.dislike", help = "%content-profile.dislike.help", min = 0, max = 10) double dislike,
			@Parameter(value = "true", label = "%content.centre", help = "%content.centre.help") boolean centre) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		context.checkCancelled();
		ContentRows rows = ContentRows.ofItems(data, ID, p.centre);
		context.checkCancelled();
		return new ProfileRecommender(rows, Known.of(data), p.values == Values.BINARY, p.dislike);
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return ProfileRecommender.load(in);
	}
}
