/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;

/** Names of tests and corrections as they stand in a sentence. */
final class Methods {

	private Methods() {
	}

	static String test(PairedTest test) {
		return switch (test) {
		case T -> Messages.Methods_t;
		case WILCOXON -> Messages.Methods_wilcoxon;
		case SIGN -> Messages.Methods_sign;
		case RANDOMISATION -> Messages.Methods_randomisation;
		case CORRECTED_T -> Messages.Methods_correctedT;
		};
	}

	static String correction(Correction correction) {
		return switch (correction) {
		case HOLM -> Messages.Methods_holm;
		case BONFERRONI -> Messages.Methods_bonferroni;
		case BENJAMINI_HOCHBERG -> Messages.Methods_benjaminiHochberg;
		case NONE -> Messages.Methods_none;
		};
	}

	static String method(Comparison c) {
		ComparisonSettings s = c.settings();
		return NLS.bind(Messages.Methods_method, new Object[] { test(s.test()), correction(s.correction()), family(c), Figures.percent(s.level()) });
	}

	/** What is corrected together where rows are called better or worse: as many tests by each metric, or by all. */
	private static String family(Comparison c) {
		boolean table = c.settings().family() == ComparisonSettings.Family.TABLE;
		int[] tests = IntStream.range(0, c.metrics().size()).filter(c::isTested).map(c::comparisons).toArray();
		if (c.settings().pairing() == ComparisonSettings.Pairing.SAME_NAME || tests.length == 0) {
			return table ? Messages.Methods_table : Messages.Methods_metric;
		}
		if (table) {
			return NLS.bind(Messages.Methods_tableBaseline, IntStream.of(tests).sum());
		}
		return IntStream.of(tests).max().getAsInt() == 1 ? Messages.Methods_one : NLS.bind(Messages.Methods_baseline, counts(tests));
	}

	/** What is corrected together where groups are named; nothing where none is, or nothing is corrected. */
	static Optional<String> groups(Comparison c) {
		int[] pairs = IntStream.range(0, c.metrics().size()).filter(m -> c.describeGroups(m).isPresent()).map(c::pairs).toArray();
		if (pairs.length == 0 || c.settings().correction() == Correction.NONE) {
			return Optional.empty();
		}
		return Optional.of(NLS.bind(Messages.Methods_groups, counts(pairs)));
	}

	/** {@code 6}, or {@code 3 to 6} where not all metrics judge all rows. */
	private static String counts(int[] tests) {
		int least = IntStream.of(tests).min().getAsInt();
		int most = IntStream.of(tests).max().getAsInt();
		return least == most ? Integer.toString(least) : NLS.bind(Messages.Methods_range, least, most);
	}
}
