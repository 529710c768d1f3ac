/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import org.recital.api.data.Entities;
import org.recital.api.data.Interactions;
import org.recital.api.data.ValueScale;
import org.recital.api.step.Kind;

/**
 * A fitted recommender with all that is needed to use it without its training set: the value of port type
 * {@code recommender}.
 *
 * @param kind        {@link Kind#ENGINE} or {@link Kind#RERANKER}
 * @param engine      id of the contribution that made it and can load it
 * @param recommender the recommender
 * @param users       users by name
 * @param items       items by name, with what a person reads for them
 * @param seen        users x items: what is not recommended again
 * @param scale       what values mean
 */
public record RecommenderModel(Kind kind, String engine, Recommender recommender, Entities users, Entities items,
		Interactions seen, ValueScale scale) {
}
