/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.splits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.Events;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.learning.ClassLabels;
import org.recital.api.parameters.Parameter;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.Splitter;
import org.recital.api.step.StepContext;
import org.recital.evaluation.internal.prepare.Chance;
import org.recital.evaluation.internal.prepare.Words;

/**
 * Splits items by track, artist or another attribute: all items of one are on one side. Over the folds of a repeat each track is
 * tested once; or a share of the tracks is held out. Sides are balanced over the classes of an attribute: the tracks of each class
 * are dealt to the folds by themselves, the largest first, each to the fold that has the fewest items of the class. Validation tracks
 * are taken from the folds that follow the test fold, in order, so that they rotate as well.
 * <p>
 * Segments are no items: they are rows of features, made after the split, and follow their item.
 */
public final class TrackSplit implements Splitter<TrackSplit.Parameters> {

	/** What becomes of a class that has a single track (artist, package), which cannot be learned from and judged at once. */
	public enum Single {
		/** It is learned from in all parts and judged in none. */
		LEARN,
		/** It is in no role. */
		LEAVE_OUT,
		/** It is dealt like the others: where it is judged, nothing was learned of its class. */
		DEAL
	}

	/**
	 * @param by         attributes whose values keep items together; item: none
	 * @param stratify   attribute over whose classes sides are balanced; empty: the only one that can be it; none: not balanced
	 * @param folds      into how many tracks are dealt; 1: a share is held out
	 * @param test       share of tracks held out with one fold
	 * @param validation share of all tracks taken for validation from what is not test
	 * @param single     what becomes of classes with a single track
	 * @param repeats    how often the whole is done, each time dealt anew
	 */
	public record Parameters(
			@Parameter(value = "track", label = "%track-split.by.label", help = "%track-split.by.help", min = 1, max = 10) List<String> by,
			@Parameter(value = "", label = "%track-split.stratify.label", help = "%track-split.stratify.help") String stratify,
			@Parameter(value = "4", label = "%track-split.folds.label", help = "%track-split.folds.help", min = 1, max = 1000) int folds,
			@Parameter(value = "0.25", label = "%track-split.test.label", help = "%track-split.test.help", min = 0.0001, max = 0.9999) double test,
			@Parameter(value = "0", label = "%track-split.validation.label", help = "%track-split.validation.help", min = 0, max = 0.9999) double validation,
			@Parameter(value = "learn", label = "%track-split.single.label", help = "%track-split.single.help") Single single,
			@Parameter(value = "1", label = "%split.repeats.label", help = "%split.repeats.help", min = 1, max = 1000) int repeats) {
		public Parameters {
			Roles.checkShares(folds > 1 ? 1.0 / folds : test, validation);
			if (by.contains(TrackGroups.ITEM) && by.size() > 1) {
				throw new IllegalArgumentException(Messages.TrackSplit_itemAlone);
			}
		}
	}

	private static final String NONE = "none"; //$NON-NLS-1$

	@Override
	public List<Part> parts(Parameters p) {
		return Part.all(p.folds(), p.repeats());
	}

	@Override
	public Split split(Parameters p, Dataset data, Part part, StepContext context) throws InputException {
		Entities items = data.items();
		if (items.size() == 0) {
			throw new InputException(Messages.say(Messages.TrackSplit_noItems, data.name()), Messages.Roles_noEventsHint);
		}
		ClassLabels labels = p.stratify().equals(NONE) ? null : ClassLabels.of(items, p.stratify());
		TrackGroups groups = TrackGroups.of(items, p.by(), labels);
		byte[] roles = roles(p, groups, part, context.seed());
		byte[] itemRoles = new byte[items.size()];
		for (int i = 0; i < itemRoles.length; i++) {
			itemRoles[i] = roles[groups.of()[i]];
		}
		String rule = Messages.say(p.folds() > 1 ? Messages.TrackSplit_folds : Messages.TrackSplit_ratio,
				part.fold() + 1, p.folds(), String.join(", ", p.by()), labels == null ? NONE : labels.target(), //$NON-NLS-1$
				Words.percent(p.test()), Words.percent(p.validation()), Roles.seed(context, part));
		Split split = new Split(data, part, rule, eventRoles(data.events(), itemRoles), itemRoles);
		check(split, rule);
		note(p, split, groups, labels, context);
		return split;
	}

	/** Events follow their items. */
	static byte[] eventRoles(Events events, byte[] itemRoles) {
		byte[] roles = new byte[events.size()];
		for (int r = 0; r < roles.length; r++) {
			roles[r] = itemRoles[events.items().get(r)];
		}
		return roles;
	}

