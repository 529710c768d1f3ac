/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.benchmarks;

/** The pieces of work. */
public enum Work {

	/** Item neighbours: 20, cosine, every rating positive. */
	ITEM_KNN("item-kNN 20"),
	/** User neighbours: 100, cosine, every rating positive. */
	USER_KNN("user-kNN 100"),
	/** Implicit alternating least squares: 64 factors, 15 sweeps, weight 1 + 10 a rating. */
	IALS("iALS 64, 15 sweeps"),
	/** EASE, lambda 300. */
	EASE("EASE"),
	/** Biased matrix factorisation: 50 factors, 20 epochs; judged by RMSE. */
	BIASED_MF("biased MF 50, 20 epochs");

	private final String title;

	Work(String title) {
		this.title = title;
	}

	public String title() {
		return title;
	}
}
