/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.core.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.recital.api.data.Part;
import org.recital.api.data.Role;
import org.recital.api.data.Split;
import org.recital.api.problem.InputException;
import org.recital.api.step.Inputs;
import org.recital.api.step.SimpleContext;
import org.recital.core.sweep.internal.SideParameters;
import org.recital.core.sweep.internal.ValidationSplit;
import org.recital.testkit.LabelledData;

/** The validation side of a split of items: what a trial of a sweep may see of tracks. */
class ItemValidationTest {

	private static final LabelledData DATA = LabelledData.make(List.of("a", "b"), 120, 1, new int[] { 1 }, 1, 1);

	private static Split side(Split split, double share, double earlyStopping) throws InputException {
		Map<String, Object> out = new HashMap<>();
		new ValidationSplit().run(new SideParameters(0.1, earlyStopping, share), new Inputs() {
			@Override
			public Part part() {
				return Part.ONLY;
			}

			@Override
			public <T> T get(String port, Class<T> type) {
				return type.cast(port.equals("split") ? split : split.dataset());
			}

			@Override
			public <T> Optional<T> find(String port, Class<T> type) {
				return Optional.empty();
			}

			@Override
			public <T> List<Named<T>> all(String port, Class<T> type) {
				return List.of();
			}
		}, out::put, new SimpleContext(3, 1));
		return (Split) out.get("split");
	}

	@Test
	void validationIsJudgedAndTheTestIsInNoRole() throws InputException {
		byte[] old = DATA.split().itemRoles();
		byte[] items = side(DATA.split(), 1, 0).itemRoles();
		for (int i = 0; i < items.length; i++) {
			assertEquals(old[i] == Role.TEST.code() ? 0 : old[i] == Role.VALIDATION.code() ? Role.TEST.code() : old[i], items[i]);
		}
	}

	@Test
	void tracksStayTogetherAndASmallerShareIsPartOfAGreaterOne() throws InputException {
		byte[] half = side(DATA.split(), 0.5, 0.3).itemRoles();
		byte[] most = side(DATA.split(), 0.9, 0.3).itemRoles();
		int learned = 0;
		int stopping = 0;
		for (int i = 0; i < half.length; i++) {
			assertEquals(half[i - i % 3], half[i], "three clips a track");
			assertTrue(half[i] != Role.TRAIN.code() || most[i] == Role.TRAIN.code());
			learned += half[i] == Role.TRAIN.code() ? 1 : 0;
			stopping += half[i] == Role.VALIDATION.code() ? 1 : 0;
		}
		assertTrue(learned > 30 && stopping > 20, learned + " and " + stopping);
	}

	@Test
	void aSplitOfItemsWithoutValidationIsRefused() {
		byte[] roles = DATA.split().itemRoles().clone();
		for (int i = 0; i < roles.length; i++) {
			roles[i] = roles[i] == Role.VALIDATION.code() ? Role.TRAIN.code() : roles[i];
		}
		InputException e = assertThrows(InputException.class, () -> side(DATA.withRoles(roles).split(), 1, 0));
		assertTrue(e.getMessage().contains("hold out a validation side in the splitter"), e.getMessage());
	}
}
