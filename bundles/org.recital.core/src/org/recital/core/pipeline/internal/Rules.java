/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.eclipse.osgi.util.NLS;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterRules;
import org.recital.api.step.Contribution;
import org.recital.api.step.ContributionException;
import org.recital.api.step.Contributions;
import org.recital.core.contributions.internal.Watch;

/**
 * Asks a contribution for what its annotations cannot say. Rules are code of others, and an editor asks at every key: those
 * that throw or hang are told of and not asked again, and a class without rules is looked at once.
 */
final class Rules {

	/** How long rules may take. */
	private static final Duration LIMIT = Duration.ofSeconds(2);
	private static final String NONE = ""; //$NON-NLS-1$

	/** By contribution: {@link #NONE} when it has no rules, else what went wrong with them. */
	private static final Map<Contribution, String> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

	/** Rules that could not be asked. */
	static final class Failure extends Exception {
		private static final long serialVersionUID = 1L;

		Failure(String why) {
			super(why);
		}
	}

	private Rules() {
	}

	/**
	 * What is wrong with parameters by the contribution's own rules.
	 *
	 * @throws Failure when they throw or take too long
	 */
	static List<ParameterProblem> ask(Contribution contribution, Record parameters, Contributions all) throws Failure {
		String known = KNOWN.get(contribution);
		if (known != null) {
			if (known.equals(NONE)) {
				return List.of();
			}
			throw new Failure(known);
		}
		Object own;
		try {
			own = contribution.create(Object.class);
		} catch (ContributionException e) {
			return List.of(); // it is switched off, and whoever needs it says so
		}
		if (!(own instanceof ParameterRules<?> rules)) {
			KNOWN.put(contribution, NONE);
			return List.of();
		}
		try {
			return Watch.call(() -> checked(rules, parameters, all), LIMIT);
		} catch (TimeoutException e) {
			throw off(contribution, NLS.bind(Messages.rulesHang, LIMIT.toSeconds()));
		} catch (ExecutionException e) {
			throw off(contribution, String.valueOf(e.getCause()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return List.of(); // whoever asked does not want to know any more
		}
	}

	@SuppressWarnings("unchecked") // the record was made of the contribution's own schema
	private static List<ParameterProblem> checked(ParameterRules<?> rules, Record parameters, Contributions all) {
		List<ParameterProblem> found = ((ParameterRules<Record>) rules).check(parameters, all);
		found.forEach(Objects::requireNonNull);
		return List.copyOf(found);
	}

	private static Failure off(Contribution contribution, String why) {
		KNOWN.put(contribution, why);
		return new Failure(why);
	}
}
