/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.groups;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.problem.InputException;
import org.recital.content.internal.Messages;

/** Who are together: everybody in one group. */
final class Groups {

	private Groups() {
	}

	/** Groups of people drawn at random; the last has fewer when the number does not come out even. */
	static List<int[]> drawn(int users, int members, long seed) {
		int[] order = new int[users];
		SplittableRandom random = new SplittableRandom(seed);
		for (int u = 0; u < users; u++) {
			int other = random.nextInt(u + 1);
			order[u] = order[other];
			order[other] = u;
		}
		List<int[]> groups = new ArrayList<>();
		for (int from = 0; from < users; from += members) {
			groups.add(java.util.Arrays.copyOfRange(order, from, Math.min(users, from + members)));
		}
		return groups;
	}

	/**
	 * Groups by an attribute, in the order in which their first members come.
	 *
	 * @throws InputException when users have no such attribute
	 */
	static List<int[]> by(Entities users, String name) throws InputException {
		Attribute attribute = users.attribute(name).orElseThrow(() -> new InputException(NLS.bind(Messages.Groups_unknown, name),
				NLS.bind(Messages.Groups_unknownHint, String.join(", ", users.attributes().keySet())))); //$NON-NLS-1$
		Map<String, List<Integer>> byValue = new LinkedHashMap<>();
		List<List<Integer>> all = new ArrayList<>();
		for (int u = 0; u < attribute.size(); u++) {
			String value = attribute.text(u);
			List<Integer> group = byValue.get(value); // nobody is found by no value
			if (group == null) {
				group = new ArrayList<>();
				all.add(group);
				if (!value.isEmpty()) {
					byValue.put(value, group);
				}
			}
			group.add(u);
		}
		return all.stream().map(g -> g.stream().mapToInt(u -> u).toArray()).toList();
	}
}
