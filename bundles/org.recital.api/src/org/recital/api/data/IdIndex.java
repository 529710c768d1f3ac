/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.data;

/**
 * The names entities have in their source, numbered 0 to {@link #size()} - 1. Everything inside works with the numbers;
 * files, lists and people see the names. Immutable.
 */
public interface IdIndex {

	/** Number of entities. */
	int size();

	/**
	 * The name of an entity.
	 *
	 * @param index 0 (inclusive) to {@link #size()} (exclusive)
	 */
	String id(int index);

	/** The number of the entity of that name, or -1. */
	int indexOf(String id);

	/**
	 * An index of the given names, in that order.
	 *
	 * @throws IllegalArgumentException when a name occurs twice
	 */
	static IdIndex of(String... ids) {
		return new IdIndexes.Text(ids.clone());
	}

	/**
	 * An index of whole numbers (as nearly all published data sets use), stored as such.
	 *
	 * @throws IllegalArgumentException when a number occurs twice
	 */
	static IdIndex ofNumbers(long... ids) {
		return new IdIndexes.Numbers(ids.clone());
	}
}
