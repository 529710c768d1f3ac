/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Kind;

/** The contributions that were found, less those that were switched off. Safe for any number of threads. */
public final class Registered {

	private final Map<Kind, Map<String, LoadedContribution>> byKind = new HashMap<>();
	private final Map<String, LoadedContribution> steps = new HashMap<>();
	private final Map<String, Problem> off = new LinkedHashMap<>();
	private final List<Problem> problems;

	/**
	 * @param limit how long a contribution may take to load or to be created
	 */
	public Registered(Found found, Duration limit) {
		problems = new ArrayList<>(found.problems());
		for (Kind kind : Kind.values()) {
			byKind.put(kind, new java.util.TreeMap<>());
		}
		List<Declaration> declarations = new ArrayList<>(found.declarations());
		declarations.sort(Comparator.comparing((Declaration d) -> d.bundle().name()).thenComparing(d -> d.bundle().version())
				.thenComparing(Declaration::kind));
		for (Declaration d : declarations) {
			LoadedContribution before = d.kind().isStep() ? steps.get(d.id()) : byKind.get(d.kind()).get(d.id());
			if (before != null) {
				problems.add(Problem.warning(d.bundle().name(), 0, 0,
						NLS.bind(Messages.duplicate,
								new Object[] { d.kind().element(), d.id(), before.bundle(), d.bundle().name() }),
						NLS.bind(Messages.duplicateUsed, before.bundle())));
				continue;
			}
			LoadedContribution c = new LoadedContribution(d, limit, this::switchOff);
			byKind.get(d.kind()).put(d.id(), c);
			if (d.kind().isStep()) {
				steps.put(d.id(), c);
			}
		}
	}

	private synchronized void switchOff(LoadedContribution c, ContributionException why) {
		if (byKind.get(c.kind()).remove(c.id(), c)) {
			if (c.kind().isStep()) {
				steps.remove(c.id());
			}
			Problem problem = Problem.warning(c.bundle(), 0, 0, why.getMessage(), NLS.bind(Messages.reinstall, c.bundle()));
			off.put(key(c.kind(), c.id()), problem);
			problems.add(problem);
		}
	}

	private static String key(Kind kind, String id) {
		return (kind.isStep() ? "" : kind.point()) + '/' + id; //$NON-NLS-1$
	}

	public synchronized List<Contribution> all(Kind kind) {
		return List.copyOf(byKind.get(kind).values());
	}

	public synchronized Optional<Contribution> find(Kind kind, String id) {
		return Optional.ofNullable(byKind.get(kind).get(id));
	}

	public synchronized Optional<Contribution> step(String id) {
		return Optional.ofNullable(steps.get(id));
	}

	/** Why a contribution that can be named as a step was switched off. */
	public synchronized Optional<Problem> switchedOff(String id) {
		return Optional.ofNullable(off.get(key(Kind.STEP, id)));
	}

	public synchronized List<Problem> problems() {
		return List.copyOf(problems);
	}

	/** An attribute as declared. */
	public static Optional<String> attribute(Contribution contribution, String name) {
		return contribution instanceof LoadedContribution c ? Optional.ofNullable(c.declaration().element().attribute(name))
				: Optional.empty();
	}
}
