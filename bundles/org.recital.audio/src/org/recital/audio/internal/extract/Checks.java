/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import org.recital.api.problem.InputException;
import org.recital.audio.internal.Messages;

/** Parameters that must fit together. */
final class Checks {

	private Checks() {
	}

	/** One parameter may not exceed another. */
	static void atMost(String name, double value, String other, double most) throws InputException {
		if (value > most) {
			throw new InputException(Messages.bind(Messages.parameterAbove, new Object[] { name, text(value), other, text(most) }),
					Messages.bind(Messages.parameterAboveExpected, name, other));
		}
	}

	private static String text(double v) {
		return v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v);
	}
}
