/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.api.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ValueAxisTest {

	@Test
	void heightsAndValuesAreInverse() {
		for (AxisScale scale : AxisScale.values()) {
			ValueAxis axis = scale == AxisScale.CATEGORIES ? ValueAxis.of("", List.of("a", "b", "c")) : ValueAxis.of(scale, 20, 11025, "Frequency", "Hz");
			for (double f = 0; f <= 1; f += 0.01) {
				assertEquals(f, axis.fraction(axis.value(f)), 1e-9, scale.toString());
			}
			assertEquals(axis.min(), axis.value(0), 1e-6);
			assertEquals(axis.max(), axis.value(1), 1e-6);
		}
	}

	/** Values of Slaney's and of HTK's scale as their authors' tools print them. */
	@Test
	void melIsThatOfItsAuthors() {
		assertEquals(3.0, AxisScale.MEL.forward(200), 1e-12);
		assertEquals(15.0, AxisScale.MEL.forward(1000), 1e-12);
		assertEquals(42.0, AxisScale.MEL.forward(6400), 1e-12);
		assertEquals(999.985, AxisScale.MEL_HTK.forward(1000), 1e-3);
	}

	@Test
	void equalHeightsAreEqualRatiosOnALogarithmicAxis() {
		ValueAxis axis = ValueAxis.of(AxisScale.LOG, 55, 880, "Frequency", "Hz");
		assertEquals(220, axis.value(0.5), 1e-9);
	}

	@Test
	void smallValuesHaveTicksTooAndNoTwoReadTheSame() {
		ValueAxis rates = ValueAxis.of(AxisScale.LOG, 1e-7, 2e-3, "Rate", "");
		List<String> labels = java.util.Arrays.stream(rates.ticks(6)).mapToObj(rates::tickLabel).toList();
		assertTrue(labels.size() >= 4, labels::toString);
		assertEquals(labels.size(), labels.stream().distinct().count(), labels::toString);
		assertEquals(List.of("1E-7", "1E-6", "0.00001", "0.0001", "0.001"), labels);
	}

	@Test
	void ticksAreRoundInsideAndApart() {
		ValueAxis linear = ValueAxis.of(AxisScale.LINEAR, 0, 11025, "Frequency", "Hz");
		assertArrayEquals(new double[] { 0, 2000, 4000, 6000, 8000, 10000 }, linear.ticks(6), 1e-9);
		for (AxisScale scale : new AxisScale[] { AxisScale.LOG, AxisScale.MEL, AxisScale.MEL_HTK, AxisScale.LINEAR }) {
			ValueAxis axis = ValueAxis.of(scale, 30, 16000, "Frequency", "Hz");
			for (int most : new int[] { 1, 3, 6, 12 }) {
				double[] ticks = axis.ticks(most);
				assertTrue(ticks.length <= most + 1, scale + " " + ticks.length);
				for (int i = 0; i < ticks.length; i++) {
					assertTrue(ticks[i] >= 30 && ticks[i] <= 16000);
					assertTrue(i == 0 || axis.fraction(ticks[i]) - axis.fraction(ticks[i - 1]) >= 0.99 / most);
				}
			}
			assertTrue(axis.ticks(8).length >= 4, scale.toString());
		}
		assertEquals("10,000", linear.tickLabel(10000));
		assertEquals("-0.5", linear.tickLabel(-0.5));
	}

	@Test
	void categoriesAreNamedInTheirMiddles() {
		ValueAxis axis = ValueAxis.of("Pitch class", List.of("C", "C#", "D", "D#"));
		assertArrayEquals(new double[] { 0.5, 1.5, 2.5, 3.5 }, axis.ticks(12), 0);
		assertArrayEquals(new double[] { 0.5, 2.5 }, axis.ticks(2), 0);
		assertEquals("D", axis.tickLabel(2.5));
		assertEquals("D#", axis.tickLabel(axis.value(0.99)));
	}

	@Test
	void anEmptyAxisIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> ValueAxis.of(AxisScale.LINEAR, 1, 1, "", ""));
		assertThrows(IllegalArgumentException.class, () -> ValueAxis.of(AxisScale.LOG, 0, 1, "", ""));
	}

	@Test
	void aViewKnowsWhatIsUnderAPixel() {
		ValueAxis axis = ValueAxis.of(AxisScale.LOG, 100, 10000, "Frequency", "Hz");
		LayerView v = new LayerView(2, 12, 1000, 200, axis, new Levels(-80, 0, "Level", "dB"), Palette.MEADOW, Inks.LIGHT);
		assertEquals(7, v.seconds(500), 1e-12);
		assertEquals(500, v.x(7), 1e-9);
		assertEquals(1000, v.value(100), 1e-9);
		assertEquals(100, v.y(1000), 1e-9);
		assertEquals(0, v.levels().index(-200));
		assertEquals(255, v.levels().index(3));
		assertEquals(128, v.levels().index(-39.8));
	}
}
