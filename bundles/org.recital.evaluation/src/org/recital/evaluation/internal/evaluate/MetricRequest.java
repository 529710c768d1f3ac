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
import org.recital.api.evaluation.ClassMetric;
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
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.api.step.StepContext;

/**
 * A metric as asked for.
 *
 * @param info   with its key; for a comparison of groups that of the difference, which is one number
 * @param metric the metric
 * @param bundle who contributes it
 */
record MetricRequest(MetricInfo info, Metric metric, String bundle) {

	/**
	 * Reads names of metrics. A metric that does not load is reported and left out.
	 *
	 * @param top cutoff of those that name none
	 * @throws InputException when one cannot be understood or there is none of that name; carries all that are wrong
	 */
	static List<MetricRequest> read(List<String> asked, int top, StepContext context) throws InputException {
		List<Problem> problems = new ArrayList<>();
		List<MetricRequest> found = read(asked, top, context.contributions(), problems, context::warn);
		if (!problems.isEmpty()) {
			throw new InputException(problems);
		}
		return found;
	}

	/**
	 * The same without stopping at what is wrong.
	 *
	 * @param problems receives what is wrong
	 * @param failed   receives which do not load
	 */
	static List<MetricRequest> read(List<String> asked, int top, Contributions contributions, List<Problem> problems,
			java.util.function.Consumer<Problem> failed) {
		Map<String, MetricRequest> found = new LinkedHashMap<>();
		for (String text : asked) {
			MetricName name = MetricName.of(text, contributions);
			Optional<Contribution> contribution = contributions.find(Kind.METRIC, name.id());
			if (contribution.isEmpty()) {
				problems.add(unknown(name, contributions));
				continue;
			}
			try {
				Metric metric = contribution.get().create(Metric.class);
				Optional<Problem> wrong = wrong(name, metric);
				if (wrong.isPresent()) {
					problems.add(wrong.get());
					continue;
				}
				int cutoff = !hasCutoff(metric) ? 0 : name.cutoff() == null ? top : MetricName.number(name.cutoff());
				MetricInfo info = info(contribution.get(), metric, cutoff, name);
				found.putIfAbsent(info.key(), new MetricRequest(info, metric, contribution.get().bundle()));
			} catch (ContributionException e) {
				failed.accept(Problem.warning("", 0, 0,
						NLS.bind(Messages.Metric_failed, new Object[] { name.id(), contribution.get().bundle(), e.getMessage() }), ""));
			}
		}
		return List.copyOf(found.values());
	}

	/** Whether users are ranked among sampled items. */
	boolean isSampled() {
		return info.sampled() > 0;
	}

	/** Whether it is the difference between groups of users. */
	boolean isOfGroups() {
		return !info.groups().isEmpty();
	}

	/** Whether it looks at lists of all items, of which it needs {@link MetricInfo#cutoff()} places. */
	boolean isOfLists() {
		return !isSampled() && hasCutoff(metric);
	}

	private static Problem unknown(MetricName name, Contributions contributions) {
		List<String> ids = MetricName.ids(contributions);
		String rest = name.text().strip().substring(Math.min(name.text().strip().length(), name.id().length()));
		String expected = Names.nearest(name.id(), ids).map(n -> NLS.bind(Messages.Metric_nearest, n + rest))
				.orElseGet(() -> NLS.bind(Messages.Metric_oneOf, String.join(", ", ids)));
		return Problem.error("", 0, 0, NLS.bind(Messages.Metric_unknown, name.text()), expected);
	}

	private static Optional<Problem> wrong(MetricName name, Metric metric) {
		if (metric instanceof ClassMetric) {
			return problem(NLS.bind(Messages.Metric_ofClasses, name.text()), Messages.Metric_ofClasses_expected);
		}
		if (name.cutoff() != null && !hasCutoff(metric)) {
			return problem(NLS.bind(Messages.Metric_noCutoff, name.text()), NLS.bind(Messages.Metric_noCutoff_expected, name.id()));
		}
		if (name.cutoff() != null && MetricName.number(name.cutoff()) == null) {
			return problem(NLS.bind(Messages.Metric_cutoff, name.text()), Messages.Metric_cutoff_expected);
		}
		if (name.sampled() != null && !(metric instanceof RankingMetric)) {
			return problem(NLS.bind(Messages.Metric_notSampled, name.text()), Messages.Metric_notSampled_expected);
		}
		if (name.sampled() != null && MetricName.number(name.sampled()) == null) {
			return problem(NLS.bind(Messages.Metric_sampled, name.text()), Messages.Metric_sampled_expected);
		}
		if (name.groups() != null && metric instanceof ListsMetric) {
			return problem(NLS.bind(Messages.Metric_noGroups, name.text()), Messages.Metric_noGroups_expected);
		}
		return Optional.empty();
	}

	private static Optional<Problem> problem(String message, String expected) {
		return Optional.of(Problem.error("", 0, 0, message, expected));
	}

	private static boolean hasCutoff(Metric metric) {
		return metric instanceof RankingMetric || metric instanceof ListsMetric;
	}

	private static MetricInfo info(Contribution c, Metric metric, int cutoff, MetricName name) {
		String ending = cutoff == 0 ? "" : "@" + cutoff;
		String label = c.name() + ending;
		if (name.sampled() != null) {
			label = NLS.bind(Messages.Metric_sampledName, label, MetricName.number(name.sampled()));
		}
		if (name.groups() != null) {
			label = NLS.bind(Messages.Metric_groupsName, label, name.groups().strip());
		}
		boolean groups = name.groups() != null;
		return new MetricInfo(c.id() + ending + name.ending(), c.id(), cutoff, label, groups ? Aggregate.OVERALL : aggregate(metric),
				!groups && metric.higherIsBetter());
	}

	/** How the number of all users comes of a metric's own. */
	static Aggregate aggregate(Metric metric) {
		return switch (metric) {
		case RankingMetric r -> Aggregate.MEAN;
		case ScoreMetric s -> s.isWeighted() ? Aggregate.WEIGHTED_MEAN : Aggregate.MEAN;
		case ListsMetric l -> Aggregate.OVERALL;
		case ClassMetric c -> c.isOverall() ? Aggregate.OVERALL : c.isWeighted() ? Aggregate.WEIGHTED_MEAN : Aggregate.MEAN;
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
