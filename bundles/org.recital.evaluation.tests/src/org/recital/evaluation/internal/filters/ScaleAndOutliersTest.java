/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.recital.api.data.CollapseRule;
import org.recital.api.data.Dataset;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;
import org.recital.evaluation.internal.filters.Outliers.Action;
import org.recital.evaluation.internal.filters.Outliers.Bounds;
import org.recital.evaluation.internal.filters.Outliers.Of;
import org.recital.evaluation.internal.filters.ScaleValues.Method;
import org.recital.evaluation.internal.filters.ScaleValues.Over;
import org.recital.evaluation.internal.prepare.Worlds;

/** Scaling and outliers. */
class ScaleAndOutliersTest {

	private static final SimpleContext CONTEXT = new SimpleContext(1, 1);
	private static final float NAN = Float.NaN;

	// user 0: 1 3 5 NaN; user 1: 4 4
	private static final Dataset DATA = Worlds.of(2, 4, new int[] { 0, 0, 0, 0, 1, 1 }, new int[] { 0, 1, 2, 3, 0, 1 },
			new float[] { 1, 3, 5, NAN, 4, 4 }, null, null);

	private static float[] scaled(Method method, Over over, double threshold) throws Exception {
		return Values.copy(new ScaleValues().apply(new ScaleValues.Parameters(method, over, threshold), DATA, CONTEXT));
	}

	@Test
	void scalesByHand() throws Exception {
		assertArrayEquals(new float[] { 0, 0.5f, 1, NAN, 0.75f, 0.75f }, scaled(Method.MIN_MAX, Over.GLOBAL, 0));
		assertArrayEquals(new float[] { 0, 0.5f, 1, NAN, 0.5f, 0.5f }, scaled(Method.MIN_MAX, Over.PER_USER, 0));
		// all: mean 3.4, squares 5.76 + 0.16 + 2.56 + 0.36 + 0.36 = 9.2, deviation sqrt(1.84)
		double s = Math.sqrt(1.84);
		assertArrayEquals(new float[] { (float) (-2.4 / s), (float) (-0.4 / s), (float) (1.6 / s), NAN, (float) (0.6 / s), (float) (0.6 / s) },
				scaled(Method.Z_SCORE, Over.GLOBAL, 0), 1e-6f);
		float t = (float) (2 / Math.sqrt(8.0 / 3));
		assertArrayEquals(new float[] { -t, 0, t, NAN, 0, 0 }, scaled(Method.Z_SCORE, Over.PER_USER, 0), 1e-6f);
		assertArrayEquals(new float[] { (float) Math.log(2), (float) Math.log(4), (float) Math.log(6), NAN, (float) Math.log(5),
				(float) Math.log(5) }, scaled(Method.LOG1P, Over.GLOBAL, 0), 1e-6f);
		assertArrayEquals(new float[] { 0, 0, 1, NAN, 1, 1 }, scaled(Method.BINARISE, Over.GLOBAL, 4));
	}

	@Test
	void theScaleAndTheOriginSaySo() throws Exception {
		Dataset z = new ScaleValues().apply(new ScaleValues.Parameters(Method.MIN_MAX, Over.PER_USER, 0), DATA, CONTEXT);
		assertEquals(0, z.scale().least());
		assertEquals(1, z.scale().most());
		assertTrue(z.origin().steps().getLast().startsWith("scale-values (min-max per-user)"), z.origin().steps().toString());
		Dataset log = new ScaleValues().apply(new ScaleValues.Parameters(Method.LOG1P, Over.GLOBAL, 0), DATA, CONTEXT);
		assertEquals(Math.log(6), log.scale().most(), 1e-12);
	}

	@Test
	void scalingWhatIsOnlyCountedIsWarnedOf() throws Exception {
		SimpleContext context = new SimpleContext(1, 1);
		new ScaleValues().apply(new ScaleValues.Parameters(Method.MIN_MAX, Over.GLOBAL, 0), DATA.withCollapse(CollapseRule.COUNT), context);
		assertEquals(1, context.warnings().size());
	}

	@Test
	void logOfWhatHasNoneIsRefused() {
		Dataset negative = Worlds.of(1, 1, new int[1], new int[1], new float[] { -1 }, null, null);
		InputException e = assertThrows(InputException.class,
				() -> new ScaleValues().apply(new ScaleValues.Parameters(Method.LOG1P, Over.GLOBAL, 0), negative, CONTEXT));
		assertTrue(e.getMessage().startsWith("scale-values"), e.getMessage());
	}

