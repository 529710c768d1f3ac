/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.ListsMetric;
import org.recital.api.evaluation.Metric;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.evaluation.RankingMetric;
import org.recital.api.evaluation.RatingMetric;
import org.recital.api.evaluation.ScoreMetric;
import org.recital.api.parameters.Names;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Kind;
import org.recital.api.step.StepContext;

/**
 * A metric as asked for.
 *
 * @param info   with its key
 * @param metric the metric
 * @param bundle who contributes it
 */
record MetricRequest(MetricInfo info, Metric metric, String bundle) {

	/**
	 * Reads {@code id} and {@code id@cutoff}. A metric that does not load is reported and left out.
	 *
	 * @param top cutoff of those that name none
	 * @throws InputException when one cannot be understood or there is none of that name; carries all that are wrong
	 */
	static List<MetricRequest> read(List<String> asked, int top, StepContext context) throws InputException {
		List<Problem> problems = new ArrayList<>();
		Map<String, MetricRequest> found = new LinkedHashMap<>();
		for (String text : asked) {
			int at = text.indexOf('@');
			String id = (at < 0 ? text : text.substring(0, at)).strip();
			Optional<Contribution> contribution = context.contributions().find(Kind.METRIC, id);
			if (contribution.isEmpty()) {
				problems.add(unknown(text, id, context));
				continue;
			}
			Integer cutoff = at < 0 ? Integer.valueOf(top) : cutoff(text.substring(at + 1).strip());
			if (cutoff == null) {
				problems.add(Problem.error("", 0, 0, NLS.bind(Messages.Metric_cutoff, text), Messages.Metric_cutoff_expected));
				continue;
			}
			try {
				Metric metric = contribution.get().create(Metric.class);
				if (at >= 0 && !hasCutoff(metric)) {
					problems.add(Problem.error("", 0, 0, NLS.bind(Messages.Metric_noCutoff, text),
							NLS.bind(Messages.Metric_noCutoff_expected, id)));
					continue;
				}
				MetricInfo info = info(contribution.get(), metric, hasCutoff(metric) ? cutoff : 0);
				found.putIfAbsent(info.key(), new MetricRequest(info, metric, contribution.get().bundle()));
			} catch (ContributionException e) {
				context.warn(Problem.warning("", 0, 0,
						NLS.bind(Messages.Metric_failed, new Object[] { id, contribution.get().bundle(), e.getMessage() }), ""));
			}
		}
		if (!problems.isEmpty()) {
			throw new InputException(problems);
		}
		return List.copyOf(found.values());
	}

	private static Problem unknown(String text, String id, StepContext context) {
		List<String> ids = context.contributions().all(Kind.METRIC).stream().map(Contribution::id).toList();
		String expected = Names.nearest(id, ids).map(n -> NLS.bind(Messages.Metric_nearest, n))
				.orElseGet(() -> NLS.bind(Messages.Metric_oneOf, String.join(", ", ids)));
		return Problem.error("", 0, 0, NLS.bind(Messages.Metric_unknown, text), expected);
	}

	private static Integer cutoff(String text) {
		try {
			int cutoff = Integer.parseInt(text);
			return cutoff >= 1 && cutoff <= 10_000 ? cutoff : null;
		} catch (NumberFormatException e) {
			return null; // the caller says what was expected
		}
	}

	private static boolean hasCutoff(Metric metric) {
		return metric instanceof RankingMetric || metric instanceof ListsMetric;
	}

	private static MetricInfo info(Contribution c, Metric metric, int cutoff) {
		String ending = cutoff == 0 ? "" : "@" + cutoff;
		return new MetricInfo(c.id() + ending, c.id(), cutoff, c.name() + ending, aggregate(metric), metric.higherIsBetter());
	}

	private static Aggregate aggregate(Metric metric) {
		return switch (metric) {
		case RankingMetric r -> Aggregate.MEAN;
		case ScoreMetric s -> Aggregate.MEAN;
		case ListsMetric l -> Aggregate.OVERALL;
		case RatingMetric r -> isRoot(r) ? Aggregate.ROOT_OF_WEIGHTED_MEAN
				: isIdentity(r) ? Aggregate.WEIGHTED_MEAN : Aggregate.OVERALL;
		};
	}

	// what a metric does with the mean is known only by asking it; anything else than these two gives one number and no interval
	private static boolean isRoot(RatingMetric metric) {
		return metric.finish(0.25) == 0.5 && metric.finish(9) == 3;
	}

	private static boolean isIdentity(RatingMetric metric) {
		return metric.finish(0.25) == 0.25 && metric.finish(9) == 9;
	}
}
