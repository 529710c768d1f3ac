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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.recital.api.data.Part;
import org.recital.api.evaluation.Evaluation;
import org.recital.api.evaluation.MetricVector;

/** Makes one evaluation of those of the parts. */
public final class Gathering {

	private Gathering() {
	}

	/**
	 * One for all parts. What failed in one part is judged by the others (and a note says so).
	 *
	 * @param results an {@link Evaluation} a part, in order; at least one
	 */
	public static Evaluation of(Collection<Object> results) {
		Evaluation first = (Evaluation) results.iterator().next();
		if (results.size() == 1) {
			return first;
		}
		Set<String> names = new LinkedHashSet<>();
		List<String> labels = new ArrayList<>();
		List<Part> parts = new ArrayList<>();
		List<MetricVector> vectors = new ArrayList<>();
		List<Evaluation.Lists> lists = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		List<Evaluation.Classes> classes = new ArrayList<>();
		for (Object result : results) {
			Evaluation e = (Evaluation) result;
			for (int r = 0; r < e.recommenders().size(); r++) {
				if (names.add(e.recommenders().get(r))) {
					labels.add(e.labels().get(r));
				}
			}
			parts.addAll(e.parts());
			vectors.addAll(e.vectors());
			lists.addAll(e.lists());
			notes.addAll(e.notes());
			classes.addAll(e.classes());
		}
		return new Evaluation(first.kind(), first.entities(), first.items(), first.itemLabels(), parts, List.copyOf(names), labels,
				first.metrics(), vectors, lists, notes, classes);
	}
}
