/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.command;

/** What the process ends with; part of the API of the command line. */
public final class ExitCode {

	/** All was done. */
	public static final int DONE = 0;
	/** Something failed. */
	public static final int FAILED = 1;
	/** The command line, a pipeline or a file cannot be used as given. */
	public static final int WRONG_INPUT = 2;
	/** A gate of {@code compare} failed. */
	public static final int GATE_FAILED = 3;
	/** Cancelled, as a shell reports it of a process ended by an interrupt. */
	public static final int CANCELLED = 130;

	private ExitCode() {
	}
}
