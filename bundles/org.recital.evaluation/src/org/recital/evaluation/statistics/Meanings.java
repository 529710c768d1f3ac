/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.MetricInfo;
import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;

/** What the columns of a table are, in the words of the bundles that contribute the metrics: who reads a figure needs no page beside it. */
public final class Meanings {

	private Meanings() {
	}

	/**
	 * What a metric is, in a line without a full stop, with its k; nothing when no bundle here contributes it.
	 *
	 * @param contributions of this machine: a run may have come from another that has more
	 */
	public static Optional<String> of(MetricInfo metric, Contributions contributions) {
		return contributions.find(Kind.METRIC, metric.id()).map(Contribution::description).filter(d -> !d.isBlank())
				.map(d -> metric.cutoff() > 0 ? NLS.bind(Messages.Meanings_cutoff, d, metric.cutoff()) : d);
	}

	/** A sentence a metric that is known, which begins with its name as columns have it; each once, in the order given. */
	public static List<String> sentences(List<MetricInfo> metrics, Contributions contributions) {
		return metrics.stream().flatMap(m -> of(m, contributions).map(words -> NLS.bind(Messages.Meanings_sentence, m.name(), words)).stream()).distinct().toList();
	}
}
