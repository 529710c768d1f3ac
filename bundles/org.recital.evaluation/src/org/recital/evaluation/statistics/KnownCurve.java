/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Part;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.evaluation.RunSummary;
import org.recital.api.problem.InputException;
import org.recital.api.step.Parallel;

/**
 * How recommenders do as more becomes known of what is new: the parts of a run that was split by {@code cold-curve}, gathered by how many
 * users of each new item (or items of each new user) were known. Each point is a comparison of its own over the repeats.
 *
 * @param of     {@code item} or {@code user}: what is new
 * @param known  how many were known, ascending
 * @param points parallel to known
 */
public record KnownCurve(String of, List<Integer> known, List<Comparison> points) {

	// how the rule of a split by cold-curve begins
	private static final Pattern RULE = Pattern.compile("known (\\d{1,9}) of each new (item|user): .*", Pattern.DOTALL);

	public KnownCurve {
		known = List.copyOf(known);
		points = List.copyOf(points);
	}

	/**
	 * The curve of a run.
	 *
	 * @return empty when its parts are not points of a curve
	 * @throws InputException when there is no such baseline
	 */
	public static Optional<KnownCurve> of(RunSummary run, ComparisonSettings settings, Parallel parallel) throws InputException {
		TreeMap<Integer, Set<String>> parts = parts(run.evaluation());
		if (parts.size() < 2) {
			return Optional.empty();
		}
		List<Comparison> points = new ArrayList<>();
		for (Set<String> some : parts.values()) {
			points.add(Comparison.of(List.of(only(run, some)), settings, parallel));
		}
		return Optional.of(new KnownCurve(what(run.evaluation()), List.copyOf(parts.keySet()), points));
	}

	/** Names of the parts by how many were known; empty when they are not points of a curve. */
	static TreeMap<Integer, Set<String>> parts(Evaluation evaluation) {
		TreeMap<Integer, Set<String>> parts = new TreeMap<>();
		for (SplitMark mark : SplitMark.in(evaluation)) {
			Matcher m = RULE.matcher(mark.rule());
			if (!m.matches()) {
				return new TreeMap<>();
			}
			parts.computeIfAbsent(Integer.valueOf(m.group(1)), k -> new HashSet<>()).add(mark.part());
		}
		return parts;
	}

	/** The curve in words, a line a metric: the figures of each recommender at all points; empty when there is none. */
	static List<String> words(RunSummary run) {
		TreeMap<Integer, Set<String>> parts = parts(run.evaluation());
		if (parts.size() < 2) {
			return List.of();
		}
		List<Evaluation> points = parts.values().stream().map(some -> only(run, some).evaluation()).toList();
		Evaluation whole = run.evaluation();
		String known = String.join(", ", parts.keySet().stream().map(String::valueOf).toList());
		String words = what(whole).equals("item") ? Messages.Curve_items : Messages.Curve_users;
		List<String> lines = new ArrayList<>();
		for (MetricInfo metric : whole.metrics()) {
			if (metric.aggregate() != MetricInfo.Aggregate.OVERALL) {
				List<String> rows = new ArrayList<>();
				for (int r = 0; r < whole.recommenders().size(); r++) {
					String name = whole.recommenders().get(r);
					rows.add(whole.labels().get(r) + ' '
							+ String.join(", ", points.stream().map(point -> Figures.value(point.overall(name, metric.key()))).toList()));
				}
				lines.add(NLS.bind(words, new Object[] { metric.name(), known, String.join("; ", rows) }));
			}
		}
		return lines;
	}

	private static String what(Evaluation evaluation) {
		Matcher m = RULE.matcher(SplitMark.in(evaluation).getFirst().rule());
		return m.matches() ? m.group(2) : "";
	}

	/** The run with the parts of one point alone. */
	static RunSummary only(RunSummary run, Set<String> names) {
		Evaluation e = run.evaluation();
		List<Part> parts = e.parts().stream().filter(p -> names.contains(p.toString())).toList();
		Set<Integer> numbers = new HashSet<>();
		parts.forEach(p -> numbers.add(p.index()));
		Set<String> others = new HashSet<>();
		e.parts().stream().filter(p -> !parts.contains(p)).forEach(p -> others.add(p + ": "));
		Evaluation some = new Evaluation(e.kind(), e.entities(), e.items(), e.itemLabels(), parts, e.recommenders(), e.labels(), e.metrics(),
				e.vectors().stream().filter(v -> numbers.contains(v.part())).toList(),
				e.lists().stream().filter(l -> numbers.contains(l.part())).toList(),
				e.notes().stream().filter(note -> others.stream().noneMatch(note::startsWith)).toList());
		return new RunSummary(run.id(), run.name(), run.started(), run.took(), run.parameters(), run.steps(), run.environment(), List.of(), some);
	}
}
