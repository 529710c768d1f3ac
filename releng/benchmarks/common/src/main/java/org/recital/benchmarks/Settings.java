/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

/** What all programs are told alike. */
public final class Settings {

	/** Weight of an entry is 1 + this. */
	public static final double IALS_ALPHA = 10;
	/** Weight of the factors' squares in the loss of Hu, Koren and Volinsky. */
	public static final double IALS_REGULARISATION = 10;
	public static final double EASE_LAMBDA = 300;
	public static final double MF_RATE = 0.01;
	public static final double MF_REGULARISATION = 0.05;

	private Settings() {
	}
}
