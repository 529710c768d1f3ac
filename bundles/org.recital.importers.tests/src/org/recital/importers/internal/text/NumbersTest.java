/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

	private static float parse(String text) {
		byte[] b = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
		return Numbers.parseFloat(b, 1, b.length - 1);
	}

	@Test
	void decimalsAreTheNearestFloat() {
		SplittableRandom random = new SplittableRandom(7);
		for (int i = 0; i < 300_000; i++) {
			int digits = 1 + random.nextInt(12);
			StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "-");
			int point = random.nextInt(digits + 3);
			for (int d = 0; d < digits; d++) {
				if (d == point) {
					text.append('.');
				}
				text.append((char) ('0' + random.nextInt(10)));
			}
			assertEquals(Float.parseFloat(text.toString()), parse(text.toString()), text.toString());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.5", "5", "5.", ".5", "+4", "1e3", "1.5E-3", "16777217", "3.4028235e38", "-0" })
	void whatFloatReadsIsRead(String text) {
		assertEquals(Float.parseFloat(text), parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", ".", "1f", "0x1p3", "1d", "4,5", "1 2", "--1", "1e", "abc", "1.2.3" })
	void whatIsNoNumberIsNone(String text) {
		assertTrue(Float.isNaN(parse(text)), text);
		assertFalse(Numbers.saysNotFinite(text), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "NaN", "nan", "-nan", "inf", "Infinity", "-INF", "1e39", "1e999" })
	void whatIsNotFiniteIsToldApart(String text) {
		float f = parse(text);
		assertTrue(Float.isNaN(f) || Float.isInfinite(f));
		assertTrue(Numbers.saysNotFinite(text), text);
	}
}
