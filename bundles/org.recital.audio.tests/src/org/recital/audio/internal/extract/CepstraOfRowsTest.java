/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.audio.internal.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.recital.api.data.EntityKind;
import org.recital.api.data.Features;
import org.recital.api.problem.InputException;
import org.recital.api.step.SimpleContext;

/** Cepstral pictures against the transform written out. */
class CepstraOfRowsTest {

	private static final int BANDS = 12;
	private static final int FRAMES = 5;

	/** Two songs, one of two rows and one of one, of two channels. */
	private static Features pictures() {
		float[] data = new float[3 * 2 * BANDS * FRAMES];
		SplittableRandom random = new SplittableRandom(2);
		for (int k = 0; k < data.length; k++) {
			data[k] = (float) random.nextGaussian();
		}
		return new Features(EntityKind.ITEM, "log-mel", new int[] { 2, BANDS, FRAMES }, new int[] { 0, 2, 3 }, data, List.of());
	}

	private static Features of(Features from, int coefficients, int rows) throws InputException {
		return new CepstraOfRows().transform(new CepstraOfRows.Parameters(coefficients, rows), from, Optional.empty(), new SimpleContext(1, 2));
	}

	@Test
	void eachFrameOfEachChannelIsTransformed() throws Exception {
		Features in = pictures();
		Features out = of(in, 4, 0);
		assertArrayEquals(new int[] { 2, 4, FRAMES }, out.shape());
		assertEquals(3, out.rows());
		assertEquals(2, out.end(0));
		for (int picture = 0; picture < 6; picture++) {
			for (int n = 0; n < 4; n++) {
				for (int t = 0; t < FRAMES; t++) {
					double sum = 0;
					for (int b = 0; b < BANDS; b++) {
						sum += in.data()[(picture * BANDS + b) * FRAMES + t] * Math.cos(Math.PI * n * (b + 0.5) / BANDS);
					}
					double expected = sum * Math.sqrt((n == 0 ? 1.0 : 2.0) / BANDS);
					assertEquals(expected, out.data()[(picture * 4 + n) * FRAMES + t], 1e-5, "picture " + picture + ", coefficient " + n);
				}
			}
		}
	}

	@Test
	void aCoefficientMayBeDrawnOverSeveralRows() throws Exception {
		Features plain = of(pictures(), 4, 0);
		Features tall = of(pictures(), 4, 10);
		assertArrayEquals(new int[] { 2, 10, FRAMES }, tall.shape());
		int[] of = { 0, 0, 0, 1, 1, 2, 2, 2, 3, 3 };
		for (int r = 0; r < 10; r++) {
			for (int t = 0; t < FRAMES; t++) {
				assertEquals(plain.data()[(4 * 4 + of[r]) * FRAMES + t], tall.data()[(4 * 10 + r) * FRAMES + t], 0, "row " + r);
			}
		}
	}

	@Test
	void whatIsNoPictureIsRefused() {
		Features flat = Features.single(EntityKind.ITEM, "flat", 2, null, 3, new float[6], List.of());
		InputException e = assertThrows(InputException.class, () -> of(flat, 2, 0));
		assertEquals(true, e.getMessage().contains("flat"), e.getMessage());
		assertThrows(InputException.class, () -> of(pictures(), BANDS + 1, 0));
		assertThrows(InputException.class, () -> of(pictures(), 4, 3));
	}
}
