/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.resplit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Interactions;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.TimeColumn;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.evaluate.GivenInputs;

class TimeDecayTest {

	private static final long DAY = 86_400;

	private static Split decay(Split split, double halfLife, double forget, SimpleContext context) throws Exception {
		Map<String, Object> result = new HashMap<>();
		new TimeDecay().run(new TimeDecay.Parameters(halfLife, forget), new GivenInputs(split), result::put, context);
		Split decayed = (Split) result.get("split");
		assertSame(result.get("data"), decayed.dataset());
		return decayed;
	}

	private static Split split(int users, int items, int[] u, int[] i, float[] v, long[] t, CollapseRule collapse, Role... of) {
		byte[] roles = new byte[u.length];
		for (int r = 0; r < roles.length; r++) {
			roles[r] = of[r].code();
		}
		Events events = new Events(IntColumn.of(u), IntColumn.of(i), FloatColumn.of(v), t == null ? null : TimeColumn.of(t), Map.of());
		Dataset data = new Dataset("plays", events, new Entities(EntityKind.ITEM, ids("i", items), List.of()),
				new Entities(EntityKind.USER, ids("u", users), List.of()), List.of(), ValueScale.UNARY, collapse, Origin.generated("test"));
		return new Split(data, Part.ONLY, "by hand", roles);
	}

	private static IdIndex ids(String letter, int n) {
		String[] ids = new String[n];
		for (int k = 0; k < n; k++) {
			ids[k] = letter + k;
		}
		return IdIndex.of(ids);
	}

	/** User 0 plays item 0 on days 0 and 20, item 1 on day 10, item 2 in validation and item 3 in the test, later; user 1 is known by item 0 on day 10. */
	private static Split plays(CollapseRule collapse) {
		return split(2, 4, new int[] { 0, 0, 0, 0, 0, 1 }, new int[] { 0, 0, 1, 2, 3, 0 }, new float[] { 8, 4, 6, 5, 7, 2 },
				new long[] { 0, 20 * DAY, 10 * DAY, 30 * DAY, 40 * DAY, 10 * DAY }, collapse, Role.TRAIN, Role.TRAIN, Role.TRAIN, Role.VALIDATION, Role.TEST,
				Role.KNOWN);
	}

	@Test
	void whatIsLearnedFromFadesFromItsNewestEvent() throws Exception {
		SimpleContext context = new SimpleContext(1, 1);
		Split faded = decay(plays(CollapseRule.SUM), 10, 0, context);
		assertArrayEquals(new float[] { 8 / 4f + 4, 6 / 2f }, faded.train().values(0), 1e-6f);
		assertArrayEquals(new float[] { 1 }, faded.interactions(Role.KNOWN).values(1), 1e-6f);
		assertArrayEquals(new float[] { 7 }, faded.test().values(0));
		assertArrayEquals(new float[] { 5 }, faded.validation().values(0));
		assertEquals("by hand; what was learned from fades with a half-life of 10 days", faded.rule());
		// a quarter, all, a half and a half
		assertTrue(context.notes().getFirst().startsWith("Of 4 events to learn from 0.5625 is left on average"), context.notes().toString());
	}

	@Test
	void countedEventsCountWhatIsLeftOfThem() throws Exception {
		Split faded = decay(plays(CollapseRule.COUNT), 10, 0, new SimpleContext(1, 1));
		assertArrayEquals(new float[] { 1 / 4f + 1, 1 / 2f }, faded.train().values(0), 1e-6f);
		assertArrayEquals(new float[] { 1 }, faded.test().values(0));
	}

	@Test
	void whatHasFadedTooMuchIsForgotten() throws Exception {
		Split faded = decay(plays(CollapseRule.SUM), 10, 0.3, new SimpleContext(1, 1));
		assertArrayEquals(new byte[] { 0, 1, 1, 2, 8, 4 }, faded.roles());
		assertArrayEquals(new float[] { 4, 3 }, faded.train().values(0), 1e-6f);
		assertArrayEquals(new byte[] { 1, 1, 1, 2, 8, 4 }, plays(CollapseRule.SUM).roles());
	}

	@Test
	void withoutTimesItRefuses() {
		Split untimed = split(1, 2, new int[] { 0, 0 }, new int[] { 0, 1 }, new float[] { 1, 1 }, null, CollapseRule.SUM, Role.TRAIN, Role.TEST);
		assertTrue(assertThrows(InputException.class, () -> decay(untimed, 10, 0, new SimpleContext(1, 1))).getMessage().contains("no times"));
	}

	private static final int USERS = 120;
	private static final int ITEMS = 120;

	/** Everybody plays songs of one of four styles for 300 days and of another for 65; the last 30 days are the test. */
	private static Split drifting() {
		Random random = new Random(4);
		int n = USERS * 70;
		int[] u = new int[n];
		int[] i = new int[n];
		float[] v = new float[n];
		long[] t = new long[n];
		Role[] roles = new Role[n];
		for (int e = 0; e < n; e++) {
			u[e] = e / 70;
			t[e] = random.nextInt(365) * DAY;
			int before = u[e] % 4;
			int now = (before + 1 + u[e] / 4 % 3) % 4;
			int style = random.nextInt(10) == 0 ? random.nextInt(4) : t[e] < 300 * DAY ? before : now;
			i[e] = random.nextInt(ITEMS / 4) * 4 + style;
			v[e] = 1;
			roles[e] = t[e] < 335 * DAY ? Role.TRAIN : Role.TEST;
		}
		return split(USERS, ITEMS, u, i, v, t, CollapseRule.SUM, roles);
	}

	/** Nothing but neighbours of items: what was met counts by its value. Share of the first ten that are of the style played in the test. */
	private static double follows(Split learned, boolean byValue) {
		Interactions train = learned.train();
		double[][] alike = new double[ITEMS][ITEMS];
		for (int user = 0; user < USERS; user++) {
			for (int a : train.columns(user)) {
				for (int b : train.columns(user)) {
					alike[a][b] += a == b ? 0 : (byValue ? train.value(user, a) * train.value(user, b) : 1);
				}
			}
		}
		int right = 0;
		for (int user = 0; user < USERS; user++) {
			double[] scores = new double[ITEMS];
			for (int a : train.columns(user)) {
				for (int b = 0; b < ITEMS; b++) {
					scores[b] += (byValue ? train.value(user, a) : 1) * alike[a][b];
				}
			}
			int now = (user % 4 + 1 + user / 4 % 3) % 4;
			for (int place = 0; place < 10; place++) {
				int best = 0;
				for (int b = 1; b < ITEMS; b++) {
					best = scores[b] > scores[best] ? b : best;
				}
				right += best % 4 == now ? 1 : 0;
				scores[best] = Double.NEGATIVE_INFINITY;
			}
		}
		return right / (10.0 * USERS);
	}

	@Test
	void anEngineThatGoesByValuesFollowsATasteThatChanges() throws Exception {
		Split split = drifting();
		double plain = follows(split, true);
		double faded = follows(decay(split, 15, 0, new SimpleContext(1, 1)), true);
		double forgetting = follows(decay(split, 15, 0.2, new SimpleContext(1, 1)), false);
		assertTrue(plain < 0.35, "without decay " + plain);
		assertTrue(faded > 0.8, "with decay " + faded);
		assertTrue(forgetting > 0.8, "by what was met lately " + forgetting);
	}
}
