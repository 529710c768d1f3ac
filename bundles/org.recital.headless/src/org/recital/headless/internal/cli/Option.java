/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.headless.internal.cli;

/**
 * An option of a command.
 *
 * @param name  without the dashes
 * @param value what a person reads for its value ({@code DIR}); null: it takes none
 * @param many  whether it may be given several times
 * @param help  one line
 */
public record Option(String name, String value, boolean many, String help) {

	/** An option without a value. */
	public static Option flag(String name, String help) {
		return new Option(name, null, false, help);
	}

	/** An option with a value. */
	public static Option of(String name, String value, String help) {
		return new Option(name, value, false, help);
	}

	/** An option with a value that may be given several times. */
	public static Option many(String name, String value, String help) {
		return new Option(name, value, true, help);
	}
}
