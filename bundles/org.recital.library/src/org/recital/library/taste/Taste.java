/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.taste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.recital.library.Library;
import org.recital.library.LibraryException;
import org.recital.library.Signal;

/** Computes how a taste went over time. */
public final class Taste {

	private Taste() {
	}

	/**
	 * Reads what a person liked and computes the drift. Takes milliseconds; not for the thread of a window.
	 *
	 * @return empty when the person is not known or liked nothing that has the attribute
	 */
	public static TasteDrift of(Library library, TasteQuery query) throws LibraryException {
		return of(library.feedback().of(query.person()), library.feedback().values(query.person(), query.attribute()), query);
	}

	/**
	 * Computes the drift.
	 *
	 * @param signals of one person, in any order
	 * @param values  of the attribute, by item; an item with several counts for each in equal parts, one without for none
	 */
	public static TasteDrift of(List<Signal> signals, Map<String, List<String>> values, TasteQuery query) {
		List<Signal> inTime = new ArrayList<>(signals);
		inTime.sort(Comparator.comparing(Signal::time)); // stable: what was said at one moment stays in its order
		List<Like> likes = Likes.of(inTime);
		likes.removeIf(l -> values.getOrDefault(l.item(), List.of()).isEmpty() || !l.until().isAfter(l.since()));
		if (likes.isEmpty()) {
			return new TasteDrift(query.attribute(), List.of(), List.of(), Double.NaN, Double.NaN);
		}
		List<String> labels = labels(likes, values);
		int[][] ofLikes = new int[likes.size()][];
		for (int l = 0; l < ofLikes.length; l++) {
			ofLikes[l] = values.get(likes.get(l).item()).stream().mapToInt(labels::indexOf).toArray();
		}
		return new DriftComputation(likes, ofLikes, labels, query).compute();
	}

	/** Values of what was liked, the most liked first, equal ones by name. */
	private static List<String> labels(List<Like> likes, Map<String, List<String>> values) {
		Map<String, Double> liked = new LinkedHashMap<>();
		for (Like like : likes) {
			List<String> own = values.get(like.item());
			own.forEach(v -> liked.merge(v, like.weight() / own.size(), Double::sum));
		}
		return liked.entrySet().stream().sorted(Map.Entry.<String, Double> comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
				.map(Map.Entry::getKey).toList();
	}
}
