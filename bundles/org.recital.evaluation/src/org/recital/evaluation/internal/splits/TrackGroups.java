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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.learning.ClassLabels;
import org.recital.api.problem.InputException;

/**
 * Items that belong together and so go to the same side: those of one track, artist, package. Items that share a value of any of the
 * attributes named are in one group, and so are the clips of a track whatever is named. An item without a value of an attribute shares
 * none.
 *
 * @param of      group of each item, 0 to groups - 1 in the order of their first items
 * @param sizes   number of items, one a group
 * @param stratum what each group is dealt with: its most frequent class (ties: the first), or one past the last class where no item has one
 * @param strata  number of strata
 * @param lone    items whose own value of the first attribute is not known
 */
record TrackGroups(int[] of, int[] sizes, int[] stratum, int strata, int lone) {

	/** The attribute of items that says which clips are of one track. */
	static final String TRACK = "track"; //$NON-NLS-1$
	/** Every item by itself. */
	static final String ITEM = "item"; //$NON-NLS-1$

	/**
	 * Groups items.
	 *
	 * @param by     names of attributes, or item alone
	 * @param labels by which groups are dealt; null: all together
	 * @throws InputException when there is no such attribute, or when items of one track would come to several sides
	 */
	static TrackGroups of(Entities items, List<String> by, ClassLabels labels) throws InputException {
		int n = items.size();
		Union union = new Union(n);
		int lone = 0;
		boolean byItem = by.equals(List.of(ITEM));
		Attribute track = items.attribute(TRACK).orElse(null);
		if (byItem && track != null) {
			refuseRepeated(items, track);
		}
		if (!byItem) {
			boolean first = true;
			for (String name : by) {
				Attribute a = items.attribute(name).orElseThrow(() -> new InputException(
						Messages.say(Messages.TrackSplit_noAttribute, name), Messages.say(Messages.TrackSplit_noAttributeHint,
								String.join(", ", items.attributes().keySet())))); //$NON-NLS-1$
				int unknown = join(a, union);
				lone = first ? unknown : lone;
				first = false;
			}
			if (track != null && !by.contains(TRACK)) {
				join(track, union);
			}
		}
		return grouped(union, labels, lone);
	}

	private static void refuseRepeated(Entities items, Attribute track) throws InputException {
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < items.size(); i++) {
			Integer other = track.text(i).isEmpty() ? null : seen.putIfAbsent(track.text(i), i);
			if (other != null) {
				throw new InputException(
						Messages.say(Messages.TrackSplit_byItem, items.ids().id(other), items.ids().id(i), track.text(i)),
						Messages.TrackSplit_byItemHint);
			}
		}
	}

	/** Joins the items that share a value; gives how many have none. */
	private static int join(Attribute a, Union union) {
		int unknown = 0;
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < a.size(); i++) {
			List<String> values = new ArrayList<>();
			if (a instanceof Attribute.Categories c) {
				for (int code : c.codes(i)) {
					values.add(c.labels()[code]);
				}
			} else if (!a.text(i).isEmpty()) {
				values.add(a.text(i));
			}
			unknown += values.isEmpty() ? 1 : 0;
			for (String v : values) {
				Integer other = seen.putIfAbsent(v, i);
				if (other != null) {
					union.join(other, i);
				}
			}
		}
		return unknown;
	}

	private static TrackGroups grouped(Union union, ClassLabels labels, int lone) {
		int n = union.parent.length;
		int[] of = new int[n];
		Map<Integer, Integer> numbers = new HashMap<>();
		for (int i = 0; i < n; i++) {
			of[i] = numbers.computeIfAbsent(union.root(i), _ -> numbers.size());
		}
		int groups = numbers.size();
		int classes = labels == null ? 0 : labels.classes().size();
		int[] sizes = new int[groups];
		int[][] counts = new int[groups][classes + 1];
		for (int i = 0; i < n; i++) {
			sizes[of[i]]++;
			counts[of[i]][labels == null || labels.of(i) < 0 ? classes : labels.of(i)]++;
		}
		int[] stratum = new int[groups];
		for (int g = 0; g < groups; g++) {
			stratum[g] = classes;
			for (int c = classes - 1; c >= 0; c--) {
				if (counts[g][c] > 0 && (stratum[g] == classes || counts[g][c] >= counts[g][stratum[g]])) {
					stratum[g] = c;
				}
			}
		}
		return new TrackGroups(of, sizes, stratum, classes + 1, lone);
	}

	/** Number of groups. */
	int count() {
		return sizes.length;
	}

	/** The groups of a stratum, ascending. */
	int[] ofStratum(int s) {
		int[] found = new int[count()];
		int n = 0;
		for (int g = 0; g < found.length; g++) {
			if (stratum[g] == s) {
				found[n++] = g;
			}
		}
		return Arrays.copyOf(found, n);
	}

	/** Sets that are joined. */
	private static final class Union {
		private final int[] parent;

		Union(int n) {
			parent = new int[n];
			Arrays.setAll(parent, i -> i);
		}

		int root(int i) {
			int r = i;
			while (parent[r] != r) {
				parent[r] = parent[parent[r]];
				r = parent[r];
			}
			return r;
		}

		void join(int a, int b) {
			int x = root(a);
			int y = root(b);
			parent[Math.max(x, y)] = Math.min(x, y);
		}
	}
}
