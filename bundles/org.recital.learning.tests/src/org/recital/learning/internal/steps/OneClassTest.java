/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Attribute;
import org.recital.api.data.Dataset;
import org.recital.api.data.Entities;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Events;
import org.recital.api.data.FloatColumn;
import org.recital.api.data.IdIndex;
import org.recital.api.data.IntColumn;
import org.recital.api.data.Origin;
import org.recital.api.data.ValueScale;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;

/** Of several categories one is kept by a rule. */
class OneClassTest {

	/** a: drama, war; b: drama; c: none; d: western, drama; e: war, drama; f: western of one. */
	private static Dataset data() {
		Attribute.Categories genres = new Attribute.Categories("genres", new String[] { "drama", "war", "western", "noir" }, new int[] { 0, 2, 3, 3, 5, 7, 8 },
				new int[] { 0, 1, 0, 2, 0, 1, 0, 3 }, null);
		Events none = new Events(IntColumn.of(new int[0]), IntColumn.of(new int[0]), FloatColumn.constant(0, 1), null, Map.of());
		return new Dataset("films", none, new Entities(EntityKind.ITEM, IdIndex.of("a", "b", "c", "d", "e", "f"), List.of(genres)), new Entities(EntityKind.USER, IdIndex.of()),
				ValueScale.UNARY, Origin.generated("test"));
	}

	private static List<String> classes(OneClass.Rule rule, int least) throws InputException {
		Dataset made = new OneClass().apply(new OneClass.Parameters("genres", rule, least, "class"), data(), new SimpleContext(1, 1));
		Attribute.Categories c = made.items().categories("class").orElseThrow();
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < c.size(); i++) {
			texts.add(c.text(i));
		}
		return texts;
	}

	@Test
	void rulesChoose() throws InputException {
		assertEquals(List.of("war", "drama", "", "western", "war", "noir"), classes(OneClass.Rule.RAREST, 1));
		assertEquals(List.of("war", "drama", "", "drama", "war", ""), classes(OneClass.Rule.RAREST, 2));
		assertEquals(List.of("drama", "drama", "", "drama", "drama", "noir"), classes(OneClass.Rule.COMMONEST, 1));
		assertEquals(List.of("drama", "drama", "", "western", "war", "noir"), classes(OneClass.Rule.FIRST, 1));
		assertEquals(List.of("", "drama", "", "", "", "noir"), classes(OneClass.Rule.ONLY, 1));
	}

	@Test
	void whatIsLeftOfNobodyIsNoClass() throws InputException {
		Dataset made = new OneClass().apply(new OneClass.Parameters("genres", OneClass.Rule.RAREST, 2, "class"), data(), new SimpleContext(1, 1));
		assertEquals(List.of("drama", "war"), List.of(made.items().categories("class").orElseThrow().labels()));
		assertTrue(made.items().categories("genres").isPresent());
	}

	@Test
	void aMissingAttributeIsNamed() {
		InputException e = assertThrows(InputException.class,
				() -> new OneClass().apply(new OneClass.Parameters("styles", OneClass.Rule.RAREST, 1, "class"), data(), new SimpleContext(1, 1)));
		assertTrue(e.getMessage().contains("styles") && e.getMessage().contains("genres"), e.getMessage());
		assertThrows(InputException.class, () -> new OneClass().apply(new OneClass.Parameters("genres", OneClass.Rule.RAREST, 1, "genres"), data(), new SimpleContext(1, 1)));
	}
}
