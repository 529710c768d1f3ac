/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.learning.internal.steps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.data.IdIndex;
import org.recital.api.learning.Predictions;
import org.recital.api.parameters.None;
import org.recital.api.problem.InputException;

/** What is said of items becomes their features; of tracks it cannot. */
class ClassFeaturesTest {

	private static Features run(String entity) throws Exception {
		Predictions said = new Predictions(entity, IdIndex.of("x", "y", "z"), "style", List.of("folk", "rock"), new int[] { 0, 2 },
				new int[] { 1, -1 }, new byte[2], new float[] { 0.25f, 0.75f, 0.5f, 0.5f });
		return (Features) PredictTest.run(new ClassFeatures(), new None(), Map.of("predictions", said));
	}

	@Test
	void aRowForEachItemPredicted() throws Exception {
		Features f = run(Predictions.ITEM);
		assertEquals(EntityKind.ITEM, f.kind());
		assertEquals(3, f.entities());
		assertTrue(f.has(0) && !f.has(1) && f.has(2));
		assertArrayEquals(new float[] { 0.25f, 0.75f }, f.row(f.begin(0)));
		assertArrayEquals(new float[] { 0.5f, 0.5f }, f.row(f.begin(2)));
		assertEquals(List.of("folk", "rock"), f.labels());
		assertFalse(f.extractor().isBlank());
	}

	@Test
	void tracksAreRefused() {
		InputException e = assertThrows(InputException.class, () -> run("track"));
		assertTrue(e.getMessage().contains("of tracks") && e.getMessage().contains("\"predict\""), e.getMessage());
	}
}
