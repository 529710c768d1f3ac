/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.resplit;

import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Chance;
import org.recital.evaluation.internal.prepare.Pairs;
import org.recital.evaluation.internal.prepare.Words;

/**
 * Takes a share of what there is to learn from away from each user, so that one sees how results fall as data thin out. Validation and test
 * stay as they are. Of two shares of the same seed the smaller is a part of the greater, whatever the steps are called, so that
 * a curve over shares is not moved by which events were drawn.
 */
public final class ThinTraining implements Step<ThinTraining.Parameters> {

	/** What becomes of the events that are taken away. */
	public enum Rest {
		/** They are gone: nothing knows them. */
		NOTHING,
		/** Nobody learns from them, and they are known when recommending: what was met without a score. */
		KNOWN
	}

	/**
	 * @param share of each user's training pairs of user and item that is kept, rounded, one at least
	 * @param rest  what becomes of the others
	 * @param seed  of the draw
	 */
	public record Parameters(
			@Parameter(value = "0.5", label = "%thin.share.label", help = "%thin.share.help", min = 0, max = 1) double share,
			@Parameter(value = "nothing", label = "%thin.rest.label", help = "%thin.rest.help") Rest rest,
			@Parameter(value = "1", label = "%thin.seed.label", help = "%thin.seed.help") long seed) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		Split split = inputs.get(Port.SPLIT, Split.class);
		if (split.train().size() == 0) {
			throw new InputException(Messages.Thin_empty, Messages.Thin_emptyHint);
		}
		Pairs pairs = Pairs.of(split.dataset());
		byte train = Role.TRAIN.code();
		boolean[] learned = new boolean[pairs.size()];
		for (int row = 0; row < split.roles().length; row++) {
			learned[pairs.pairOf(row)] |= (split.roles()[row] & train) != 0;
		}
		context.checkCancelled();
		boolean[] kept = kept(p, pairs, learned, split.part(), context);
		byte other = p.rest == Rest.KNOWN ? Role.KNOWN.code() : 0;
		byte[] roles = split.roles().clone();
		for (int row = 0; row < roles.length; row++) {
			if ((roles[row] & train) != 0 && !kept[pairs.pairOf(row)]) {
				roles[row] = other;
			}
		}
		outputs.put(Port.SPLIT, new Split(split.dataset(), split.part(), Messages.say(Messages.Thin_rule, split.rule(), Words.number(p.share)), roles,
				split.itemRoles()));
	}

	private static boolean[] kept(Parameters p, Pairs pairs, boolean[] learned, Part part, StepContext context) {
		boolean[] kept = new boolean[learned.length];
		int all = 0;
		int left = 0;
		int users = 0;
		for (int user = 0; user < pairs.users(); user++) {
			int[] own = new int[pairs.count(user)];
			int n = 0;
			for (int pair = pairs.begin(user); pair < pairs.end(user); pair++) {
				if (learned[pair]) {
					own[n++] = pair;
				}
			}
			new Chance(p.seed, part.repeat(), user).shuffle(own, 0, n);
			int wanted = n == 0 ? 0 : (int) Math.clamp(Math.round(n * p.share), 1, n);
			for (int k = 0; k < wanted; k++) {
				kept[own[k]] = true;
			}
			all += n;
			left += wanted;
			users += n > 0 ? 1 : 0;
		}
		context.note(Messages.say(Messages.Thin_note, left, all, users));
		return kept;
	}
}
