/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

	/** A date that is none. */
	public static String Times_wrong;

	static {
		NLS.initializeMessages("org.recital.evaluation.internal.prepare.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** The text with {0}, {1}, ... replaced; numbers are written without grouping. */
	public static String say(String text, Object... values) {
		return NLS.bind(text, values);
	}
}
