/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.content.internal.groups;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.Part;
import org.recital.api.data.Recommendations;
import org.recital.api.data.Split;
import org.recital.api.engine.GroupScorer;
import org.recital.api.engine.Recommender;
import org.recital.api.engine.RecommenderModel;
import org.recital.api.model.ModelWriter;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.Kind;
import org.recital.api.step.SimpleContext;
import org.recital.content.internal.groups.GroupLists.Way;
import org.recital.testkit.TestData;

/** Lists for groups: who is together, how scores come about, and what nobody gets. */
class GroupListsTest {

	private static final int ITEMS = 12;

	/** User u likes item i by a fixed table; of user 4 nothing is known. */
	private static class Table implements Recommender {
		private final int users;

		Table(int users) {
			this.users = users;
		}

		static float of(int user, int item) {
			return (user * 7 + item * 5) % 11;
		}

		@Override
		public int users() {
			return users;
		}

		@Override
		public int items() {
			return ITEMS;
		}

		@Override
		public void score(int user, float[] scores) {
			for (int i = 0; i < ITEMS; i++) {
				scores[i] = user == 4 ? Float.NaN : of(user, i);
			}
		}

		@Override
		public void save(ModelWriter out) {
			throw new UnsupportedOperationException();
		}
	}

	/** Groups like the item whose number is the sum of their members'. */
	private static final class Together extends Table implements GroupScorer {
		Together(int users) {
			super(users);
		}

		@Override
		public void score(int[] users, float[] scores) {
			for (int i = 0; i < ITEMS; i++) {
				scores[i] = i == Arrays.stream(users).sum() % ITEMS ? 1 : -i;
			}
		}
	}

	private static Split split(int users) {
		int[] user = new int[users];
		int[] item = new int[users];
		for (int u = 0; u < users; u++) {
			user[u] = u;
			item[u] = u % ITEMS;
		}
		return TestData.split(with(TestData.dataset(users, ITEMS, user, item, ones(users))), 0, 0, 1);
	}

	private static Dataset with(Dataset d) {
		String[] band = new String[d.users().size()];
		for (int u = 0; u < band.length; u++) {
			band[u] = u == 1 ? "" : u % 2 == 0 ? "even" : "odd";
		}
		Entities users = new Entities(d.users().kind(), d.users().ids(), List.of(new Attribute.Text("band", band)));
		return new Dataset(d.name(), d.events(), d.items(), users, d.assets(), d.scale(), d.collapse(), d.origin());
	}

	private static float[] ones(int n) {
		float[] ones = new float[n];
		Arrays.fill(ones, 1);
		return ones;
	}

	private static Recommendations lists(Split split, Recommender recommender, GroupLists.Parameters p, SimpleContext context) throws Exception {
		Dataset d = split.dataset();
		RecommenderModel model = new RecommenderModel(Kind.ENGINE, "table", recommender, d.users(), d.items(), split.seen(), d.scale());
		Object[] result = new Object[1];
		new GroupLists().run(p, new Inputs() {
			@Override
			public Part part() {
				return split.part();
			}

			@Override
			public <T> T get(String port, Class<T> type) {
				return type.cast(port.equals("split") ? split : model);
			}

			@Override
			public <T> Optional<T> find(String port, Class<T> type) {
				return Optional.empty();
			}

			@Override
			public <T> List<Named<T>> all(String port, Class<T> type) {
				return List.of();
			}
		}, (port, value) -> result[0] = value, context);
		return (Recommendations) result[0];
	}

	@Test
	void everybodyIsInOneGroup() {
		List<int[]> groups = Groups.drawn(11, 4, 3);
		assertEquals(List.of(4, 4, 3), groups.stream().map(g -> g.length).toList());
		int[] all = groups.stream().flatMapToInt(Arrays::stream).sorted().toArray();
		assertArrayEquals(new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, all);
		assertArrayEquals(groups.get(0), Groups.drawn(11, 4, 3).get(0), "the same seed");
		assertFalse(Arrays.equals(groups.get(0), Groups.drawn(11, 4, 4).get(0)) && Arrays.equals(groups.get(1), Groups.drawn(11, 4, 4).get(1)));
	}

	@Test
	void groupsMayBeGiven() throws Exception {
		List<int[]> groups = Groups.by(split(6).dataset().users(), "band");
		assertEquals(3, groups.size());
		assertArrayEquals(new int[] { 0, 2, 4 }, groups.get(0));
		assertArrayEquals(new int[] { 1 }, groups.get(1), "by themselves");
		assertArrayEquals(new int[] { 3, 5 }, groups.get(2));
		InputException wrong = assertThrows(InputException.class, () -> Groups.by(split(6).dataset().users(), "club"));
		assertTrue(wrong.getMessage().contains("club"), wrong.getMessage());
	}

	@Test
	void membersGetTheListOfTheirGroup() throws Exception {
		Split split = split(6);
		for (Way way : Way.values()) {
			SimpleContext context = new SimpleContext(1, 2);
			Recommendations lists = lists(split, new Together(6), new GroupLists.Parameters(4, "band", way, 5, 1), context);
			assertEquals(6, lists.users().length);
			for (int[] group : Groups.by(split.dataset().users(), "band")) {
				int[] expected = slow(group, way, 5);
				for (int user : group) {
					assertArrayEquals(expected, lists.list(user), way + " " + user);
				}
			}
			assertTrue(context.notes().getFirst().contains("3 groups of 6"), context.notes().toString());
		}
	}

	/** The best by definition; ties by number; nothing a member has met (user u met item u). */
	private static int[] slow(int[] group, Way way, int top) {
		double[] score = new double[ITEMS];
		for (int i = 0; i < ITEMS; i++) {
			int item = i;
			double[] of = Arrays.stream(group).filter(u -> u != 4).mapToDouble(u -> Table.of(u, item)).toArray();
			score[i] = switch (way) {
			case PROFILE -> i == Arrays.stream(group).sum() % ITEMS ? 1 : -i;
			case AVERAGE -> Arrays.stream(of).average().getAsDouble();
			case LEAST_MISERY -> Arrays.stream(of).min().getAsDouble();
			};
		}
		return java.util.stream.IntStream.range(0, ITEMS).filter(i -> Arrays.stream(group).noneMatch(u -> u == i)).boxed()
				.sorted((a, b) -> score[a] != score[b] ? Double.compare(score[b], score[a]) : a - b).limit(top).mapToInt(i -> i).toArray();
	}

	@Test
	void onlySomeHaveAProfileOfGroups() {
		InputException e = assertThrows(InputException.class,
				() -> lists(split(6), new Table(6), new GroupLists.Parameters(4, "", Way.PROFILE, 5, 1), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("table"), e.getMessage());
		InputException other = assertThrows(InputException.class,
				() -> lists(split(6), new Together(7), new GroupLists.Parameters(4, "", Way.PROFILE, 5, 1), new SimpleContext(1, 1)));
		assertTrue(other.getMessage().contains("7"), other.getMessage());
	}
}
