/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.recital.api.evaluation.MetricInfo.Aggregate;
import org.recital.api.step.Parallel;

class BootstrapTest {

	/** Values are kept in single precision, sums in double. */
	private static final double SINGLE = 1e-7;

	private static double[] normal(int n, double mean, long seed) {
		Random random = new Random(seed);
		double[] v = new double[n];
		for (int k = 0; k < n; k++) {
			v[k] = mean + random.nextGaussian();
		}
		return v;
	}

	private static Column mean(double[] values) {
		return new Column(values, null, Aggregate.MEAN);
	}

	@Test
	void percentilesAreLinearBetweenDraws() {
		Interval interval = Interval.percentile(new double[] { 3, 1, 4, 1, 5, 9, 2, 6 }, 0.95);
		assertEquals(1, interval.low(), 1e-12);
		assertEquals(8.475, interval.high(), 1e-12);
	}

	@Test
	void theIntervalOfAMeanIsThatOfTheoryForManyUsers() {
		double[] v = normal(2000, 3, 1);
		Column column = mean(v);
		double squares = 0;
		for (double x : v) {
			squares += (x - column.value()) * (x - column.value());
		}
		double error = Math.sqrt(squares / v.length / v.length);
		Interval i = Bootstrap.of(List.of(column), 2000, 5, Parallel.of(2)).interval(0, 0.95);
		assertEquals(column.value() - 1.96 * error, i.low(), 0.12 * error);
		assertEquals(column.value() + 1.96 * error, i.high(), 0.12 * error);
	}

	@Test
	void theIntervalHoldsTheTruthAsOftenAsItSays() {
		int held = 0;
		for (int round = 0; round < 300; round++) {
			Interval i = Bootstrap.of(List.of(mean(normal(60, 2, 100 + round))), 400, round, Parallel.of(2)).interval(0, 0.95);
			held += i.low() <= 2 && 2 <= i.high() ? 1 : 0;
		}
		assertTrue(held >= 272 && held <= 295, held + " of 300, 285 expected less a little for so few users");
	}

	@Test
	void aDrawIsTheFigureOfAnObviousResample() {
		double[] v = normal(37, 1, 2);
		double[] squares = new double[37];
		double[] w = new double[37];
		for (int k = 0; k < 37; k++) {
			squares[k] = v[k] * v[k];
			w[k] = 1 + k % 5;
		}
		Bootstrap b = Bootstrap.of(List.of(mean(v), new Column(squares, w, Aggregate.ROOT_OF_WEIGHTED_MEAN),
				new Column(v, w.clone(), Aggregate.WEIGHTED_MEAN)), 20, 9, Parallel.of(1));
		for (int draw = 0; draw < 20; draw++) {
			Draws random = new Draws(9, draw);
			double sum = 0;
			double sumSquares = 0;
			double sumWeighted = 0;
			double weights = 0;
			for (int k = 0; k < 37; k++) {
				int user = random.nextInt(37);
				sum += v[user];
				sumSquares += squares[user] * w[user];
				sumWeighted += v[user] * w[user];
				weights += w[user];
			}
			assertEquals(sum / 37, b.figures(0)[draw], SINGLE);
			assertEquals(Math.sqrt(sumSquares / weights), b.figures(1)[draw], SINGLE);
			assertEquals(sumWeighted / weights, b.figures(2)[draw], SINGLE);
		}
	}

	@Test
	void pairsMakeDifferencesSharper() {
		double[] base = normal(400, 0, 3);
		double[] better = base.clone();
		for (int k = 0; k < better.length; k++) {
			better[k] += 0.05 + 0.01 * (k % 3);
		}
		Bootstrap b = Bootstrap.of(List.of(mean(base), mean(better)), 500, 1, Parallel.of(2));
		Interval difference = b.difference(1, 0, 0.95);
		assertTrue(difference.low() > 0.05 && difference.high() < 0.07, difference.toString());
		assertTrue(b.interval(0, 0.95).high() > b.interval(1, 0.95).low(), "the intervals of the figures overlap");
	}

	@Test
	void threadsChangeNothingAndSeedsDo() {
		List<Column> columns = List.of(mean(normal(300, 1, 4)), mean(normal(300, 1, 5)));
		Bootstrap one = Bootstrap.of(columns, 333, 8, Parallel.of(1));
		Bootstrap seven = Bootstrap.of(columns, 333, 8, Parallel.of(7));
		assertArrayEquals(one.figures(0), seven.figures(0));
		assertArrayEquals(one.figures(1), seven.figures(1));
		assertTrue(one.figures(0)[0] != Bootstrap.of(columns, 333, 9, Parallel.of(1)).figures(0)[0]);
	}

	@Test
	void columnsOverOtherUsersAreRefused() {
		assertThrows(IllegalArgumentException.class,
				() -> Bootstrap.of(List.of(mean(new double[3]), mean(new double[4])), 10, 1, Parallel.of(1)));
		assertThrows(IllegalArgumentException.class, () -> new Column(new double[3], null, Aggregate.OVERALL));
	}

	@Test
	void weightedDifferencesAverageToTheDifferenceOfMeans() {
		Column a = new Column(new double[] { 1, 4, 2 }, new double[] { 1, 2, 3 }, Aggregate.WEIGHTED_MEAN);
		Column b = new Column(new double[] { 2, 1, 5 }, new double[] { 2, 2, 1 }, Aggregate.WEIGHTED_MEAN);
		double sum = 0;
		for (double d : a.minus(b)) {
			sum += d;
		}
		assertEquals(15.0 / 6 - 11.0 / 5, sum / 3, 1e-12);
	}
}
