/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.classes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.ClassMetric;
import org.recital.api.evaluation.Metric;
import org.recital.api.parameters.Names;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;

/** Finds metrics of classes by id. */
final class ClassMetrics {

	private ClassMetrics() {
	}

	/**
	 * The metrics asked for, each once.
	 *
	 * @param problems receives what is wrong
	 * @param failed   receives which do not load; they are left out
	 */
	static Map<Contribution, ClassMetric> read(List<String> asked, Contributions contributions, List<Problem> problems,
			Consumer<Problem> failed) {
		Map<Contribution, ClassMetric> found = new LinkedHashMap<>();
		for (String id : asked) {
			Optional<Contribution> c = contributions.find(Kind.METRIC, id.strip());
			try {
				Metric metric = c.isEmpty() ? null : c.get().create(Metric.class);
				if (metric instanceof ClassMetric m) {
					found.put(c.get(), m);
				} else {
					problems.add(Problem.error("", 0, 0, NLS.bind(metric == null ? Messages.metricUnknown : Messages.metricOfLists, id),
							expected(id, contributions)));
				}
			} catch (ContributionException e) {
				failed.accept(Problem.warning("", 0, 0, NLS.bind(Messages.metricFailed, new Object[] { id, c.get().bundle(), e.getMessage() }), ""));
			}
		}
		return found;
	}

	private static String expected(String id, Contributions contributions) {
		List<String> ids = new ArrayList<>();
		for (Contribution c : contributions.all(Kind.METRIC)) {
			try {
				if (c.create(Metric.class) instanceof ClassMetric) {
					ids.add(c.id());
				}
			} catch (ContributionException e) {
				continue; // reported by the registry
			}
		}
		return Names.nearest(id, ids).map(n -> NLS.bind(Messages.nearest, n)).orElseGet(() -> NLS.bind(Messages.oneOf, String.join(", ", ids)));
	}
}
