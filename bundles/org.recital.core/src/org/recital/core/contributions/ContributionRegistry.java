/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;
import org.recital.core.contributions.internal.ClasspathReader;
import org.recital.core.contributions.internal.Found;
import org.recital.core.contributions.internal.PlatformReader;
import org.recital.core.contributions.internal.Registered;

/**
 * What all bundles contribute. Declarations are read at once, classes are loaded when they are first needed. A contribution
 * whose classes do not load, throw, or take longer than {@link #LIMIT} is switched off: {@link Contribution#parameters} and
 * {@link Contribution#create} then throw with the name of its bundle, it is no longer among {@link #all}, and
 * {@link #problems} says why; the others go on. When two bundles contribute the same id, the first by name has it. Safe for
 * any number of threads.
 */
public final class ContributionRegistry implements Contributions {

	/** How long a contribution may take to load or to be created. */
	public static final Duration LIMIT = Duration.ofSeconds(10);

	private final Registered registered;

	private ContributionRegistry(Found found, Duration limit) {
		registered = new Registered(found, limit);
	}

	/** What the bundles of the running platform contribute; nothing when there is no platform. */
	public static ContributionRegistry platform() {
		return new ContributionRegistry(PlatformReader.read(), LIMIT);
	}

	/** What every {@code plugin.xml} on a class path contributes: for tests and tools outside OSGi. */
	public static ContributionRegistry classpath(ClassLoader loader) {
		return classpath(loader, LIMIT);
	}

	/** As {@link #classpath(ClassLoader)}, with a limit of one's own. */
	public static ContributionRegistry classpath(ClassLoader loader, Duration limit) {
		return new ContributionRegistry(ClasspathReader.read(loader), limit);
	}

	/** That of the platform when there is one, else that of the class path. */
	public static ContributionRegistry here(ClassLoader loader) {
		return PlatformReader.isThere() ? platform() : classpath(loader);
	}

	@Override
	public List<Contribution> all(Kind kind) {
		return registered.all(kind);
	}

	@Override
	public Optional<Contribution> find(Kind kind, String id) {
		return registered.find(kind, id);
	}

	@Override
	public Optional<Contribution> step(String id) {
		return registered.step(id);
	}

	@Override
	public List<Problem> problems() {
		return registered.problems();
	}

	/** Why the contribution of that id, which a pipeline may name as a step, was switched off; empty when it was not. */
	public Optional<Problem> switchedOff(String id) {
		return registered.switchedOff(id);
	}

	/** An attribute as declared, localised: those that only some kinds have ({@code extension} of a report), or empty. */
	public Optional<String> attribute(Contribution contribution, String name) {
		return Registered.attribute(contribution, name);
	}
}
