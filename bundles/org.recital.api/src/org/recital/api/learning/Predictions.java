/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.learning;

import java.util.List;
import java.util.Objects;

import org.recital.api.data.IdIndex;
import org.recital.api.data.Role;

/**
 * What a network says of some entities (clips, or tracks of which several clips are known): the value of port type
 * {@code predictions}. Arrays are shared: nobody changes them.
 *
 * @param entity        what an entity is: {@code item}, or the attribute that groups items ({@code track}, {@code artist})
 * @param ids           names of all entities of the data set, predicted or not
 * @param target        the attribute that is predicted
 * @param labels        the classes by name
 * @param who           the entities predicted, ascending
 * @param truth         class of each, parallel to who; -1 where it is not known
 * @param roles         {@link Role#code()} of each, parallel to who; 0 where there is no split
 * @param probabilities class probabilities of each: who.length x classes
 */
public record Predictions(String entity, IdIndex ids, String target, List<String> labels, int[] who, int[] truth, byte[] roles,
		float[] probabilities) {

	/** The entity of predictions that are not averaged further. */
	public static final String ITEM = "item"; //$NON-NLS-1$

	/**
	 * @throws IllegalArgumentException when the sizes do not fit together
	 */
	public Predictions {
		Objects.requireNonNull(entity);
		Objects.requireNonNull(ids);
		Objects.requireNonNull(target);
		labels = List.copyOf(labels);
		if (truth.length != who.length || roles.length != who.length || probabilities.length != who.length * labels.size()) {
			throw new IllegalArgumentException(who.length + " entities, " + truth.length + " truths, " + roles.length + " roles, " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					+ probabilities.length + " probabilities of " + labels.size() + " classes"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		for (int i = 0; i < who.length; i++) {
			if (who[i] < 0 || who[i] >= ids.size() || i > 0 && who[i] <= who[i - 1] || truth[i] < -1 || truth[i] >= labels.size()) {
				throw new IllegalArgumentException("entity " + who[i] + " of " + ids.size() + " with class " + truth[i] + " of " + labels.size()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			}
		}
	}

	/** Number of entities predicted. */
	public int size() {
		return who.length;
	}

	/** The likeliest class of the entity at that place of {@code who}; ties go to the lower index. */
	public int best(int place) {
		int k = labels.size();
		int best = 0;
		for (int c = 1; c < k; c++) {
			if (probabilities[place * k + c] > probabilities[place * k + best]) {
				best = c;
			}
		}
		return best;
	}
}
