/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import java.util.List;
import java.util.Map;

import org.recital.api.parameters.Parameter;

/**
 * What a sweep is asked: the mapping {@code sweep:} of a pipeline, or options of a command line.
 *
 * @param steps         names of the steps whose parameters are searched
 * @param search        how
 * @param trials        how many settings at most; 0: 40, and all points of a grid
 * @param minutes       wall time at most; 0: no limit
 * @param space         {@code parameter} or {@code step.parameter} to {@code 1..10}, {@code 0.01..10 log} or {@code [a, b]};
 *                      empty: all parameters with two bounds or named choices
 * @param judge         name of the step that evaluates; empty: the one that judges what is searched
 * @param metric        key of the metric; empty: the judge's first
 * @param recommender   which of those judged counts; empty: the one there is
 * @param validation    share of the training events that is judged where the split holds out no validation
 * @param earlyStopping share of the training events given to engines as validation in trials
 * @param points        levels of a number in a grid
 * @param resource      of halving: {@code step.parameter} that grows; empty: the share of the training events
 * @param eta           of halving: one in so many goes on, with so many times as much
 */
public record SweepParameters(
		@Parameter(value = "", label = "%sweep.steps", help = "%sweep.steps.help") List<String> steps,
		@Parameter(value = "tpe", label = "%sweep.search", help = "%sweep.search.help") SearchMethod search,
		@Parameter(value = "0", label = "%sweep.trials", help = "%sweep.trials.help", min = 0, max = 100_000) int trials,
		@Parameter(value = "0", label = "%sweep.minutes", help = "%sweep.minutes.help", min = 0, max = 100_000, unit = "min") double minutes,
		@Parameter(value = "", label = "%sweep.space", help = "%sweep.space.help") Map<String, String> space,
		@Parameter(value = "", label = "%sweep.judge", help = "%sweep.judge.help") String judge,
		@Parameter(value = "", label = "%sweep.metric", help = "%sweep.metric.help") String metric,
		@Parameter(value = "", label = "%sweep.recommender", help = "%sweep.recommender.help") String recommender,
		@Parameter(value = "0.1", label = "%sweep.validation", help = "%sweep.validation.help", min = 0.01, max = 0.9) double validation,
		@Parameter(value = "0", label = "%sweep.earlyStopping", help = "%sweep.earlyStopping.help", min = 0, max = 0.9) double earlyStopping,
		@Parameter(value = "5", label = "%sweep.points", help = "%sweep.points.help", min = 2, max = 1000) int points,
		@Parameter(value = "", label = "%sweep.resource", help = "%sweep.resource.help") String resource,
		@Parameter(value = "3", label = "%sweep.eta", help = "%sweep.eta.help", min = 2, max = 10) int eta) {

	/** Number of settings when neither they nor the time are limited. */
	public static final int DEFAULT_TRIALS = 40;
}
