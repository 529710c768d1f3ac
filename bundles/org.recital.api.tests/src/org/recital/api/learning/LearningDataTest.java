/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.Features;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;

/** What a trainer sees: rows with classes of training and validation, and nothing of the test. */
class LearningDataTest {

	private static final Attribute STYLE = new Attribute.Categories("style", new String[] { "jazz", "punk", "folk" },
			new int[] { 0, 1, 2, 2, 3, 4 }, new int[] { 0, 1, 1, 0 }, null);
	private static final Attribute TAGS = new Attribute.Categories("tags", new String[] { "a", "b" }, new int[] { 0, 2, 2, 2, 2, 2 },
			new int[] { 0, 1 }, null);
	private static final Attribute TRACK = new Attribute.Text("track", new String[] { "t2", "t1", null, "t1", "" });

	private static Dataset data(Attribute... attributes) {
		return new Dataset("Clips", new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of()),
				new Entities(EntityKind.ITEM, IdIndex.of("a", "b", "c", "d", "e"), List.of(attributes)),
				new Entities(EntityKind.USER, IdIndex.of()), ValueScale.UNARY, Origin.generated("test"));
	}

	private static Split split(Dataset data, int... roles) {
		byte[] codes = new byte[roles.length];
		for (int i = 0; i < roles.length; i++) {
			codes[i] = (byte) roles[i];
		}
		return new Split(data, Part.ONLY, "by hand", new byte[0], codes);
	}

	// item 0 has two rows, item 1 one, 2 one, 3 none, 4 two
	private static final Features ROWS = new Features(EntityKind.ITEM, "made", new int[] { 1, 2 }, new int[] { 0, 2, 3, 4, 4, 6 },
			new float[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, List.of());

	@Test
	void rolesOfItemsSayWhatIsTrainedOn() {
		Split s = split(data(STYLE), 1, 8, 2, 1, 0);
		assertArrayEquals(new boolean[] { true, false, false, true, false }, s.trained(EntityKind.ITEM));
		assertArrayEquals(new boolean[] { false, true, true, false, false }, s.items(Role.TEST, Role.VALIDATION));
		assertThrows(IllegalArgumentException.class, () -> split(data(STYLE), 1, 8));
	}

	@Test
	void withoutRolesOfItemsTheirEventsSayIt() {
		Dataset d = data(STYLE);
		Dataset played = d.withEvents(new Events(IntColumn.of(new int[] { 0, 0 }), IntColumn.of(new int[] { 3, 1 }), FloatColumn.constant(2, 1), null,
				Map.of()), "played");
		Split s = new Split(played, Part.ONLY, "by hand", new byte[] { 1, 8 });
		assertEquals(null, s.itemRoles());
		assertArrayEquals(new boolean[] { false, false, false, true, false }, s.items(Role.TRAIN));
		assertArrayEquals(new boolean[] { false, true, false, false, false }, s.items(Role.TEST));
	}

	@Test
	void rowsOfAnItemAreExamplesAndTheTestIsNotSeen() throws InputException {
		LearningData l = LearningData.of(split(data(STYLE, TRACK), 1, 8, 1, 1, 2), ROWS, "");
		assertEquals("style", l.target());
		assertEquals(List.of("jazz", "punk", "folk"), l.classes());
		// item 2 has no style, item 3 no rows, item 1 is tested on
		assertArrayEquals(new int[] { 0, 0 }, l.training().items());
		assertArrayEquals(new int[] { 0, 0 }, l.training().labels());
		assertArrayEquals(new float[] { 0, 1, 2, 3 }, l.training().toArray());
		assertArrayEquals(new int[] { 2, 0, 0 }, l.training().counts(3));
		assertArrayEquals(new int[] { 4, 4 }, l.validation().items());
		float[] row = new float[3];
		l.validation().copy(1, row, 1);
		assertArrayEquals(new float[] { 0, 10, 11 }, row);
		assertEquals(0, l.validation().label(1));
		assertEquals("e", l.id(4));
	}

	@Test
	void textsAreClassesWhenNamedAndTheEmptyOneIsNone() throws InputException {
		ClassLabels c = ClassLabels.of(data(STYLE, TRACK).items(), "track");
		assertEquals(List.of("t1", "t2"), c.classes());
		assertEquals(List.of(1, 0, -1, 0, -1), java.util.stream.IntStream.range(0, 5).map(c::of).boxed().toList());
	}

	private static void refused(String words, Dataset data, Features features, String target, int... roles) {
		InputException e = assertThrows(InputException.class, () -> LearningData.of(split(data, roles), features, target));
		assertTrue(e.getMessage().contains(words), e.getMessage());
		assertFalse(e.problems().getFirst().expected().isEmpty());
	}

	@Test
	void whatCannotBeLearnedFromIsRefusedInWords() {
		int[] all = { 1, 1, 1, 1, 1 };
		refused("no attribute 'genre'", data(STYLE), ROWS, "genre", all);
		refused("several categories (a: a, b)", data(STYLE, TAGS), ROWS, "tags", all);
		refused("holds numbers", data(new Attribute.Numeric("year", new float[5])), ROWS, "year", all);
		refused("no attribute of the items says their class", data(TAGS, TRACK), ROWS, "", all);
		refused("several attributes of the items could be the class: style, other", data(STYLE, new Attribute.Categories("other",
				new String[] { "x", "y" }, new int[6], new int[0], null)), ROWS, "", all);
		refused("the attribute 'one' has 1 classes", data(new Attribute.Text("one", new String[] { "x", null, "x", "x", "x" })), ROWS, "one", all);
		refused("of 1 items on the training side none", data(STYLE), ROWS, "", 8, 8, 8, 1, 2);
		refused("features of users", data(STYLE), Features.single(EntityKind.USER, "u", 5, null, 1, new float[5], List.of()), "", all);
		refused("features of 4 items for a data set of 5", data(STYLE), Features.single(EntityKind.ITEM, "u", 4, null, 1, new float[4], List.of()),
				"", all);
	}
}
