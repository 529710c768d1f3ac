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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.recital.api.data.IdIndex;
import org.recital.api.data.Part;
import org.recital.api.evaluation.Evaluation;

/**
 * Which items could be ranked in one part of an evaluation, when that were not all, as a line among its notes: {@code Candidates r0f0: new, 37 of
 * 800 items [9f3a...]}. A list of ten out of 37 is easier than one out of 800: figures over different candidates cannot be compared.
 * The mark is a hash over the names of the candidates.
 *
 * @param part  which part, as {@link Part#toString()}
 * @param which {@code new} (nothing was learned of them) or {@code judged} (they have an event on the judged side)
 * @param items how many candidates there are
 * @param of    how many items there are
 * @param mark  16 hexadecimal digits
 */
public record CandidateMark(String part, String which, int items, int of, String mark) {

	// written with the part again in front when an evaluation has several
	private static final Pattern NOTE = Pattern
			.compile("(?:r\\d+f\\d+: )?Candidates (r\\d+f\\d+): ([a-z]+), (\\d{1,9}) of (\\d{1,9}) items \\[([0-9a-f]{16})]");

	/**
	 * The mark of a part that is about to be judged.
	 *
	 * @param candidates one an item
	 */
	public static CandidateMark of(Part part, String which, IdIndex ids, boolean[] candidates) {
		long sum = 0; // a sum, so that the order does not matter
		int n = 0;
		for (int item = 0; item < candidates.length; item++) {
			if (candidates[item]) {
				sum += SplitMark.hash(ids.id(item));
				n++;
			}
		}
		return new CandidateMark(part.toString(), which, n, candidates.length, String.format("%016x", sum));
	}

	/** The marks among the notes of an evaluation, in the order of its parts; none where all items were ranked. */
	public static List<CandidateMark> in(Evaluation evaluation) {
		List<CandidateMark> marks = new ArrayList<>();
		evaluation.notes().forEach(note -> read(note).ifPresent(marks::add));
		return marks;
	}

	/** Reads {@link #note()}; empty when the line is another note. */
	public static Optional<CandidateMark> read(String note) {
		Matcher m = NOTE.matcher(note);
		return m.matches()
				? Optional.of(new CandidateMark(m.group(1), m.group(2), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4)), m.group(5)))
				: Optional.empty();
	}

	/** The line among the notes of an evaluation. Not localised: it is read again. */
	public String note() {
		return "Candidates " + part + ": " + which + ", " + items + " of " + of + " items [" + mark + ']';
	}
}
