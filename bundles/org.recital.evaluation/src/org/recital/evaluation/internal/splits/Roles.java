/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.splits;

import org.recital.api.data.Dataset;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Pairs;
import org.recital.evaluation.internal.prepare.Words;

/** What all splitters do once each pair or event has its role. */
final class Roles {

	private Roles() {
	}

	/** Refuses a data set without events. */
	static void needEvents(String splitter, Dataset data) throws InputException {
		if (data.events().size() == 0) {
			throw new InputException(Messages.say(Messages.Roles_noEvents, splitter, data.name()), Messages.Roles_noEventsHint);
		}
	}

	/** The split in which all events of a pair have the pair's role. */
	static Split ofPairs(String splitter, Dataset data, Part part, String rule, Pairs pairs, byte[] roles, StepContext context)
			throws InputException {
		return ofRows(splitter, data, part, rule, pairs.spread(roles), context);
	}

	/**
	 * The split of these roles, after noting its counts.
	 *
	 * @param rule in words, without the counts
	 * @throws InputException when nothing is left to learn from or to judge on
	 */
	static Split ofRows(String splitter, Dataset data, Part part, String rule, byte[] roles, StepContext context)
			throws InputException {
		Split split = new Split(data, part, rule, roles);
		int train = split.count(Role.TRAIN);
		int validation = split.count(Role.VALIDATION);
		int known = split.count(Role.KNOWN);
		int test = split.count(Role.TEST);
		if (train == 0) {
			throw new InputException(Messages.say(Messages.Roles_noTrain, splitter, rule), Messages.Roles_noTrainHint);
		}
		if (test == 0) {
			throw new InputException(Messages.say(Messages.Roles_noTest, splitter, rule), Messages.Roles_noTestHint);
		}
		context.note(Messages.say(Messages.Roles_counts, part, train, validation, known, test,
				roles.length - train - validation - known - test));
		int cold = usersJudgedUntrained(split);
		if (cold > 0) {
			context.note(Messages.say(Messages.Roles_cold, cold));
		}
		return split;
	}

	/** Number of users with a test event of whom nothing is known when recommendations are made. */
	private static int usersJudgedUntrained(Split split) {
		byte seen = Role.mask(Role.TRAIN, Role.VALIDATION, Role.KNOWN);
		byte[] of = new byte[split.dataset().users().size()];
		byte[] roles = split.roles();
		for (int r = 0; r < roles.length; r++) {
			of[split.dataset().events().users().get(r)] |= roles[r];
		}
		int n = 0;
		for (byte b : of) {
			if ((b & Role.TEST.code()) != 0 && (b & seen) == 0) {
				n++;
			}
		}
		return n;
	}

	/** {@code "seed 42"}, and which repeat where there are several. */
	static String seed(StepContext context, Part part) {
		return part.repeats() == 1 ? Messages.say(Messages.Roles_seed, context.seed())
				: Messages.say(Messages.Roles_seedRepeat, context.seed(), part.repeat() + 1, part.repeats());
	}

	/** Refuses shares that leave nothing to learn from; for the constructors of parameter records. */
	static void checkShares(double test, double validation) {
		if (test + validation >= 1) {
			throw new IllegalArgumentException(Messages.say(Messages.Roles_shares,
					Words.number(test),
					Words.number(validation)));
		}
	}
}
