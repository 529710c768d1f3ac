/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.problem.InputException;
import org.recital.api.problem.Problem;
import org.recital.api.step.StepContext;

class LossWatchTest {

	private final List<Problem> warnings = new ArrayList<>();
	private final StepContext context = (StepContext) Proxy.newProxyInstance(StepContext.class.getClassLoader(),
			new Class<?>[] { StepContext.class }, (self, method, arguments) -> warnings.add((Problem) arguments[0]) ? null : null);
	private final LossWatch watch = new LossWatch("learning-rate");

	@Test
	void aLossThatFallsOrGrowsALittleGoesOn() throws InputException {
		assertTrue(watch.goesOn(1, 2, context));
		assertTrue(watch.goesOn(2, 1, context));
		assertTrue(watch.goesOn(3, 199, context));
		assertEquals(List.of(), warnings);
	}

	@Test
	void oneThatExplodesEndsWithTheEpochAndTheParameter() throws InputException {
		assertTrue(watch.goesOn(1, 2, context));
		assertFalse(watch.goesOn(2, 201, context));
		assertTrue(warnings.getFirst().toString().matches(".*201.*epoch 2.*epoch 1 is kept.*learning-rate.*"), warnings.toString());
	}

	@Test
	void oneThatIsNoNumberEnds() throws InputException {
		assertTrue(watch.goesOn(1, 0, context));
		assertTrue(watch.goesOn(2, 50, context), "nothing to compare with");
		assertFalse(watch.goesOn(3, Double.NaN, context));
	}

	@Test
	void atOnceItIsAnError() {
		InputException e = assertThrows(InputException.class, () -> watch.goesOn(1, Double.POSITIVE_INFINITY, context));
		assertTrue(e.getMessage().contains("epoch 1") && e.getMessage().contains("learning-rate"), e.getMessage());
		assertEquals(List.of(), warnings);
	}
}
