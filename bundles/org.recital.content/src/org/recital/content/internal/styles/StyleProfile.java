/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.styles;

import java.io.IOException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Interactions;
import org.recital.api.engine.Engine;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.TrainingData;
import org.recital.api.model.ModelReader;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;

/**
 * Recommends songs by their style vectors (what a network says of each: how much of each style), as Zhang 2022 does. A person's
 * preference vector is the mean of the vectors of what they met, weighted by liking. <em>Comprehensive</em>: an item's score is its
 * closeness to that one vector. <em>Multi-category</em>: a person has a profile for each style that is at least a share
 * {@code threshold} of what they met (for each, the mean weighted by liking and by how far a song belongs to the style), songs of a
 * style are ranked by closeness to the profile of that style, and the list takes from the styles in these shares.
 */
public final class StyleProfile implements Engine<StyleProfile.Parameters> {

	static final String ID = "style-profile"; //$NON-NLS-1$

	/** One profile or one for each style. */
	public enum Profiles {
		COMPREHENSIVE,
		MULTI_CATEGORY
	}

	/**
	 * Parameters.
	 *
	 * @param profile   one profile or one for each style
	 * @param threshold least share of a style to have a profile of its own; when no style has it, the greatest does
	 * @param thresholds the one of the best nDCG@10 on the validation side is taken; empty: {@code threshold}
	 * @param belonging how far a song belongs to a style
	 * @param closeness how close a song is to a profile
	 * @param liking    what a value counts
	 * @param halfLife  days after which what was met counts half; 0: nothing fades
	 */
	public record Parameters(
			@Parameter(value = "comprehensive", label = "%style-profile.profile", help = "%style-profile.profile.help") Profiles profile,
			@Parameter(value = "0.15", label = "%style-profile.threshold", help = "%style-profile.threshold.help", min = 0, max = 1) double threshold,
			@Parameter(value = "", label = "%style-profile.thresholds", help = "%style-profile.thresholds.help") List<Double> thresholds,
			@Parameter(value = "share", label = "%style-profile.belonging", help = "%style-profile.belonging.help") Belonging belonging,
			@Parameter(value = "norm-ratio", label = "%style-profile.closeness", help = "%style-profile.closeness.help") Closeness closeness,
			@Parameter(value = "values", label = "%style-profile.liking", help = "%style-profile.liking.help") Liking liking,
			@Parameter(value = "0", label = "%style-profile.halfLife", help = "%style-profile.halfLife.help", min = 0, max = 100000, unit = "d") double halfLife) {
	}

	@Override
	public Recommender fit(Parameters p, TrainingData data, StepContext context) throws InputException {
		Known.check(data);
		context.checkCancelled();
		if (data.features().size() != 1) {
			throw new InputException(NLS.bind(Messages.Style_one, ID, data.features().size()), Messages.Style_oneHint);
		}
		ContentRows vectors = ContentRows.plain(data, ID);
		Interactions liked = p.liking.of(data, p.halfLife);
		context.checkCancelled();
		boolean several = p.profile == Profiles.MULTI_CATEGORY;
		StyleRecommender made = new StyleRecommender(vectors, liked,
				new StyleRecommender.Way(several, p.threshold, p.belonging, p.closeness, p.liking));
		return several && !p.thresholds.isEmpty() ? ThresholdChoice.of(made, p.thresholds, data.validation(), context) : made;
	}

	@Override
	public Recommender load(ModelReader in) throws IOException {
		return StyleRecommender.load(in);
	}
}
