/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import java.math.BigDecimal;
import java.math.MathContext;

/** How numbers are written in records and messages: the same in every language, so that records can be compared. */
public final class Words {

	private Words() {
	}

	/** Up to seven significant digits, no needless zeros. */
	public static String number(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return Double.toString(value);
		}
		return new BigDecimal(value).round(new MathContext(7)).stripTrailingZeros().toPlainString();
	}

	/** A share as {@code 20 %}. */
	public static String percent(double share) {
		return number(share * 100) + " %"; //$NON-NLS-1$
	}
}
