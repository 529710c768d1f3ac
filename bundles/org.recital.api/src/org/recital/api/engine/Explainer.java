/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import java.util.List;

/** A recommender that says why. */
public interface Explainer {

	/** Why this item for this user. */
	Explanation explain(int user, int item);

	/**
	 * A reason.
	 *
	 * @param sentence one sentence for a person; {@code {0}}, {@code {1}}, ... stand for the causes in order
	 * @param causes   what contributed, strongest first
	 */
	record Explanation(String sentence, List<Cause> causes) {
	}

	/**
	 * One thing that contributed.
	 *
	 * @param kind   {@link org.recital.api.data.EntityKind#name()}: item, user, or {@code feature}
	 * @param index  index of the item, user or feature
	 * @param weight how much, on the scale of the scores
	 */
	record Cause(String kind, int index, double weight) {
	}
}
