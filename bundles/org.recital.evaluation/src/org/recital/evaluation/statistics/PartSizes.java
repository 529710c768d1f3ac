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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.recital.api.evaluation.Evaluation;

/**
 * How much of a part was learned from and how much it was judged on, as a line among the notes of an evaluation: what
 * {@link PairedTest#CORRECTED_T} needs.
 *
 * @param part     which part, as {@link org.recital.api.data.Part#toString()}
 * @param training training interactions
 * @param judged   interactions judged on
 */
public record PartSizes(String part, long training, long judged) {

	private static final Pattern NOTE = Pattern.compile("(?:r\\d+f\\d+: )?Sizes (r\\d+f\\d+): (\\d{1,18}) training, (\\d{1,18}) judged");

	/** The sizes among the notes of an evaluation, in the order of its parts. */
	public static List<PartSizes> in(Evaluation evaluation) {
		return evaluation.notes().stream().map(PartSizes::read).flatMap(Optional::stream).toList();
	}

	/** Reads {@link #note()}; empty when the line is another note. */
	public static Optional<PartSizes> read(String note) {
		Matcher m = NOTE.matcher(note);
		return m.matches() ? Optional.of(new PartSizes(m.group(1), Long.parseLong(m.group(2)), Long.parseLong(m.group(3))))
				: Optional.empty();
	}

	/** The line among the notes of an evaluation. Not localised: it is read again. */
	public String note() {
		return "Sizes " + part + ": " + training + " training, " + judged + " judged";
	}

	/**
	 * Interactions judged on by training interactions, the mean over parts. Of runs that do not say: {@code 1 / (folds - 1)} where there
	 * are folds.
	 *
	 * @return NaN where it is not known
	 */
	static double ratio(Evaluation evaluation) {
		List<PartSizes> sizes = in(evaluation);
		if (sizes.isEmpty() || sizes.stream().anyMatch(s -> s.training == 0)) {
			int folds = evaluation.parts().isEmpty() ? 1 : evaluation.parts().getFirst().folds();
			return folds > 1 ? 1.0 / (folds - 1) : Double.NaN;
		}
		return sizes.stream().mapToDouble(s -> (double) s.judged / s.training).average().getAsDouble();
	}
}
