/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.evaluation;

import java.util.Objects;

import org.recital.api.data.Features;
import org.recital.api.data.Interactions;
import org.recital.api.data.Split;

/**
 * What lists and predictions are judged against.
 *
 * @param split      the part
 * @param relevant   users x items: the test items that count as relevant, with their values
 * @param popularity number of users with the item in training, one an item
 * @param seen       users x items: what each user is known to have met before, whether or not lists may hold it
 * @param features   features of items, for metrics that look at likeness; null where the pipeline gives none
 */
public record Judgement(Split split, Interactions relevant, int[] popularity, Interactions seen, Features features) {

	public Judgement {
		Objects.requireNonNull(split);
		Objects.requireNonNull(relevant);
		Objects.requireNonNull(seen);
	}

	/** Of the test side, without features. */
	public Judgement(Split split, Interactions relevant, int[] popularity) {
		this(split, relevant, popularity, split.seen(), null);
	}
}
