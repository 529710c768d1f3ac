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
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.recital.api.evaluation.Evaluation;

/** Among which items the recommenders of a run were ranked, in words. */
final class Ranked {

	private Ranked() {
	}

	/** "new items only (37 of 800)", or "all items". */
	static String among(Evaluation evaluation) {
		List<CandidateMark> marks = CandidateMark.in(evaluation);
		if (marks.isEmpty()) {
			return Messages.Ranked_all;
		}
		int least = marks.stream().mapToInt(CandidateMark::items).min().getAsInt();
		int most = marks.stream().mapToInt(CandidateMark::items).max().getAsInt();
		CandidateMark first = marks.getFirst();
		return NLS.bind(first.which().equals("new") ? Messages.Ranked_new : Messages.Ranked_judged,
				least == most ? Integer.toString(least) : NLS.bind(Messages.Figures_interval, least, most), first.of());
	}

	/** What tells one set of candidates from another; empty for all items. */
	static Set<String> marks(Evaluation evaluation) {
		Set<String> marks = new TreeSet<>();
		CandidateMark.in(evaluation).forEach(m -> marks.add(m.part() + m.mark() + '/' + m.items()));
		return marks;
	}
}
