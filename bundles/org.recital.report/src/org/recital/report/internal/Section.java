/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.report.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.recital.api.evaluation.RunSummary;
import org.recital.evaluation.statistics.Comparison;

/**
 * One of the evaluations that a report is of.
 *
 * @param label      what a person calls it; empty where no run names its evaluation
 * @param runs       those that have it, each with it as its first
 * @param baseline   what the others are compared with here; null: the first
 * @param comparison of the runs by this evaluation
 */
record Section(String label, List<RunSummary> runs, String baseline, Comparison comparison) {

	private static final String BETWEEN = " / ";

	/**
	 * All evaluations of the runs, in the order of the pipelines: first each run's first, then the others, each name once, by those runs that have an
	 * evaluation of that name. A baseline that an evaluation does not have is not asked of it.
	 *
	 * @throws IOException when no evaluation has the baseline
	 */
	static List<Section> of(List<RunSummary> runs, String baseline) throws IOException {
		List<List<RunSummary>> groups = new ArrayList<>();
		groups.add(runs);
		Set<String> labels = new LinkedHashSet<>();
		runs.forEach(r -> r.more().forEach(t -> labels.add(t.label())));
		if (runs.size() == 1) {
			// two evaluations of one run may have been given the same name
			IntStream.rangeClosed(1, runs.getFirst().more().size()).forEach(i -> groups.add(List.of(runs.getFirst().first(i))));
		} else {
			labels.stream().filter(l -> !runs.stream().allMatch(r -> r.label().equals(l))).forEach(l -> groups.add(named(runs, l)));
		}
		List<Section> sections = new ArrayList<>();
		IOException unknown = null;
		boolean known = false;
		for (List<RunSummary> group : groups) {
			try {
				sections.add(new Section(label(group), group, baseline, Output.compare(group, baseline)));
				known = true;
			} catch (IOException e) {
				unknown = unknown == null ? e : unknown;
				sections.add(new Section(label(group), group, null, Output.compare(group, null)));
			}
		}
		if (!known) {
			throw unknown;
		}
		return sections;
	}

	private static List<RunSummary> named(List<RunSummary> runs, String label) {
		List<RunSummary> found = new ArrayList<>();
		for (RunSummary run : runs) {
			IntStream.range(0, run.tables().size()).filter(i -> run.tables().get(i).label().equals(label)).findFirst()
					.ifPresent(i -> found.add(run.first(i)));
		}
		return found;
	}

	private static String label(List<RunSummary> runs) {
		return String.join(BETWEEN, runs.stream().map(RunSummary::label).filter(l -> !l.isEmpty()).distinct().toList());
	}
}