	@Test
	void quantilesAreInterpolated() {
		double[] sorted = { 1, 2, 4, 8 };
		assertEquals(1, Values.quantile(sorted, 0));
		assertEquals(8, Values.quantile(sorted, 1));
		assertEquals(3, Values.quantile(sorted, 0.5));
		assertEquals(1.75, Values.quantile(sorted, 0.25));
		assertEquals(5, Values.quantile(sorted, 0.75));
		assertEquals(7, Values.quantile(new double[] { 7 }, 0.3));
	}

	private static Dataset outliers(Dataset data, Of of, Bounds bounds, double lower, double upper, double deviations, Action action)
			throws Exception {
		return new Outliers().apply(new Outliers.Parameters(of, bounds, lower, upper, deviations, action), data, CONTEXT);
	}

	@Test
	void extremeValuesGoOrMove() throws Exception {
		// values 1 3 4 4 5: quantile 0.1 is 1.8, quantile 0.9 is 4.6
		assertEquals(List.of("u0 101 3.0", "u0 103 NaN", "u1 100 4.0", "u1 101 4.0"),
				Worlds.events(outliers(DATA, Of.VALUES, Bounds.QUANTILES, 0.1, 0.9, 0, Action.DROP)));
		assertArrayEquals(new float[] { 1.8f, 3, 4.6f, NAN, 4, 4 },
				Values.copy(outliers(DATA, Of.VALUES, Bounds.QUANTILES, 0.1, 0.9, 0, Action.CLIP)), 1e-6f);
		// mean 3.4, deviation 1.3565: 1 is 1.77 deviations away, 5 is 1.18
		assertEquals(5, outliers(DATA, Of.VALUES, Bounds.DEVIATIONS, 0, 1, 1.5, Action.DROP).events().size());
		assertEquals(6, outliers(DATA, Of.VALUES, Bounds.DEVIATIONS, 0, 1, 1.8, Action.DROP).events().size());
		Dataset dropped = outliers(DATA, Of.VALUES, Bounds.QUANTILES, 0.1, 0.9, 0, Action.DROP);
		assertEquals("outliers (2 values outside 1.8 to 4.6 dropped): users 2 to 2, items 4 to 3, events 6 to 4",
				dropped.origin().steps().getLast());
	}

	@Test
	void aBoundIsInside() throws Exception {
		assertEquals(6, outliers(DATA, Of.VALUES, Bounds.QUANTILES, 0, 1, 0, Action.DROP).events().size());
		assertEquals(12, outliers(HEAVY, Of.USERS, Bounds.QUANTILES, 0, 1, 0, Action.DROP).events().size());
	}

	// users with 1, 2, 3 and 6 events
	private static final Dataset HEAVY = Worlds.of(5, 6, new int[] { 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3 },
			new int[] { 0, 0, 1, 0, 1, 2, 0, 1, 2, 3, 4, 5 }, new float[12],
			new long[] { 1, 1, 1, 1, 1, 1, 60, 20, 50, 20, 20, 10 }, null);

	@Test
	void heavyUsersGoOrKeepTheirLatest() throws Exception {
		// counts 1 2 3 6: quantile 0.9 is 5.1, quantile 0.2 is 1.6
		Dataset dropped = outliers(HEAVY, Of.USERS, Bounds.QUANTILES, 0.2, 0.9, 0, Action.DROP);
		assertEquals(5, dropped.events().size());
		assertEquals(3, dropped.users().size()); // users 1 and 2, and user 4 who never had an event
		Dataset clipped = outliers(HEAVY, Of.USERS, Bounds.QUANTILES, 0.2, 0.6, 0, Action.CLIP); // 0.6: 2.8
		assertEquals(List.of("u0 100", "u1 100", "u1 101", "u2 101", "u2 102", "u3 100", "u3 102"),
				Worlds.events(clipped).stream().map(e -> e.substring(0, 6)).toList());
		assertTrue(clipped.origin().steps().getLast().startsWith("outliers (2 users outside 1.6 to 2.8 clipped)"),
				"user 0 has too few and stays as it is: " + clipped.origin().steps());
		// mean 3, deviation sqrt(14 / 4)
		assertEquals(6, outliers(HEAVY, Of.USERS, Bounds.DEVIATIONS, 0, 1, 1.5, Action.DROP).events().size());
		Dataset items = outliers(HEAVY, Of.ITEMS, Bounds.QUANTILES, 0, 0.8, 0, Action.DROP); // counts 4 3 2 1 1 1: 3
		assertEquals(8, items.events().size());
		assertEquals(5, items.items().size());
	}

	@Test
	void boundsInTheWrongOrderAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Outliers.Parameters(Of.VALUES, Bounds.QUANTILES, 0.9, 0.1, 0, Action.DROP));
	}
}
