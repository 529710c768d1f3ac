/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.engines;

import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.engine.TrainingData;
import org.recital.api.problem.InputException;
import org.recital.content.internal.ContentRows;
import org.recital.content.internal.Known;
import org.recital.content.internal.Messages;

/**
 * The variables of a factorisation machine: one a user, one an item, one a dimension of the users' features and of the items'.
 * Users and items that were not learned from have no variable of their own in a case; their features speak for them.
 */
final class FmSides {

	private final int users;
	private final int items;
	private final ContentRows ofUsers;
	private final ContentRows ofItems;
	private final boolean[] usersLearned;
	private final boolean[] itemsLearned;

	FmSides(TrainingData data) throws InputException {
		for (Features f : data.features()) {
			if (!f.kind().equals(EntityKind.ITEM) && !f.kind().equals(EntityKind.USER)) {
				throw new InputException(NLS.bind(Messages.Features_kind, f.extractor(), f.kind()), Messages.Features_kindBoth);
			}
		}
		users = data.users();
		items = data.items();
		itemsLearned = ContentRows.learned(Known.counts(data.train()));
		usersLearned = new boolean[users];
		for (int u = 0; u < users; u++) {
			usersLearned[u] = data.train().count(u) > 0;
		}
		ofUsers = ContentRows.of(data.features(EntityKind.USER), usersLearned, FactorisationMachine.ID, false);
		ofItems = ContentRows.of(data.features(EntityKind.ITEM), itemsLearned, FactorisationMachine.ID, false);
	}

	/** Number of variables. */
	int variables() {
		return users + items + ofUsers.width() + ofItems.width();
	}

	/** Sides of all users. */
	FmModel.Side[] users() {
		return sides(users, 0, usersLearned, ofUsers, users + items);
	}

	/** Sides of all items. */
	FmModel.Side[] items() {
		return sides(items, users, itemsLearned, ofItems, users + items + ofUsers.width());
	}

	private static FmModel.Side[] sides(int n, int first, boolean[] learned, ContentRows rows, int firstFeature) {
		FmModel.Side[] sides = new FmModel.Side[n];
		int width = rows.width();
		int[] variables = new int[width + 1];
		float[] values = new float[width + 1];
		for (int e = 0; e < n; e++) {
			int count = 0;
			if (learned[e]) {
				variables[count] = first + e;
				values[count++] = 1;
			}
			for (int d = 0; d < width; d++) {
				float x = rows.data()[e * width + d];
				if (x != 0) {
					variables[count] = firstFeature + d;
					values[count++] = x;
				}
			}
			sides[e] = new FmModel.Side(Arrays.copyOf(variables, count), Arrays.copyOf(values, count));
		}
		return sides;
	}
}