	/** One role a group. */
	private static byte[] roles(Parameters p, TrackGroups groups, Part part, long seed) {
		byte[] roles = new byte[groups.count()];
		Arrays.fill(roles, Role.TRAIN.code());
		int[] load = new int[p.folds()];
		for (int s = 0; s < groups.strata(); s++) {
			int[] own = groups.ofStratum(s);
			Chance chance = new Chance(seed, part.repeat(), s);
			int first = chance.below(p.folds());
			chance.shuffle(own, 0, own.length);
			if (own.length == 1 && groups.strata() > 1 && p.single() != Single.DEAL) {
				roles[own[0]] = p.single() == Single.LEARN ? Role.TRAIN.code() : 0;
			} else if (p.folds() > 1) {
				int[][] dealt = deal(own, groups.sizes(), load, first);
				fold(dealt, part.fold(), p.validation(), own.length, roles);
			} else {
				int test = Share.test(p.test(), own.length);
				int validation = Share.validation(p.validation(), own.length, test);
				for (int k = 0; k < test + validation; k++) {
					roles[own[k]] = k < test ? Role.TEST.code() : Role.VALIDATION.code();
				}
			}
		}
		return roles;
	}

	/** The largest first, each to the fold with the fewest items of the stratum; then of all; then the next after the first. */
	private static int[][] deal(int[] own, int[] sizes, int[] load, int first) {
		int folds = load.length;
		Integer[] order = Arrays.stream(own).boxed().toArray(Integer[]::new);
		Arrays.sort(order, (a, b) -> Integer.compare(sizes[b], sizes[a])); // stable: equal sizes stay shuffled
		List<List<Integer>> dealt = new ArrayList<>();
		for (int f = 0; f < folds; f++) {
			dealt.add(new ArrayList<>());
		}
		int[] mine = new int[folds];
		for (int g : order) {
			int best = -1;
			for (int k = 0; k < folds; k++) {
				int f = (first + k) % folds;
				if (best < 0 || mine[f] < mine[best] || mine[f] == mine[best] && load[f] < load[best]) {
					best = f;
				}
			}
			dealt.get(best).add(g);
			mine[best] += sizes[g];
			load[best] += sizes[g];
		}
		return dealt.stream().map(l -> l.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
	}

	private static void fold(int[][] dealt, int fold, double validation, int groups, byte[] roles) {
		for (int g : dealt[fold]) {
			roles[g] = Role.TEST.code();
		}
		int left = Share.validation(validation, groups, dealt[fold].length);
		for (int further = 1; further < dealt.length; further++) {
			for (int g : dealt[(fold + further) % dealt.length]) {
				if (left > 0) {
					roles[g] = Role.VALIDATION.code();
					left--;
				}
			}
		}
	}

	private static void check(Split split, String rule) throws InputException {
		if (count(split, Role.TRAIN) == 0) {
			throw new InputException(Messages.say(Messages.TrackSplit_noTrain, rule), Messages.TrackSplit_fewHint);
		}
		if (count(split, Role.TEST) == 0) {
			throw new InputException(Messages.say(Messages.TrackSplit_noTest, rule), Messages.TrackSplit_fewHint);
		}
	}

	static int count(Split split, Role role) {
		int n = 0;
		for (boolean on : split.items(role)) {
			n += on ? 1 : 0;
		}
		return n;
	}

	private static void note(Parameters p, Split split, TrackGroups groups, ClassLabels labels, StepContext context) {
		int train = count(split, Role.TRAIN);
		int validation = count(split, Role.VALIDATION);
		int test = count(split, Role.TEST);
		context.note(Messages.say(Messages.TrackSplit_counts, split.part(), train, validation, test,
				split.itemRoles().length - train - validation - test, groups.count()));
		if (split.part().index() > 0) {
			return; // the rest is the same in every part
		}
		if (groups.lone() > 0) {
			context.warn(Problem.warning("", 0, 0, Messages.say(Messages.TrackSplit_lone, groups.lone(), p.by().getFirst()), //$NON-NLS-1$
					Messages.TrackSplit_loneHint));
		}
		if (labels != null && p.single() != Single.DEAL) {
			List<String> single = new ArrayList<>();
			for (int s = 0; s < labels.classes().size(); s++) {
				if (groups.ofStratum(s).length == 1) {
					single.add(labels.classes().get(s));
				}
			}
			if (!single.isEmpty()) {
				context.warn(Problem.warning("", 0, 0, Messages.say(p.single() == Single.LEARN ? Messages.TrackSplit_learned //$NON-NLS-1$
						: Messages.TrackSplit_leftOut, String.join(", ", single), String.join(", ", p.by())), "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
		}
		artists(p, split, context);
	}

	/** Says when artists are known and are on two sides. */
	private static void artists(Parameters p, Split split, StepContext context) {
		Attribute artist = split.dataset().items().attribute("artist").orElse(null); //$NON-NLS-1$
		if (artist == null || p.by().contains("artist")) { //$NON-NLS-1$
			return;
		}
		java.util.Set<String> tested = new java.util.TreeSet<>();
		java.util.Set<String> learned = new java.util.HashSet<>();
		for (int i = 0; i < artist.size(); i++) {
			if (!artist.text(i).isEmpty() && split.itemRoles()[i] != 0) {
				(split.itemRoles()[i] == Role.TEST.code() ? tested : learned).add(artist.text(i));
			}
		}
		tested.retainAll(learned);
		if (!tested.isEmpty()) {
			context.note(Messages.say(Messages.TrackSplit_artists, tested.size(), split.part()));
		}
	}
}
