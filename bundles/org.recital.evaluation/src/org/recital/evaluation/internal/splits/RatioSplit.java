/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import java.util.Arrays;
import java.util.List;

import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Splitter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Chance;
import org.recital.evaluation.internal.prepare.Pairs;
import org.recital.evaluation.internal.prepare.Words;

/**
 * Random shares of the pairs of user and item; all events of a pair go to the same side. The result depends on the seed, the
 * repeat and how users and items are numbered, not on the order of rows; per user, one user's split does not depend on the
 * others.
 */
public final class RatioSplit implements Splitter<RatioSplit.Parameters> {

	/**
	 * @param test       share of pairs for the test
	 * @param validation share of pairs for validation (of all pairs, like the test's)
	 * @param scope      over what shares are taken; per user, {@link Share} says how they are rounded
	 * @param repeats    how many independent splits
	 */
	public record Parameters(
			@Parameter(value = "0.2", label = "%split.test.label", help = "%split.test.help", min = 0.0001, max = 0.9999) double test,
			@Parameter(value = "0", label = "%split.validation.label", help = "%split.validation.help", min = 0, max = 0.9999) double validation,
			@Parameter(value = "global", label = "%split.scope.label", help = "%split.scope.help") Scope scope,
			@Parameter(value = "1", label = "%split.repeats.label", help = "%split.repeats.help", min = 1, max = 1000) int repeats) {
		public Parameters {
			Roles.checkShares(test, validation);
		}
	}

	@Override
	public List<Part> parts(Parameters p) {
		return Part.all(1, p.repeats());
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) throws InputException {
		Roles.needEvents("ratio-split", data); //$NON-NLS-1$
		Pairs pairs = Pairs.of(data);
		byte[] roles = new byte[pairs.size()];
		Arrays.fill(roles, Role.TRAIN.code());
		if (p.scope() == Scope.GLOBAL) {
			int[] order = new Chance(context.seed(), part.repeat()).permutation(roles.length);
			int test = Share.of(p.test(), roles.length);
			give(roles, order, test, Share.of(p.validation(), roles.length));
		} else {
			for (int user = 0; user < pairs.users(); user++) {
				int n = pairs.count(user);
				int[] order = new Chance(context.seed(), part.repeat(), user).permutation(n);
				for (int k = 0; k < n; k++) {
					order[k] += pairs.begin(user);
				}
				int test = Share.test(p.test(), n);
				give(roles, order, test, Share.validation(p.validation(), n, test));
			}
		}
		String rule = Messages.say(p.scope() == Scope.GLOBAL ? Messages.RatioSplit_global : Messages.RatioSplit_perUser,
				Words.percent(p.test()), Words.percent(p.validation()), Roles.seed(context, part));
		return Roles.ofPairs("ratio-split", data, part, rule, pairs, roles, context); //$NON-NLS-1$
	}

	private static void give(byte[] roles, int[] order, int test, int validation) {
		for (int k = 0; k < test + validation; k++) {
			roles[order[k]] = k < test ? Role.TEST.code() : Role.VALIDATION.code();
		}
	}
}
