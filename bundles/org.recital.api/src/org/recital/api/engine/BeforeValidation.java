/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

/**
 * A recommender that goes by what a person met last, and therefore knows validation events when it recommends for the test.
 * Whoever makes a choice by recommending for the validation side (the weights of a blend, a comparison on that side) asks it
 * as it was before these were known; it would else be asked for what it has been told.
 * <p>
 * Recommenders whose answers leave validation events out anyway need not implement it.
 */
public interface BeforeValidation {

	/** The same recommender, to which no validation event is known. */
	Recommender beforeValidation();

	/** The recommender to make choices by on the validation side. */
	static Recommender of(Recommender recommender) {
		return recommender instanceof BeforeValidation b ? b.beforeValidation() : recommender;
	}
}
