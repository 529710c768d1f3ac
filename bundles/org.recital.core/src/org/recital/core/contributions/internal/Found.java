/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import java.util.ArrayList;
import java.util.List;

import org.recital.api.problem.Problem;

/** What readers of declarations found. */
public final class Found {

	private final List<Declaration> declarations = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();

	void add(Declaration declaration) {
		declarations.add(declaration);
	}

	void problem(String bundle, String message, String expected) {
		problems.add(Problem.warning(bundle, 0, 0, message, expected));
	}

	List<Declaration> declarations() {
		return declarations;
	}

	List<Problem> problems() {
		return problems;
	}
}
