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
 * Cross-validation: the pairs of user and item are dealt into k folds at random, and each fold is the test of one part. Over
 * the folds of a repeat every pair is tested once (per user: every pair of users that have two or more). Validation pairs
 * are taken from the folds that follow the test fold, in order, so that they rotate as well.
 */
public final class KFold implements Splitter<KFold.Parameters> {

	/**
	 * @param folds      k
	 * @param validation share of all pairs taken for validation from what is not test
	 * @param scope      whether all pairs are dealt together or each user's by themselves
	 * @param repeats    how often the whole is done, each time dealt anew
	 */
	public record Parameters(
			@Parameter(value = "5", label = "%k-fold.folds.label", help = "%k-fold.folds.help", min = 2, max = 1000) int folds,
			@Parameter(value = "0", label = "%split.validation.label", help = "%split.validation.help", min = 0, max = 0.9999) double validation,
			@Parameter(value = "global", label = "%split.scope.label", help = "%split.scope.help") Scope scope,
			@Parameter(value = "1", label = "%split.repeats.label", help = "%split.repeats.help", min = 1, max = 1000) int repeats) {
		public Parameters {
			Roles.checkShares(1.0 / folds, validation);
		}
	}

	@Override
	public List<Part> parts(Parameters p) {
		return Part.all(p.folds(), p.repeats());
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) throws InputException {
		Roles.needEvents("k-fold", data); //$NON-NLS-1$
		Pairs pairs = Pairs.of(data);
		if (p.scope() == Scope.GLOBAL && pairs.size() < p.folds()) {
			throw new InputException(Messages.say(Messages.KFold_few, p.folds(), pairs.size()),
					Messages.say(Messages.KFold_fewHint, pairs.size()));
		}
		byte[] roles = new byte[pairs.size()];
		Arrays.fill(roles, Role.TRAIN.code());
		if (p.scope() == Scope.GLOBAL) {
			int[] order = new Chance(context.seed(), part.repeat()).permutation(roles.length);
			deal(roles, order, 0, part.fold(), p.folds(), Share.of(p.validation(), roles.length));
		} else {
			for (int user = 0; user < pairs.users(); user++) {
				if (pairs.count(user) > 1) {
					perUser(p, pairs, user, part, context.seed(), roles);
				}
			}
		}
		String rule = Messages.say(p.scope() == Scope.GLOBAL ? Messages.KFold_global : Messages.KFold_perUser, part.fold() + 1,
				p.folds(), Words.percent(p.validation()), Roles.seed(context, part));
		return Roles.ofPairs("k-fold", data, part, rule, pairs, roles, context); //$NON-NLS-1$
	}

	private static void perUser(Parameters p, Pairs pairs, int user, Part part, long seed, byte[] roles) {
		int n = pairs.count(user);
		Chance chance = new Chance(seed, part.repeat(), user);
		int first = chance.below(p.folds()); // else fold 1 would get the odd pair of everybody
		int[] order = chance.permutation(n);
		for (int k = 0; k < n; k++) {
			order[k] += pairs.begin(user);
		}
		int test = 0;
		for (int k = 0; k < n; k++) {
			test += (k + first) % p.folds() == part.fold() ? 1 : 0;
		}
		deal(roles, order, first, part.fold(), p.folds(), Share.validation(p.validation(), n, test));
	}

	/** Place k belongs to fold (k + first) modulo folds. */
	private static void deal(byte[] roles, int[] order, int first, int fold, int folds, int validation) {
		for (int k = Math.floorMod(fold - first, folds); k < order.length; k += folds) {
			roles[order[k]] = Role.TEST.code();
		}
		int left = validation;
		for (int further = 1; further < folds; further++) {
			for (int k = Math.floorMod(fold + further - first, folds); k < order.length && left > 0; k += folds) {
				roles[order[k]] = Role.VALIDATION.code();
				left--;
			}
		}
	}
}
