/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.splits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.data.ValueScale;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;

/** The split that came with the data. */
class AttributeSplitTest {

	private static Dataset data(String[] sides, String[] tracks) {
		String[] ids = new String[sides.length];
		for (int i = 0; i < ids.length; i++) {
			ids[i] = "clip" + i;
		}
		List<Attribute> attributes = new ArrayList<>(List.of(new Attribute.Text("split", sides)));
		if (tracks != null) {
			attributes.add(new Attribute.Text("track", tracks));
		}
		Events events = new Events(IntColumn.of(new int[] { 0, 0, 0 }), IntColumn.of(new int[] { 0, 1, 3 }), FloatColumn.constant(3, 1), null, Map.of());
		return new Dataset("published", events, new Entities(EntityKind.ITEM, IdIndex.of(ids), attributes), new Entities(EntityKind.USER, IdIndex.of("ann")), ValueScale.UNARY,
				Origin.generated("test"));
	}

	private static Split split(Dataset data, Map<String, ?> given, SimpleContext context) throws InputException {
		List<ParameterProblem> problems = new ArrayList<>();
		AttributeSplit.Parameters p = ParameterSchema.of(AttributeSplit.Parameters.class).create(given, java.nio.file.Path.of(""), problems)
				.orElseThrow(() -> new AssertionError(problems.toString()));
		List<Part> parts = new AttributeSplit().parts(p);
		assertEquals(1, parts.size());
		return new AttributeSplit().split(p, data, parts.getFirst(), context);
	}

	private static String refusal(Dataset data, Map<String, ?> given) {
		return assertThrows(InputException.class, () -> split(data, given, new SimpleContext(1, 1))).getMessage();
	}

	@Test
	void eachItemIsOnTheSideTheDataSays() throws Exception {
		SimpleContext context = new SimpleContext(1, 1);
		Split split = split(data(new String[] { "train", "Training", "valid", "test", null, "unused" }, new String[] { "a", "a", "b", "c", "a", "c" }), Map.of(), context);
		assertArrayEquals(new byte[] { Role.TRAIN.code(), Role.TRAIN.code(), Role.VALIDATION.code(), Role.TEST.code(), 0, 0 }, split.itemRoles());
		assertArrayEquals(new byte[] { Role.TRAIN.code(), Role.TRAIN.code(), Role.TEST.code() }, split.roles(), "events follow their items");
		assertTrue(context.notes().getFirst().contains("2 items to learn from, 1 validation, 1 test, 2 in no role"), context.notes().toString());
	}

	@Test
	void otherWordsCanBeNamed() throws Exception {
		Split split = split(data(new String[] { "0", "1", "2", "7" }, null), Map.of("train", List.of("0", "1"), "validation", List.of(), "test", List.of("7")), new SimpleContext(1, 1));
		assertArrayEquals(new byte[] { Role.TRAIN.code(), Role.TRAIN.code(), 0, Role.TEST.code() }, split.itemRoles());
	}

	@Test
	void clipsOfATrackOnTwoSidesAreRefused() {
		Dataset twoSides = data(new String[] { "train", "test", "test", "train" }, new String[] { "a", "b", "a", "b" });
		String told = refusal(twoSides, Map.of());
		assertTrue(told.contains("clip0") && told.contains("clip2") && told.contains("track"), told);
	}

	@Test
	void itemsWithoutATrackAreNotOneTrack() throws Exception {
		assertEquals(2, TrackSplit.count(split(data(new String[] { "train", "test", "test", "train" }, new String[] { "", null, "a", "b" }), Map.of(), new SimpleContext(1, 1)), Role.TEST));
	}

	@Test
	void whatIsMissingIsSaid() {
		Dataset none = data(new String[] { "one", "two", "three", "one" }, null);
		assertTrue(refusal(none, Map.of()).contains("one, three, two"), "the words that stand there");
		assertTrue(refusal(none, Map.of("train", List.of("one"))).contains("judge"));
		assertTrue(refusal(none, Map.of("attribute", "fold")).contains("split"), "the attributes there are");
	}
}
