/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.step;

import java.util.List;
import java.util.Optional;

import org.recital.api.problem.Problem;

/** What all bundles contribute. */
public interface Contributions {

	/** No contributions. */
	Contributions NONE = new Contributions() {
		@Override
		public List<Contribution> all(Kind kind) {
			return List.of();
		}

		@Override
		public List<Problem> problems() {
			return List.of();
		}
	};

	/** All of a kind, by id. */
	List<Contribution> all(Kind kind);

	/** The contribution of that kind and id. */
	default Optional<Contribution> find(Kind kind, String id) {
		return all(kind).stream().filter(c -> c.id().equals(id)).findFirst();
	}

	/** The contribution of that id a pipeline may name as a step; ids are unique among those. */
	default Optional<Contribution> step(String id) {
		for (Kind kind : Kind.values()) {
			if (kind.isStep()) {
				Optional<Contribution> found = find(kind, id);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	/** What was wrong with declarations and what was switched off, by bundle name. */
	List<Problem> problems();
}
