/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;
import org.recital.api.data.Attribute;
import org.recital.api.data.Entities;
import org.recital.api.problem.InputException;

/**
 * Users by an attribute, or by how active they are: what a difference between groups of users is taken over. A user may be in several
 * groups (of an attribute with several categories) or in none (nothing is known of them). Numbers of more than {@value #VALUES}
 * different values are cut at their quartiles.
 *
 * @param groups the users of each group, ascending, by its name
 */
record UserGroups(Map<String, int[]> groups) {

	/** The name that stands for activity: the {@value #PERCENT} % of judged users with the most training interactions, and the others. */
	static final String ACTIVITY = "activity";
	/** Share of active users. */
	static final int PERCENT = 5;
	/** Numbers of more different values are cut. */
	static final int VALUES = 8;

	/**
	 * Groups users.
	 *
	 * @throws InputException when there is no such attribute
	 */
	static UserGroups of(String name, Truth truth) throws InputException {
		Entities users = truth.judgement().split().dataset().users();
		Attribute attribute = users.attribute(name).orElse(null);
		if (attribute != null) {
			return of(attribute);
		}
		if (name.equals(ACTIVITY)) {
			return activity(truth);
		}
		List<String> names = new ArrayList<>(users.attributes().keySet());
		names.add(ACTIVITY);
		throw new InputException(NLS.bind(Messages.Groups_unknown, name), NLS.bind(Messages.Groups_oneOf, String.join(", ", names)));
	}

	private static UserGroups of(Attribute attribute) {
		Map<String, List<Integer>> byName = new TreeMap<>();
		float[] cuts = attribute instanceof Attribute.Numeric n ? cuts(n.values()) : null;
		for (int user = 0; user < attribute.size(); user++) {
			switch (attribute) {
			case Attribute.Categories c -> {
				for (int code : c.codes(user)) {
					add(byName, c.labels()[code], user);
				}
			}
			case Attribute.Text t -> add(byName, t.text(user), user);
			case Attribute.Numeric n -> add(byName, cuts == null ? n.text(user) : between(n.values()[user], cuts), user);
			}
		}
		Map<String, int[]> groups = new LinkedHashMap<>();
		byName.forEach((name, users) -> groups.put(name, users.stream().mapToInt(u -> u).toArray()));
		return new UserGroups(groups);
	}

	private static void add(Map<String, List<Integer>> byName, String name, int user) {
		if (!name.isEmpty()) {
			byName.computeIfAbsent(name, n -> new ArrayList<>()).add(user);
		}
	}

	/** Quartiles (values of the data), or null where there are few different values. */
	private static float[] cuts(float[] values) {
		TreeSet<Float> distinct = new TreeSet<>();
		int n = 0;
		float[] known = new float[values.length];
		for (float v : values) {
			if (!Float.isNaN(v)) {
				known[n++] = v;
				distinct.add(v);
			}
		}
		if (distinct.size() <= VALUES) {
			return null;
		}
		Arrays.sort(known, 0, n);
		return new float[] { known[n / 4], known[n / 2], known[(int) (3L * n / 4)] };
	}

	private static String between(float v, float[] cuts) {
		if (Float.isNaN(v)) {
			return "";
		}
		String[] names = { NLS.bind(Messages.Groups_below, cuts[0]), NLS.bind(Messages.Groups_between, cuts[0], cuts[1]),
				NLS.bind(Messages.Groups_between, cuts[1], cuts[2]), NLS.bind(Messages.Groups_from, cuts[2]) };
		int k = 0;
		while (k < 3 && v >= cuts[k]) {
			k++;
		}
		return names[k];
	}

	private static UserGroups activity(Truth truth) {
		int[] users = truth.users();
		Integer[] byCount = new Integer[users.length];
		Arrays.setAll(byCount, k -> users[k]);
		Arrays.sort(byCount, (a, b) -> {
			int count = Integer.compare(truth.train().count(b), truth.train().count(a));
			return count != 0 ? count : Integer.compare(a, b);
		});
		int active = (int) Math.ceil(users.length * PERCENT / 100.0);
		Map<String, int[]> groups = new LinkedHashMap<>();
		groups.put(NLS.bind(Messages.Groups_active, PERCENT), sorted(byCount, 0, active));
		groups.put(Messages.Groups_others, sorted(byCount, active, users.length));
		return new UserGroups(groups);
	}

	private static int[] sorted(Integer[] users, int from, int to) {
		return Arrays.stream(users, from, to).mapToInt(u -> u).sorted().toArray();
	}
}
