/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

/** How the next settings are found. */
public enum SearchMethod {
	/** Every combination of a few levels a parameter. */
	GRID,
	/** Independent draws (Bergstra, Bengio: Random Search for Hyper-Parameter Optimization, JMLR 13, 2012). */
	RANDOM,
	/**
	 * Tree-structured Parzen estimator (Bergstra, Bardenet, Bengio, Kégl: Algorithms for Hyper-Parameter Optimization, NIPS
	 * 2011): draws where good settings are dense and poor ones are not.
	 */
	TPE,
	/**
	 * Successive halving (Jamieson, Talwalkar: Non-stochastic Best Arm Identification and Hyperparameter Optimization, AISTATS
	 * 2016): many settings on little, the best of them on more, few on all.
	 */
	HALVING
}
