/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.groups;

import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Interactions;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Split;
import org.recital.api.engine.GroupScorer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.engine.TopItems;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Outputs;
import org.recital.api.step.Port;
import org.recital.api.step.Step;
import org.recital.api.step.StepContext;
import org.recital.content.internal.Messages;

/**
 * One list for each group of people, given to each of its members: judged as lists, it shows what each member gets from listening
 * together. Everybody is in one group; what any member has met is not in the list.
 */
public final class GroupLists implements Step<GroupLists.Parameters> {

	/** How a group's scores come about (Masthoff 2011 has the names of the last two). */
	public enum Way {
		/** By the recommender's own way with groups: a profile of the group. */
		PROFILE,
		/** The mean of the members' scores. */
		AVERAGE,
		/** The least of the members' scores: nobody shall be miserable. */
		LEAST_MISERY
	}

	/**
	 * @param members people a group, drawn at random; without effect with an attribute
	 * @param by      attribute of users: who share a value are a group, who have none are by themselves; empty: groups are drawn
	 * @param way     how a group's scores come about
	 * @param top     length of the lists
	 * @param seed    of the draw: the same groups for all recommenders
	 */
	public record Parameters(
			@Parameter(value = "4", label = "%group-lists.members", help = "%group-lists.members.help", min = 1, max = 1000) int members,
			@Parameter(value = "", label = "%group-lists.by", help = "%group-lists.by.help") String by,
			@Parameter(value = "profile", label = "%group-lists.way", help = "%group-lists.way.help") Way way,
			@Parameter(value = "100", label = "%group-lists.top", help = "%group-lists.top.help", min = 1, max = 100000) int top,
			@Parameter(value = "1", label = "%group-lists.seed", help = "%group-lists.seed.help") long seed) {
	}

	@Override
	public void run(Parameters p, Inputs inputs, Outputs outputs, StepContext context) throws InputException {
		Split split = inputs.get(Port.SPLIT, Split.class);
		RecommenderModel model = inputs.get(Port.RECOMMENDER, RecommenderModel.class);
		Recommender recommender = model.recommender();
		int users = split.dataset().users().size();
		if (recommender.users() != users || recommender.items() != split.dataset().items().size()) {
			throw new InputException(NLS.bind(Messages.Partners_other,
					new Object[] { model.engine(), recommender.users(), recommender.items(), users, split.dataset().items().size() }),
					Messages.Partners_otherHint);
		}
		if (p.way == Way.PROFILE && !(recommender instanceof GroupScorer)) {
			throw new InputException(NLS.bind(Messages.Groups_noProfile, model.engine()), Messages.Groups_noProfileHint);
		}
		List<int[]> groups = p.by.isEmpty() ? Groups.drawn(users, p.members, p.seed) : Groups.by(split.dataset().users(), p.by);
		Interactions seen = split.seen();
		int top = Math.min(p.top, recommender.items());
		int[] items = new int[Math.multiplyExact(users, top)];
		float[] scores = new float[items.length];
		context.parallel().forEach(groups.size(), g -> {
			context.checkCancelled();
			int[] group = groups.get(g);
			float[] row = scores(recommender, group, p.way);
			for (int user : group) {
				TopItems.exclude(seen.block(user, user + 1), row);
			}
			int at = group[0] * top;
			TopItems.select(row, row.length, top, items, scores, at);
			for (int user : group) {
				System.arraycopy(items, at, items, user * top, top);
				System.arraycopy(scores, at, scores, user * top, top);
			}
		});
		int[] everybody = new int[users];
		Arrays.setAll(everybody, u -> u);
		context.note(NLS.bind(Messages.Groups_note, new Object[] { groups.size(), users, model.engine() }));
		outputs.put("lists", new Recommendations(top, everybody, items, scores)); //$NON-NLS-1$
	}

	/** Members of whom nothing is known, who have no scores, have no say. */
	private static float[] scores(Recommender recommender, int[] group, Way way) {
		float[] row = new float[recommender.items()];
		if (way == Way.PROFILE) {
			((GroupScorer) recommender).score(group, row);
			return row;
		}
		float[] one = new float[row.length];
		double[] all = new double[row.length];
		int[] votes = new int[row.length];
		for (int user : group) {
			recommender.score(user, one);
			for (int i = 0; i < one.length; i++) {
				if (one[i] == one[i]) {
					all[i] = votes[i] == 0 ? one[i] : way == Way.AVERAGE ? all[i] + one[i] : Math.min(all[i], one[i]);
					votes[i]++;
				}
			}
		}
		for (int i = 0; i < row.length; i++) {
			row[i] = votes[i] == 0 ? Float.NaN : (float) (way == Way.AVERAGE ? all[i] / votes[i] : all[i]);
		}
		return row;
	}
}
