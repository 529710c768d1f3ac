/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions;

import java.util.List;

import org.recital.api.problem.Problem;
import org.recital.api.step.Contribution;
import org.recital.api.step.Contributions;
import org.recital.api.step.Kind;

/** What all bundles contribute. */
public final class ContributionRegistry implements Contributions {

	private ContributionRegistry() {
	}

	/** What the bundles of the running platform contribute. */
	public static ContributionRegistry platform() {
		return new ContributionRegistry();
	}

	/** What every {@code plugin.xml} on a class path contributes: for tests and tools outside OSGi. */
	public static ContributionRegistry classpath(ClassLoader loader) {
		return new ContributionRegistry();
	}

	@Override
	public List<Contribution> all(Kind kind) {
		return List.of();
	}

	@Override
	public List<Problem> problems() {
		return List.of();
	}
}
