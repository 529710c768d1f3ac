/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.cli;

/** The command line was not understood: what is wrong and what would be right. Exit code 2. */
public final class Usage extends Exception {

	private static final long serialVersionUID = 1L;

	public Usage(String message) {
		super(message);
	}
}
