/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

/** A contribution that cannot be loaded; names its bundle. It is switched off, the rest goes on. */
public class ContributionException extends Exception {

	private static final long serialVersionUID = 1L;

	public ContributionException(String message, Throwable cause) {
		super(message, cause);
	}
}
