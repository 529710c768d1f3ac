/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Round numbers for ticks. */
final class Steps {

	private Steps() {
	}

	/** The least of 1, 2, 5 times a power of ten that is not below. */
	static double atLeast(double least) {
		double power = Math.pow(10, Math.floor(Math.log10(least)));
		for (int m : new int[] { 1, 2, 5 }) {
			if (m * power >= least * (1 - 1e-9)) {
				return m * power;
			}
		}
		return 10 * power;
	}

	/** A number with the decimals it has, at most six; a smaller one with its power of ten. */
	static String words(double value) {
		if (value != 0 && Math.abs(value) < 1e-5) {
			return new DecimalFormat("0.##E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value); //$NON-NLS-1$
		}
		return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value == 0 ? 0.0 : value); //$NON-NLS-1$
	}
}
