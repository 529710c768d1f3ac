/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

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

	static String method(ComparisonSettings s) {
		return NLS.bind(Messages.Methods_method, new Object[] { test(s.test()), correction(s.correction()),
				s.family() == ComparisonSettings.Family.TABLE ? Messages.Methods_table : Messages.Methods_metric, Figures.percent(s.level()) });
	}
}
