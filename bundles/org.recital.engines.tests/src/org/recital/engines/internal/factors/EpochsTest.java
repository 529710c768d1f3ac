/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.engines.internal.factors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.recital.api.problem.InputException;
import org.recital.api.step.Contributions;
import org.recital.api.step.Parallel;
import org.recital.api.step.SimpleContext;

class EpochsTest {

	private final SimpleContext context = new SimpleContext(1, 1);
	private final float[] learned = { 0, 0 };

	private double learn(int epoch, double loss) {
		learned[0] = epoch;
		learned[1] = -epoch;
		return loss;
	}

	@Test
	void goesBackToTheLastGoodModelWhenTheLossExplodes() throws Exception {
		int kept = new Epochs("some", "learning-rate", context).run(9, Epochs.Early.NEVER, e -> learn(e, e < 4 ? 2 : 5000), learned);
		assertEquals(3, kept);
		assertArrayEquals(new float[] { 3, -3 }, learned);
		String warning = context.warnings().getFirst().message() + context.warnings().getFirst().expected();
		assertTrue(warning.contains("4") && warning.contains("learning-rate"), warning);
	}

	@Test
	void goesBackWhenANumberIsNotFiniteThoughTheLossIs() throws Exception {
		new Epochs("some", "learning-rate", context).run(9, Epochs.Early.NEVER, e -> {
			learn(e, 1);
			if (e == 3) {
				learned[1] = Float.POSITIVE_INFINITY;
			}
			return 1;
		}, learned);
		assertArrayEquals(new float[] { 2, -2 }, learned);
		assertEquals(1, context.warnings().size());
	}

	@Test
	void failsWhenTheFirstEpochExplodes() {
		InputException e = assertThrows(InputException.class,
				() -> new Epochs("some", "step", context).run(9, Epochs.Early.NEVER, n -> learn(n, Double.NaN), learned));
		assertTrue(e.problems().getFirst().expected().contains("step"), e.problems().getFirst().expected());
	}

	@Test
	void keepsTheModelThatIsBestOnValidation() throws Exception {
		double[] quality = { 1, 3, 2, 2.5, 2.9, 9 };
		int[] epochs = { 0 };
		int kept = new Epochs("some", "x", context).run(6, new Epochs.Early(() -> quality[epochs[0] - 1], 1, 3), e -> {
			epochs[0] = e;
			return learn(e, 1);
		}, learned);
		assertEquals(2, kept);
		assertEquals(5, epochs[0], "three looks without a gain are borne");
		assertArrayEquals(new float[] { 2, -2 }, learned);
		assertTrue(context.notes().getFirst().contains("epoch 2 of 5"), context.notes().toString());
	}

	@Test
	void runsAllEpochsWithoutPatience() throws Exception {
		int kept = new Epochs("some", "x", context).run(6, new Epochs.Early(() -> -learned[0], 1, 0), e -> learn(e, 1), learned);
		assertEquals(6, kept);
		assertArrayEquals(new float[] { 6, -6 }, learned);
	}

	@Test
	void reportsEpochsAndLossAndEndsOnCancel() {
		StringBuilder told = new StringBuilder();
		NullProgressMonitor monitor = new NullProgressMonitor() {
			@Override
			public void subTask(String name) {
				told.append(name).append('\n');
			}
		};
		SimpleContext cancelled = new SimpleContext(1, Parallel.of(1), monitor, Contributions.NONE);
		assertThrows(OperationCanceledException.class, () -> new Epochs("some", "x", cancelled).run(6, Epochs.Early.NEVER, e -> {
			monitor.setCanceled(e == 2);
			return learn(e, 0.5);
		}, learned));
		assertEquals("Epoch 1 of 6, loss 0.50000\n", told.toString());
	}
}
